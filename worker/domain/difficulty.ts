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

/** Nodes and weights of the five-point Gauss–Hermite rule for a standard normal (Abramowitz & Stegun 1964, table 25.10). */
const nodes = [
  [-2.8569700138728, 0.0112574113277],
  [-1.3556261799743, 0.222075922006],
  [0, 0.533333333333],
  [1.3556261799743, 0.222075922006],
  [2.8569700138728, 0.0112574113277],
] as const;

/**
 * One first answer of a person as evidence about b, what was known of the person before the attempt taken as N(theta, sd²): a question answered by
 * people nobody knows yet would else look nearer to the middle than it is. `sd` 0 takes θ as known.
 */
export function difficultyEvidence(answer: {
  mark: number;
  theta: number;
  sd?: number;
  difficulty: number;
  guessing: number;
}): DifficultyEvidence {
  const { mark, theta, sd = 0, difficulty, guessing } = answer;
  let right = 0;
  let slope = 0;
  for (const [node, weight] of nodes) {
    const share = expectedMark(theta + sd * node, difficulty, 0);
    right += weight * (guessing + (1 - guessing) * share);
    slope -= weight * (1 - guessing) * share * (1 - share);
  }
  const variance = right * (1 - right);
  return { score: ((mark - right) * slope) / variance, information: slope ** 2 / variance };
}

/**
 * One Newton step from the prior of each question (the author's level, then what was learnt), for those with new answers. The
 * scale is anchored: the information-weighted mean of the b that move stays where it is, so that the bank as a whole does
 * not drift with the people who happen to answer.
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
