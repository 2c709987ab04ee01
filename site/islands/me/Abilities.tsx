import { AbilityLine } from "../profile/AbilityLine.tsx";
import type { AbilityFigures } from "../profile/words.ts";
import { Indicators } from "./Indicators.tsx";
import type { IndicatorFigures } from "./indicator-words.ts";

interface Props {
  abilities: readonly AbilityFigures[];
  indicators: readonly IndicatorFigures[];
}

/** The four abilities, each opened to its indicators. */
export function Abilities({ abilities, indicators }: Props) {
  return (
    <section aria-labelledby="abilities">
      <h2 id="abilities">四种能力</h2>
      {abilities.map((figures) => (
        <div key={figures.ability}>
          <AbilityLine figures={figures} />
          <Indicators
            ability={figures.ability}
            indicators={indicators.filter(({ indicator }) => indicator.startsWith(`${figures.ability}.`))}
          />
        </div>
      ))}
    </section>
  );
}
