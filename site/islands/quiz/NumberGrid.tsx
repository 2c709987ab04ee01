interface Props {
  ids: readonly string[];
  current: number;
  isAnswered: (id: string) => boolean;
  go: (index: number) => void;
}

/** 题号格: which questions are answered, and the way to each. */
export function NumberGrid({ ids, current, isAnswered, go }: Props) {
  return (
    <nav aria-label="题号">
      <ol className="number-grid">
        {ids.map((id, index) => (
          <li key={id}>
            <button
              type="button"
              className={isAnswered(id) ? "answered" : ""}
              aria-current={index === current ? "step" : undefined}
              aria-label={`第 ${index + 1} 题，${isAnswered(id) ? "已答" : "未答"}`}
              onClick={() => go(index)}
            >
              {index + 1}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
