import { useCallback } from "react";
import { abilityNames } from "#domain/framework";
import { roundName } from "#domain/rating-round";
import { api, read } from "../../lib/api.ts";
import { paths } from "../../lib/paths.ts";
import { IntervalBar } from "../profile/IntervalBar.tsx";
import type { AbilityFigures } from "../profile/words.ts";
import { useLoaded } from "../use-loaded.ts";
import { comparisonName, ratedOf } from "./words.ts";
import "../../styles/self-rating.css";

/** 自评 on the own profile: the hollow marks over what was measured, or the invitation to fill it. */
export function OwnRating({ abilities }: { abilities: readonly AbilityFigures[] }) {
  const load = useCallback(() => read(api["self-ratings"].$get()), []);
  const [loaded] = useLoaded(load);
  if (loaded.state === "waiting") return null;
  const { round, rating } = loaded.state === "ready" ? loaded.value : { round: null, rating: null };
  const finished = rating !== null && rating.finishedAt !== null;
  return (
    <section aria-labelledby="own-rating">
      <h2 id="own-rating">能力自评</h2>
      {finished && (
        <>
          <p className="muted">
            {roundName(round?.id ?? "")}。空心的标记是您的自评，{rating.shared ? "您和主任都看得到" : "只有您看得到"}。
          </p>
          <ul className="rated-list">
            {abilities.map((figures) => {
              const rated = ratedOf(rating.abilities, figures.ability);
              const measured = figures.show.level === "insufficient" ? null : figures;
              return (
                <li key={figures.ability}>
                  <span>{abilityNames[figures.ability]}</span>
                  <IntervalBar ability={figures.ability} figures={measured} small rated={rated?.value} />
                  <span>{rated && comparisonName(rated, figures)}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {loaded.state === "ready" && !finished && <p>{invitation(round?.id ?? "", rating !== null)}</p>}
      {loaded.state === "failed" && <p>自评没有读出来，可以到自评页再看。</p>}
      <p>
        <a className="button" href={paths.selfRating}>
          {finished ? "看自评与对照" : rating ? "接着填" : "去自评"}
        </a>
      </p>
    </section>
  );
}

function invitation(round: string, begun: boolean): string {
  if (begun) return `${roundName(round)}的自评填了一部分，可以接着填。`;
  return `${roundName(round)}的自评还没有填。15 项，约十分钟，填完与测得的能力对照；给不给主任看，由您定。`;
}
