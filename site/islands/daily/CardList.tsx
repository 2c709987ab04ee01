import { useState } from "react";
import { elements } from "#domain/framework";
import { paths } from "../../lib/paths.ts";
import { Stressed } from "../quiz/Stressed.tsx";
import { type CardShown, dayWords, whyWords } from "./words.ts";

const filters = {
  all: { words: "全部", takes: () => true },
  wrong: { words: "错的", takes: ({ why }: CardShown) => why !== "unsure" },
  unsure: { words: "没把握的", takes: ({ why }: CardShown) => why === "unsure" },
} as const;
type Filter = keyof typeof filters;

/** So many questions are shown at once; of more, each lesson is opened by itself. */
const mostOpen = 12;

/** 错题本: the questions by the lesson that teaches them, why each is there and when it comes back. */
export function CardList({ cards, known, today }: { cards: readonly CardShown[]; known: number; today: string }) {
  const [filter, setFilter] = useState<Filter>("all");
  const shown = cards.filter(filters[filter].takes);
  const groups = elements.flatMap(({ id, name }) => {
    const own = shown.filter(({ element }) => element === id).sort((a, b) => (a.due < b.due ? -1 : 1));
    return own.length > 0 ? [{ id, name, own }] : [];
  });
  return (
    <section aria-labelledby="cards">
      <h2 id="cards">错题本</h2>
      <p className="muted">
        共 {cards.length} 题。答对、有把握，而且三周以后才需要再看的题，就算掌握，自动移出
        {known > 0 && `；近七天已移出 ${known} 题`}。
      </p>
      {cards.length > 0 && (
        <fieldset className="row filters">
          <legend className="visually-hidden">只看</legend>
          {(Object.keys(filters) as Filter[]).map((id) => (
            <button
              key={id}
              type="button"
              className="button"
              aria-pressed={filter === id}
              onClick={() => setFilter(id)}
            >
              {filters[id].words}（{cards.filter(filters[id].takes).length}）
            </button>
          ))}
        </fieldset>
      )}
      {cards.length > 0 && shown.length === 0 && <p>没有这样的题。</p>}
      {groups.map(({ id, name, own }) => (
        <details key={`${filter} ${id}`} open={shown.length <= mostOpen}>
          <summary>
            {name}（{own.length} 题）
          </summary>
          <p>
            <a href={paths.lesson(id)}>重读这一课</a>
          </p>
          <ul className="review-cards">
            {own.map(({ questionId, stem, why, due, answers }) => (
              <li key={questionId}>
                <Stressed text={stem} />
                <span className="muted">
                  {whyWords[why]} · {due <= today ? "今天到期" : `${dayWords(due, today)}复习`}
                  {answers > 0 && ` · 又做过 ${answers} 次`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
