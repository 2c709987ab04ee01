import type { Standing } from "./standing.ts";

interface Props {
  standings: readonly Standing[];
  current: number;
  go: (index: number) => void;
}

/** 题号格: how each question stands, told by shape and in words, and the way to it. */
export function NumberGrid({ standings, current, go }: Props) {
  return (
    <nav aria-label="题号">
      <ol className="number-grid">
        {standings.map((own, index) => (
          <li key={own.id}>
            <button
              type="button"
              className={classOf(own)}
              aria-current={index === current ? "step" : undefined}
              aria-label={`第 ${index + 1} 题，${wordsOf(own)}`}
              onClick={() => go(index)}
            >
              {index + 1}
            </button>
          </li>
        ))}
      </ol>
      <ul className="legend muted">
        {legend.map(({ name, shape }) => (
          <li key={name}>
            <span className={`legend__shape ${shape}`} aria-hidden="true" />
            {name}
          </li>
        ))}
      </ul>
    </nav>
  );
}

const legend = [
  { name: "已答", shape: "answered" },
  { name: "没填完", shape: "unfinished" },
  { name: "没把握", shape: "unsure" },
  { name: "标记", shape: "marked" },
];

const classOf = ({ answer, unsure, marked }: Standing) =>
  [answer === "none" ? "" : answer, unsure && "unsure", marked && "marked"].filter(Boolean).join(" ");

const answerWords = { none: "未答", unfinished: "已答，没填完", answered: "已答" };
const wordsOf = ({ answer, unsure, marked }: Standing) =>
  [answerWords[answer], unsure && "没把握", marked && "已标记"].filter(Boolean).join("，");
