import { type Ability, abilityNames } from "#domain/framework";
import { Section } from "../me/Section.tsx";
import { Scrolled } from "../Scrolled.tsx";
import { day } from "../words.ts";
import { ChangeLine } from "./ChangeLine.tsx";
import { type AbilityHistory, changeWords, type Figure } from "./change-words.ts";

interface Props<Point extends Figure> {
  /** What the figures are of, and when they were taken. */
  note: string;
  load: () => Promise<{ abilities: AbilityHistory<Point>[] }>;
  /** What a figure rests on, in words. */
  evidenceOf: (point: Point) => string;
}

/** The four abilities over time: words, a line, and the same as a table. */
export function Change<Point extends Figure>({ note, load, evidenceOf }: Props<Point>) {
  return (
    <Section id="change" title="前后变化" load={load}>
      {({ abilities }) => (
        <>
          <p className="muted">{note}</p>
          <div className="four">
            {abilities.map((own) => (
              <div key={own.ability} className="ability-line">
                <h3>{abilityNames[own.ability]}</h3>
                <ChangeLine {...own} />
                <p className="muted">{changeWords(own, Date.now())}</p>
                {own.points.length > 0 && <Figures {...own} evidenceOf={evidenceOf} />}
              </div>
            ))}
          </div>
        </>
      )}
    </Section>
  );
}

function Figures<Point extends Figure>({
  ability,
  points,
  evidenceOf,
}: {
  ability: Ability;
  points: Point[];
  evidenceOf: (point: Point) => string;
}) {
  const label = `${abilityNames[ability]}历次数字`;
  return (
    <details className="opened">
      <summary>看数据</summary>
      <Scrolled label={label}>
        <table className="table">
          <caption className="visually-hidden">{label}</caption>
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col">掌握度</th>
              <th scope="col">九成把握</th>
              <th scope="col">依据</th>
            </tr>
          </thead>
          <tbody>
            {[...points].reverse().map((point) => (
              <tr key={point.at}>
                <th scope="row">{day(point.at)}</th>
                <td>{Math.round(point.value)}</td>
                <td>
                  {Math.round(point.low)}–{Math.round(point.high)}
                </td>
                <td>{evidenceOf(point)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </details>
  );
}
