import { useState } from "react";
import { QuestionCard } from "./QuestionCard.tsx";
import type { Card, Mending, ShowPlace } from "./types.ts";
import type { CardActs, Settings } from "./use-cards.ts";

/** Cards that are shown at once. */
const page = 50;

interface Given extends Mending {
  cards: readonly Card[];
  /** Lines at which questions begin or have problems, in order. */
  starts: readonly number[];
  settings: Settings;
  acts: CardActs;
  show: ShowPlace;
}

/** The questions that can be imported, as they will be saved. */
export function Cards({ cards, starts, settings, ...given }: Given) {
  const [most, setMost] = useState(page);
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="good">
      <h3 id="good">可导入（{cards.length} 题）</h3>
      <ol className="import__cards">
        {cards.slice(0, most).map((card, index) => (
          <QuestionCard
            key={card.key}
            place={index + 1}
            card={card}
            to={starts.find((line) => line > card.given.line) ?? Number.POSITIVE_INFINITY}
            own={settings.own[card.key]}
            {...given}
          />
        ))}
      </ol>
      {cards.length > most && (
        <button type="button" className="button" onClick={() => setMost(most + page)}>
          再看后面的 {Math.min(page, cards.length - most)} 题
        </button>
      )}
    </section>
  );
}
