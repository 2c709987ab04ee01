import { useState } from "react";
import { QuestionCard } from "./QuestionCard.tsx";
import type { Card, ShowPlace } from "./types.ts";
import type { CardActs, Settings } from "./use-cards.ts";

/** Cards that are shown at once. */
const page = 50;

interface Given {
  cards: readonly Card[];
  settings: Settings;
  acts: CardActs;
  show: ShowPlace;
}

/** The questions that can be imported, as they will be saved. */
export function Cards({ cards, settings, acts, show }: Given) {
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
            own={settings.own[card.key]}
            acts={acts}
            show={show}
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
