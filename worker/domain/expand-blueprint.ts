import { type Chooser, chooseForm } from "./blueprint/choose.ts";
import { shortagesOf } from "./blueprint/shortages.ts";
import { type PoolQuestion, type Slot, slotsOf } from "./blueprint/slots.ts";
import { weights, wishesOf } from "./blueprint/wishes.ts";
import type { Blueprint } from "./blueprint-format.ts";
import type { Remark } from "./checked-yaml.ts";
import { contentHash, sha256Hex } from "./content-hash.ts";
import { seededRandom } from "./present-paper.ts";
import type { Question } from "./questions/index.ts";
import type { Quiz } from "./quiz-format.ts";

export type { PoolQuestion } from "./blueprint/slots.ts";

/** The seed of a blueprint: what decides the choice, so that a new title, time or number of forms draws no other questions. */
export function seedOf({ id, sections }: Blueprint): string {
  return contentHash({ id, sections });
}

/**
 * The forms of a blueprint over the questions in use, or what the pool lacks. Every form satisfies every section. The same
 * blueprint and pool give the same forms, and a question that is only reworded keeps its places. By weight: the abilities a
 * section asks for are balanced; a form takes the questions that the forms before it used least, so that forms overlap only
 * where the pool is used up; types are mixed as in the pool; indicators are spread evenly; the rest is drawn by the seed.
 */
export function expandBlueprint(
  blueprint: Blueprint,
  questions: readonly PoolQuestion[],
  seed = seedOf(blueprint),
): { forms: Quiz[]; problems: [] } | { forms: null; problems: Remark[] } {
  const pool = [...questions].sort((a, b) => (a.question.id < b.question.id ? -1 : 1));
  const slots = slotsOf(blueprint, pool);
  const problems = shortagesOf(blueprint, pool, slots);
  if (problems.length > 0) return { forms: null, problems };

  const wishes = wishesOf(blueprint, pool, slots);
  const uses = pool.map(() => 0);
  const forms: Quiz[] = [];
  let known: number[] | null = null;
  for (let number = 1; number <= blueprint.forms; number++) {
    const chances = pool.map(({ question }) => chance(`${seed} ${number} ${question.id}`));
    const costs = uses.map((own, at) => weights.overlap * own + weights.chance * (chances[at] ?? 0));
    const random = seededRandom(Math.floor(chance(`${seed} ${number}`) * 2 ** 32));
    const chooser: Chooser = { slots, wishes, costs, random };
    const { choice, missed } = chooseForm(chooser, known);
    if (missed > 0) return { forms: null, problems: [unfitting(blueprint, missed)] };
    known = choice;
    choice.forEach((slot, at) => {
      if (slot >= 0) uses[at] = (uses[at] ?? 0) + 1;
    });
    forms.push(formOf(blueprint, inOrder(choice, pool, slots, chances)));
  }
  return { forms, problems: [] };
}

/** Each demand can be met by itself, all of them together cannot. */
function unfitting({ sections }: Blueprint, missed: number): Remark {
  const demanding = sections.findIndex(({ atLeast, perIndicator }) => atLeast || perIndicator);
  const message = `“${sections[demanding]?.title}”：难度、题型、指标的要求分开都够，合在一起最好的一套还差 ${missed} 题；请补题，或放宽其中一项。`;
  return { path: ["sections", demanding], message };
}

/** A form is an ordinary quiz: it has the blueprint's own id and title. */
function formOf({ id, title, lesson, kind, minutes }: Blueprint, questions: Question[]): Quiz {
  return { id, title, lesson, kind, minutes, questions };
}

/** Section by section, the easier first. */
function inOrder(
  choice: readonly number[],
  pool: readonly PoolQuestion[],
  slots: readonly Slot[],
  chances: readonly number[],
): Question[] {
  return choice
    .flatMap((slot, at) => {
      const question = pool[at]?.question;
      return slot < 0 || !question ? [] : [{ question, section: slots[slot]?.section ?? 0, chance: chances[at] ?? 0 }];
    })
    .sort((a, b) => a.section - b.section || a.question.difficulty - b.question.difficulty || a.chance - b.chance)
    .map(({ question }) => question);
}

/** A number in [0, 1) that depends on nothing but the text. */
function chance(text: string): number {
  return Number.parseInt(sha256Hex(text).slice(0, 8), 16) / 2 ** 32;
}
