import { abilityNames } from "#domain/framework";
import { IntervalBar } from "../profile/IntervalBar.tsx";
import { Scrolled } from "../Scrolled.tsx";
import { type Profile, remark } from "./words.ts";

/** The four abilities: each line drawn and in numbers, with n of N. */
export function AbilityRows({ abilities }: Pick<Profile, "abilities">) {
  return (
    <Scrolled label="四种能力">
      <table>
        <thead>
          <tr>
            <th scope="col">能力</th>
            <th scope="col">掌握度</th>
            <th scope="col">九成把握范围</th>
            <th scope="col">有足够依据</th>
            <th scope="col">四能图（0–100）</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {abilities.map((figures) => (
            <tr key={figures.ability}>
              <th scope="row">{abilityNames[figures.ability]}</th>
              <td className="report__value">{figures.show ? Math.round(figures.value) : "证据不足"}</td>
              <td>{figures.show ? `${Math.round(figures.low)}–${Math.round(figures.high)}` : "—"}</td>
              <td>
                {figures.measured}/{figures.staff} 人
              </td>
              <td className="report__line">
                <IntervalBar ability={figures.ability} figures={figures.show ? figures : null} small />
              </td>
              <td>{remark(figures)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
