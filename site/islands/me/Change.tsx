import { useCallback } from "react";
import { abilityNames } from "#domain/framework";
import { api, read } from "../../lib/api.ts";
import { Scrolled } from "../Scrolled.tsx";
import { day } from "../words.ts";
import { ChangeLine } from "./ChangeLine.tsx";
import { type AbilityHistory, changeWords } from "./change-words.ts";
import { Section } from "./Section.tsx";

/** The four abilities over time, as they were shown with each result; of the caller, or of a person of theirs. */
export function Change({ personId = "me" }: { personId?: string }) {
  const load = useCallback(() => read(api.people[":id"].history.$get({ param: { id: personId } })), [personId]);
  return (
    <Section id="change" title="前后变化" load={load}>
      {({ abilities }) => (
        <>
          <p className="muted">每次交卷时给出的数字，一天取最后一次；色带是当时九成把握的范围。</p>
          {abilities.map((own) => (
            <div key={own.ability} className="ability-line">
              <h3>{abilityNames[own.ability]}</h3>
              <ChangeLine {...own} />
              <p className="muted">{changeWords(own, Date.now())}</p>
              {own.points.length > 0 && <Figures {...own} />}
            </div>
          ))}
        </>
      )}
    </Section>
  );
}

function Figures({ ability, points }: AbilityHistory) {
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
            {[...points].reverse().map(({ at, value, low, high, questions }) => (
              <tr key={at}>
                <th scope="row">{day(at)}</th>
                <td>{Math.round(value)}</td>
                <td>
                  {Math.round(low)}–{Math.round(high)}
                </td>
                <td>{questions} 题</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </details>
  );
}
