import { type Ability, abilities } from "#domain/framework";
import { compareOffices } from "#domain/office-estimate";
import { type Recovery, recoveryOf, spearman } from "#domain/simulation";
import type { Named, RawMarks } from "./answers.ts";

export interface SimulationReport {
  person: Recovery;
  office: Recovery & { spearman: number; spearmanRaw: number; wrongDirection: number };
}

interface Figures {
  ability: Ability;
  mean: number;
  sd: number;
  show: boolean | { level: string };
}

const z90 = 1.6448536269514722;
const interval = ({ mean, sd }: Figures) => ({ mean, low: mean - z90 * sd, high: mean + z90 * sd });

/** Reads every office's profile through the API and holds it against what the people were made with. */
export async function compareWithTruth(
  people: readonly Named[],
  officeId: (office: number) => string,
  raw: RawMarks,
  read: <T>(path: string) => Promise<T>,
): Promise<SimulationReport> {
  const persons: Parameters<typeof recoveryOf>[0][number][] = [];
  const offices: (Parameters<typeof recoveryOf>[0][number] & { ability: Ability; sd: number; rawPercent: number })[] =
    [];
  const count = Math.max(...people.map((person) => person.office)) + 1;
  for (let office = 0; office < count; office++) {
    const own = people.filter((person) => person.office === office);
    const profile = await read<{ abilities: Figures[]; people: { id: string; abilities: Figures[] }[] }>(
      `/api/offices/${officeId(office)}/profile`,
    );
    for (const shown of profile.people) {
      const truth = own.find(({ id }) => id === shown.id)?.abilities;
      for (const figures of shown.abilities) {
        if (typeof figures.show === "object" && figures.show.level !== "insufficient") {
          persons.push({ truth: truth?.[figures.ability] ?? Number.NaN, ...interval(figures) });
        }
      }
    }
    for (const figures of profile.abilities) {
      if (!figures.show) continue;
      const { ability, sd } = figures;
      const truth = own.reduce((sum, person) => sum + person.abilities[ability], 0) / own.length;
      offices.push({ ability, sd, truth, ...interval(figures), rawPercent: rawPercent(own, ability, raw) });
    }
  }
  const byAbility = abilities.map((ability) => offices.filter((row) => row.ability === ability));
  const meanOf = (figure: (rows: typeof offices) => number) =>
    byAbility.reduce((sum, rows) => sum + figure(rows), 0) / abilities.length;
  return {
    person: recoveryOf(persons, people.length * abilities.length),
    office: {
      ...recoveryOf(offices, count * abilities.length),
      spearman: meanOf((rows) => spearman(rows.map(({ truth, mean }) => [truth, mean]))),
      spearmanRaw: meanOf((rows) => spearman(rows.map(({ truth, rawPercent: percent }) => [truth, percent]))),
      wrongDirection: wrongDirection(byAbility),
    },
  };
}

function rawPercent(people: readonly Named[], ability: Ability, raw: RawMarks): number {
  const own = people.map(({ id }) => raw.get(`${id} ${ability}`) ?? { marks: 0, answers: 0 });
  return (
    own.reduce((sum, { marks }) => sum + marks, 0) /
    Math.max(
      1,
      own.reduce((sum, { answers }) => sum + answers, 0),
    )
  );
}

/** Of the differences between two offices that are claimed, the share that is the other way round. */
function wrongDirection(byAbility: readonly (readonly { mean: number; sd: number; truth: number }[])[]): number {
  let claimed = 0;
  let wrong = 0;
  for (const rows of byAbility) {
    for (const [index, first] of rows.entries()) {
      for (const second of rows.slice(index + 1)) {
        const said = compareOffices(first, second);
        if (said === "indistinguishable") continue;
        claimed += 1;
        if ((said === "above") !== first.truth > second.truth) wrong += 1;
      }
    }
  }
  return claimed > 0 ? wrong / claimed : 0;
}
