import { type DifficultyEvidence, difficultyEvidence } from "./difficulty.ts";
import { type Ability, abilities } from "./framework.ts";
import { addMarks, emptySums, type ItemSums } from "./item-analysis.ts";
import type { AbilityProfile } from "./profile.ts";
import { type QuestionTypeId, questionTypes } from "./questions/index.ts";

/** A person's first attempt at a quiz, as the nightly fold reads it. */
export interface FirstAttempt {
  versionHash: string;
  /** EAP and SD of the four abilities before the attempt. */
  before: Record<Ability, { mean: number; sd: number }>;
  /** In the same order for every attempt at a version; of a case only the steps on the way. */
  responses: {
    questionId: string;
    type: QuestionTypeId;
    answer: readonly string[];
    /** 0–1; null while pending. */
    mark: number | null;
    difficulty: number;
    guessing: number;
    abilities: Partial<Record<Ability, number>>;
    /** true where the mark says nothing of the question: voided, given to all, a repeat, or not marked yet. */
    unmarked?: boolean;
  }[];
}

export interface OptionCount {
  versionHash: string;
  questionId: string;
  /** An option's id; in an ordering `place:id`, in a matching `leftId:rightId`. */
  optionId: string;
  people: number;
  /** Sum of the total without this item. */
  rest: number;
  low: number;
  middle: number;
  high: number;
}

/** What a slice of attempts adds to the statistics; all of it additive. */
export interface FoldedSlice {
  items: { versionHash: string; questionIds: string[]; sums: ItemSums }[];
  options: OptionCount[];
  difficulties: ({ id: string } & DifficultyEvidence)[];
}

/** Ability thirds are cut here: the terciles of a standard normal. */
const cut = 0.43;

/**
 * The statistics of a slice of first attempts. Types that somebody has to read (short answers) stay out whole, blank ones
 * too: only those would have a mark, and the question would look impossible.
 */
export function foldAttempts(attempts: readonly FirstAttempt[]): FoldedSlice {
  const items = new Map<string, FoldedSlice["items"][number]>();
  const options = new Map<string, OptionCount>();
  const difficulties = new Map<string, { id: string } & DifficultyEvidence>();
  for (const { versionHash, before: known, responses: all } of attempts) {
    const responses = all.flatMap(({ mark, ...own }) => {
      const chosen = questionTypes[own.type].chosen(own.answer);
      return chosen && mark !== null ? [{ ...own, mark, chosen }] : [];
    });
    if (responses.length === 0) continue;
    const marks = responses.map(({ mark }) => mark);
    const total = marks.reduce((sum, mark) => sum + mark, 0);
    const questionIds = responses.map(({ questionId }) => questionId);
    // Of a case each way has sums of its own: the total is over what was answered.
    const answered = `${versionHash} ${questionIds.join(" ")}`;
    const before = items.get(answered) ?? { versionHash, questionIds, sums: emptySums(marks.length) };
    items.set(answered, { ...before, sums: addMarks(before.sums, marks) });
    for (const { questionId, chosen, mark, difficulty, guessing, abilities: weights, unmarked } of responses) {
      const { theta, sd } = levelFor(weights, known);
      for (const optionId of chosen) countOption(options, { versionHash, questionId, optionId }, total - mark, theta);
      if (unmarked) continue;
      const own = difficultyEvidence({ mark, theta, sd, difficulty, guessing });
      const sum = difficulties.get(questionId) ?? { id: questionId, score: 0, information: 0 };
      difficulties.set(questionId, {
        id: questionId,
        score: sum.score + own.score,
        information: sum.information + own.information,
      });
    }
  }
  return { items: [...items.values()], options: [...options.values()], difficulties: [...difficulties.values()] };
}

/** What was known of a person before an attempt, from what its submission keeps. */
export function knownBefore(moved: { before: readonly AbilityProfile[] }): FirstAttempt["before"] {
  const known = moved.before.map(({ ability, mean, sd }) => [ability, { mean, sd }]);
  return Object.fromEntries(known) as FirstAttempt["before"];
}

/** θ and its SD for a question: of its abilities by weight; of all four where it bears on none. */
export function levelFor(
  weights: Partial<Record<Ability, number>>,
  known: FirstAttempt["before"],
): { theta: number; sd: number } {
  const own = Object.entries(weights) as [Ability, number][];
  const used = own.length > 0 ? own : abilities.map((ability): [Ability, number] => [ability, 1 / abilities.length]);
  const weighted = (figure: "mean" | "sd") => used.reduce((sum, [id, weight]) => sum + weight * known[id][figure], 0);
  return { theta: weighted("mean"), sd: weighted("sd") };
}

function countOption(
  options: Map<string, OptionCount>,
  place: Pick<OptionCount, "versionHash" | "questionId" | "optionId">,
  rest: number,
  theta: number,
): void {
  const key = `${place.versionHash} ${place.questionId} ${place.optionId}`;
  const sum = options.get(key) ?? { ...place, people: 0, rest: 0, low: 0, middle: 0, high: 0 };
  const third = theta < -cut ? "low" : theta > cut ? "high" : "middle";
  options.set(key, { ...sum, people: sum.people + 1, rest: sum.rest + rest, [third]: sum[third] + 1 });
}
