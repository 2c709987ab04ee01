import { elements } from "#domain/framework";
import { shareOf } from "#domain/share";
import { Scrolled } from "../Scrolled.tsx";
import type { Profile } from "./words.ts";

/** 底色: the shares of the six elements that are no ability, each with its interval and n. */
export function GroundRows({ ground }: Pick<Profile, "ground">) {
  return (
    <Scrolled label="底色">
      <table>
        <thead>
          <tr>
            <th scope="col">要素</th>
            {ground.map(({ element }) => (
              <th key={element} scope="col">
                {elements.find(({ id }) => id === element)?.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">得分率</th>
            {ground.map(({ element, answers, percent }) => (
              <td key={element}>
                {percent === null ? "题数不足" : `${percent}%（${range(answers, percent)}）`}
                <br />
                {answers} 题
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </Scrolled>
  );
}

function range(answers: number, percent: number): string {
  const { low, high } = shareOf(answers, (answers * percent) / 100);
  return `${Math.round(low)}–${Math.round(high)}`;
}
