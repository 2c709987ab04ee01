import { paths } from "../../lib/paths.ts";

interface Props {
  /** Questions in the 错题本 in all. */
  cards: number;
  tomorrow: number;
  /** Questions that can be taken before they are due. */
  ahead: number;
  start: () => void;
}

/** Nothing to do today: why, and what can be done instead. */
export function NothingDue({ cards, tomorrow, ahead, start }: Props) {
  return (
    <section className="card">
      <h2>今天没有到期的题</h2>
      <p>
        {cards === 0
          ? "错题本是空的。练习里答错的、没把握的题，会从第二天起在这里再来。"
          : `错题本里有 ${cards} 题，都还没有到期${tomorrow > 0 ? `，明天有 ${tomorrow} 题` : ""}。隔几天再做，记得更牢。`}
      </p>
      <p className="row">
        <a className="button button--main" href={paths.lessons}>
          去做练习
        </a>
        {ahead > 0 && (
          <button type="button" className="button" onClick={start}>
            提前练 {ahead} 题
          </button>
        )}
      </p>
    </section>
  );
}
