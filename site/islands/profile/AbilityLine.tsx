import { abilityNames } from "#domain/framework";
import { IntervalBar } from "./IntervalBar.tsx";
import { type AbilityFigures, showWords } from "./words.ts";

/** One ability of a person: a line from 0 to 100, band, point, and the evidence in words. */
export function AbilityLine({ figures }: { figures: AbilityFigures }) {
  const { ability, show } = figures;
  return (
    <div className="ability-line">
      <h3>{abilityNames[ability]}</h3>
      <IntervalBar ability={ability} figures={show.level === "insufficient" ? null : figures} />
      <p className="muted">{showWords(figures)}</p>
    </div>
  );
}
