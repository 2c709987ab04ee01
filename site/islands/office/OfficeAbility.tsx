import { abilityNames, indicators as indicatorNames } from "#domain/framework";
import { paths } from "../../lib/paths.ts";
import { IntervalBar } from "../profile/IntervalBar.tsx";
import { officeWords } from "../profile/words.ts";
import { type OfficeProfile, officeIndicatorWords, ratedWords } from "./words.ts";

interface Props {
  officeId: string;
  figures: OfficeProfile["abilities"][number];
  indicators: OfficeProfile["indicators"];
  rated: OfficeProfile["rated"][number] | undefined;
}

/** One ability of an office: the line with the self-ratings that are shared, the words, the questions behind it, its indicators folded. */
export function OfficeAbility({ officeId, figures, indicators, rated }: Props) {
  const { ability, show } = figures;
  const own = indicators.filter(({ indicator }) => indicator.startsWith(`${ability}.`));
  return (
    <div className="ability-line">
      <h3>{abilityNames[ability]}</h3>
      <IntervalBar ability={ability} figures={show ? figures : null} rated={rated?.value} />
      <p className="muted">{officeWords(figures)}</p>
      {rated && <p className="muted">{ratedWords(rated)}</p>}
      <p className="no-print">
        <a href={`${paths.board(officeId)}#${ability}`}>看背后答错的题</a>
      </p>
      <details className="opened">
        <summary>
          {abilityNames[ability]}的 {own.length} 项指标
        </summary>
        <dl className="indicators">
          {own.map((figures) => (
            <div key={figures.indicator}>
              <dt>{indicatorNames[figures.indicator]}</dt>
              <dd className={figures.share ? undefined : "muted"}>{officeIndicatorWords(figures)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
