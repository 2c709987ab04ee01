import { masteryCurve } from "./ability-estimate.ts";
import { type Ability, abilities } from "./framework.ts";

/** A question as it bears on one ability. */
export interface BankQuestion {
  id: string;
  number: number;
  difficulty: number;
  guessing: number;
  weight: number;
}

/** The reference bank of one ability: its questions, and 掌握度 as a curve over the 41 points of the grid. */
export interface AbilityBank {
  questions: BankQuestion[];
  curve: number[];
}

/** What a bank is made from. */
export interface CalibratedQuestion extends Omit<BankQuestion, "weight"> {
  abilities: Partial<Record<Ability, number>>;
}

/** The four reference banks of the questions in use. */
export function makeBanks(questions: readonly CalibratedQuestion[]): Record<Ability, AbilityBank> {
  const bank = (ability: Ability): AbilityBank => {
    const own = questions.flatMap(({ abilities: weights, ...question }) => {
      const weight = weights[ability];
      return weight ? [{ ...question, weight }] : [];
    });
    return { questions: own, curve: masteryCurve(own.map((question) => question.difficulty)) };
  };
  return Object.fromEntries(abilities.map((ability) => [ability, bank(ability)])) as Record<Ability, AbilityBank>;
}

/** b of a question on the logit scale from the author's level 1–5: −2 … 2. */
export function startingDifficulty(level: number): number {
  return level - 3;
}
