import type { RatedAbility } from "#domain/self-rating";
import { AbilityLine } from "../profile/AbilityLine.tsx";
import type { AbilityFigures } from "../profile/words.ts";
import { ratedOf } from "../self-rating/words.ts";
import { Indicators } from "./Indicators.tsx";
import type { IndicatorFigures } from "./indicator-words.ts";

interface Props {
  abilities: readonly AbilityFigures[];
  indicators: readonly IndicatorFigures[];
  /** The self-rating to lay over them, where one may be seen. */
  rated?: readonly RatedAbility[] | undefined;
}

/** The four abilities, each opened to its indicators. */
export function Abilities({ abilities, indicators, rated }: Props) {
  return (
    <section aria-labelledby="abilities">
      <h2 id="abilities">四种能力</h2>
      {abilities.map((figures) => (
        <div key={figures.ability}>
          <AbilityLine figures={figures} rated={ratedOf(rated, figures.ability)} />
          <Indicators
            ability={figures.ability}
            indicators={indicators.filter(({ indicator }) => indicator.startsWith(`${figures.ability}.`))}
          />
        </div>
      ))}
      <p className="muted">指标的得分率按答过的题直接计算，没有扣除题目难易，只用来看哪一项该补；能力以横线为准。</p>
    </section>
  );
}
