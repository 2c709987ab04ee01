import { abilities, abilityNames } from "#domain/framework";
import { paths } from "../../lib/paths.ts";
import type { AbilityFigures } from "./AbilityLine.tsx";
import { IntervalBar } from "./IntervalBar.tsx";
import { cellWords } from "./words.ts";

interface Props {
  people: readonly { id: string; name: string; title: string; abilities: AbilityFigures[] }[];
}

/** People × four abilities; a cell shows its interval or says that the evidence is short. */
export function PeopleTable({ people }: Props) {
  if (people.length === 0) return <p className="notice">本室还没有人员，请管理员在“人员”里添加。</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard too
    <section className="scroll" tabIndex={0} aria-label="本室人员四种能力">
      <table className="people">
        <thead>
          <tr>
            <th scope="col">姓名</th>
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
              <th scope="row">
                <a href={paths.person(person.id)}>{person.name}</a>
                <span className="muted">{person.title}</span>
              </th>
              {person.abilities.map((figures) => (
                <td key={figures.ability}>
                  {figures.show.level !== "insufficient" && (
                    <IntervalBar ability={figures.ability} figures={figures} small />
                  )}
                  <span className={figures.show.level === "insufficient" ? "muted" : ""}>{cellWords(figures)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
