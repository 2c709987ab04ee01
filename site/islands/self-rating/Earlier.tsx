import { abilityNames } from "#domain/framework";
import { roundName } from "#domain/rating-round";
import type { RatedAbility } from "#domain/self-rating";
import { IntervalBar } from "../profile/IntervalBar.tsx";
import { Sharing } from "./Sharing.tsx";
import type { EarlierRating } from "./types.ts";
import { changeWords, ratedOf } from "./words.ts";

/** The rounds before, each with how far the current rating has moved since, where there is one. */
export function Earlier({ earlier, now }: { earlier: readonly EarlierRating[]; now: readonly RatedAbility[] | null }) {
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">以前的自评</h2>
      {earlier.map(({ round, abilities, shared }) => (
        <section key={round} aria-label={roundName(round)}>
          <h3>{roundName(round)}</h3>
          <ul className="rated-list">
            {abilities.map((rated) => {
              const current = now && ratedOf(now, rated.ability);
              return (
                <li key={rated.ability}>
                  <span>{abilityNames[rated.ability]}</span>
                  <IntervalBar ability={rated.ability} figures={null} small rated={rated.value} />
                  <span>
                    当时在 {Math.round(rated.value)} 上下{current && `，这次${changeWords(current, rated)}`}
                  </span>
                </li>
              );
            })}
          </ul>
          <Sharing round={round} label={`让主任看到${roundName(round)}的自评`} initial={shared} />
        </section>
      ))}
    </section>
  );
}
