import { elements } from "#domain/framework";

/** 底色: the six elements that are no ability, as a strip of words and shares. */
export function Ground({
  ground,
}: {
  ground: readonly { element: string; answers: number; percent: number | null }[];
}) {
  return (
    <section aria-labelledby="ground">
      <h2 id="ground">底色</h2>
      <p className="muted">另外六个要素不计入四种能力，这里列出有关题目的得分率，供参考。</p>
      <ul className="ground">
        {ground.map(({ element, answers, percent }) => (
          <li key={element}>
            <span>{elements.find(({ id }) => id === element)?.name}</span>
            <strong>{percent === null ? "题数不足" : `${percent}%`}</strong>
            <span className="muted">{answers} 题</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
