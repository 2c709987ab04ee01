import { type Ability, abilityNames, abilities as allAbilities } from "#domain/framework";
import { paths } from "../../lib/paths.ts";
import type { Standing } from "./words.ts";

export interface LiveOffice {
  office: { id: string; name: string };
  staff: number;
  abilities: {
    ability: Ability;
    staff: number;
    measured: number;
    value: number;
    low: number;
    high: number;
    show: boolean;
    standing: Standing | null;
  }[];
}

const named = (abilities: readonly { ability: Ability }[]) =>
  abilities.length === allAbilities.length
    ? "四种能力"
    : abilities.map(({ ability }) => abilityNames[ability]).join("、");

/** What an office needs, in sentences: first evidence, then the abilities in which it is below the district. */
export function needsOf({ staff, abilities }: LiveOffice): string[] {
  if (staff === 0) return ["还没有人员，请管理员添加。"];
  const uncovered = abilities.filter(({ measured }) => measured * 2 < staff);
  const below = abilities.filter(({ standing }) => standing === "below");
  return [
    ...(uncovered.length > 0
      ? [`依据不足：${named(uncovered)}${uncovered.length > 1 ? "都" : ""}不到一半人有足够依据，先动员答题。`]
      : []),
    ...(below.length > 0
      ? [`${named(below)}低于全区（有九成五以上把握），宜先补这${below.length > 1 ? "几" : "一"}项。`]
      : []),
  ];
}

/** Which offices need help and with what, in the district's own order. */
export function NeedsHelp({ offices }: { offices: readonly LiveOffice[] }) {
  const needing = offices
    .map((own) => ({ ...own.office, needs: needsOf(own) }))
    .filter(({ needs }) => needs.length > 0);
  return (
    <section aria-labelledby="help">
      <h2 id="help">谁需要帮助</h2>
      {needing.length === 0 ? (
        <p>各办公室都有一半以上的人有足够依据，也没有哪项能力有把握说低于全区。</p>
      ) : (
        <ul className="needs">
          {needing.map(({ id, name, needs }) => (
            <li key={id}>
              <a href={paths.board(id)}>{name}</a>
              {needs.map((sentence) => (
                <span key={sentence}>{sentence}</span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
