import { abilities, abilityNames } from "#domain/framework";
import { cellWords } from "../profile/words.ts";
import { Scrolled } from "../Scrolled.tsx";
import type { Profile } from "./words.ts";

/** People × four abilities in words: value, interval and n, or that the evidence is short. */
export function PeopleRows({ people }: Pick<Profile, "people">) {
  return (
    <Scrolled label="人员明细">
      <table className="report__people">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">职务</th>
            {abilities.map((ability) => (
              <th key={ability} scope="col">
                {abilityNames[ability]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              <td>{person.title}</td>
              {person.abilities.map((figures) => (
                <td key={figures.ability}>{cellWords(figures)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
