import type { Blueprint } from "./blueprint-format.ts";
import type { Problem } from "./checked-yaml.ts";
import { expandBlueprint, type PoolQuestion } from "./expand-blueprint.ts";
import { parseBlueprint } from "./parse-blueprint.ts";
import type { Quiz } from "./quiz-format.ts";

/** A blueprint's text with its forms over the questions in use, or every problem with its line: the one gate for blueprints. */
export function composeForms(
  text: string,
  pool: readonly PoolQuestion[],
):
  | { blueprint: Blueprint; forms: Quiz[]; problems: [] }
  | { blueprint: Blueprint | null; forms: null; problems: Problem[] } {
  const read = parseBlueprint(text);
  if (read.value === null) return { blueprint: null, forms: null, problems: read.problems };
  const { value: blueprint, problemOf } = read;
  const { forms, problems } = expandBlueprint(blueprint, pool);
  return forms ? { blueprint, forms, problems: [] } : { blueprint, forms, problems: problems.map(problemOf) };
}
