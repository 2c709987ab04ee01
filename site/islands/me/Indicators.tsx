import { type Ability, abilityNames, indicators as indicatorNames } from "#domain/framework";
import { type IndicatorFigures, indicatorWords } from "./indicator-words.ts";

interface Props {
  ability: Ability;
  indicators: readonly IndicatorFigures[];
}

/** What an ability is made of, folded: a figure only where there are questions enough. */
export function Indicators({ ability, indicators }: Props) {
  return (
    <details className="opened">
      <summary>
        {abilityNames[ability]}的 {indicators.length} 项指标
      </summary>
      <dl className="indicators">
        {indicators.map((figures) => (
          <div key={figures.indicator}>
            <dt>{indicatorNames[figures.indicator]}</dt>
            <dd className={figures.share ? undefined : "muted"}>{indicatorWords(figures)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
