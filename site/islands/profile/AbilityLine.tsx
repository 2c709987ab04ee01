import { abilityNames } from "#domain/framework";
import type { RatedAbility } from "#domain/self-rating";
import { comparisonWords } from "../self-rating/words.ts";
import { IntervalBar } from "./IntervalBar.tsx";
import { type AbilityFigures, showWords } from "./words.ts";

interface Props {
  figures: AbilityFigures;
  /** The person's own rating, where it is there and may be seen. */
  rated?: RatedAbility | undefined;
}

/** One ability of a person: a line from 0 to 100, band, point, the own rating as a hollow mark, and the evidence in words. */
export function AbilityLine({ figures, rated }: Props) {
  const { ability, show } = figures;
  return (
    <div className="ability-line">
      <h3>{abilityNames[ability]}</h3>
      <IntervalBar
        ability={ability}
        figures={show.level === "insufficient" ? null : figures}
        rated={rated ? rated.value : undefined}
      />
      <p className="muted">{showWords(figures)}</p>
      {rated && <p>{comparisonWords(rated, figures)}</p>}
    </div>
  );
}
