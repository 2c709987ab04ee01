import { expectedMark } from "./ability-estimate.ts";

/** What first answers say of a question's difficulty; additive over answers. */
export interface DifficultyEvidence {
  /** Σ dlnL/db at the difficulty the answers were given at. */
  score: number;
  /** ΣI: Fisher information about b. */
  information: number;
}

/** A question as the nightly fold sees it. */
export interface CalibratedQuestion extends DifficultyEvidence {
  id: string;
  /** b so far, logits. */
  difficulty: number;
  /** 1/variance of b so far; 1 for the author's level alone (SD 1). */
  precision: number;
}

/** One first answer of a person at θ (EAP before the attempt), as evidence about b. */
export function difficultyEvidence(answer: {
  mark: number;
  theta: number;
  difficulty: number;
  guessing: number;
}): DifficultyEvidence {
  const { mark, theta, difficulty, guessing } = answer;
  const right = expectedMark(theta, difficulty, guessing);
  const share = expectedMark(theta, difficulty, 0);
  const slope = -(1 - guessing) * share * (1 - share);
  const variance = right * (1 - right);
  return { score: ((mark - right) * slope) / variance, information: slope ** 2 / variance };
}

/**
 * One Newton step from the prior of each question (the author's level, then what was learnt), for those with new answers. The
 * scale is anchored: the information-weighted mean of the b that move stays where it is, so that the bank as a whole does
 * not drift with the people who happen to answer. The person's own error is not carried over: b moves a little too surely.
 */
export function updateDifficulties(
  questions: readonly CalibratedQuestion[],
): Pick<CalibratedQuestion, "id" | "difficulty" | "precision">[] {
  const moving = questions.filter(({ information }) => information > 0);
  const moved = moving.map(
    ({ difficulty, precision, score, information }) => difficulty + score / (precision + information),
  );
  const weight = moving.reduce((sum, { information }) => sum + information, 0);
  const drift =
    moving.reduce((sum, own, index) => sum + own.information * ((moved[index] ?? 0) - own.difficulty), 0) /
    (weight || 1);
  return moving.map(({ id, precision, information }, index) => ({
    id,
    difficulty: (moved[index] ?? 0) - drift,
    precision: precision + information,
  }));
}
