import { caseSchema, expandCase } from "./case-format.ts";
import { caseFindings } from "./case-rules.ts";
import type { Case } from "./case-way.ts";
import { type Problem, readChecked } from "./checked-yaml.ts";

/**
 * The gate for cases (情景演练): the case as a quiz with its branching, or every problem with line and step. Tools are looked up
 * only where their slugs are given. Never throws on bad input.
 */
export function parseCase(
  text: string,
  tools?: readonly string[],
): { quiz: Case; problems: [] } | { quiz: null; problems: Problem[] } {
  const { value, problems } = readChecked(text, caseSchema, (own) => caseFindings(own, tools));
  return value
    ? { quiz: expandCase(value), problems: [] }
    : { quiz: null, problems: problems.sort((a, b) => a.line - b.line) };
}
