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
          {rows.map(({ name, words }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {ground.map((own) => (
                <td key={own.element}>{words(own)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

const rows: { name: string; words: (own: Profile["ground"][number]) => string }[] = [
  { name: "得分率", words: ({ percent }) => (percent === null ? "题数不足" : `${percent}%`) },
  { name: "九成把握", words: ({ answers, percent }) => (percent === null ? "—" : range(answers, percent)) },
  { name: "作答题数", words: ({ answers }) => String(answers) },
];

function range(answers: number, percent: number): string {
  const { low, high } = shareOf(answers, (answers * percent) / 100);
  return `${Math.round(low)}–${Math.round(high)}`;
}
