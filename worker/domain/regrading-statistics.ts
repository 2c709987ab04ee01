import { startingDifficulty } from "./ability-bank.ts";
import type { Corrections } from "./correction.ts";
import { type DifficultyEvidence, difficultyEvidence } from "./difficulty.ts";
import { type FirstAttempt, type FoldedSlice, foldAttempts, knownBefore, levelFor } from "./fold.ts";
import type { Quiz } from "./quiz-format.ts";
import type { MarkedResponse, Regrading } from "./regrading.ts";

/** What a regraded first attempt changes of the item statistics, and what it says of the question's difficulty, which has started anew. */
export type RegradingStatistics = Pick<FoldedSlice, "items" | "options"> & DifficultyEvidence;

/** A second attempt is in no statistics. */
export const noStatistics: RegradingStatistics = { items: [], options: [], score: 0, information: 0 };

/** The change of the statistics by one first attempt that was folded under the old mark. */
export function regradingStatistics(input: {
  quiz: Quiz;
  corrections: Corrections;
  versionHash: string;
  /** As they stood before the regrading. */
  responses: readonly MarkedResponse[];
  result: Regrading;
  /** The four abilities as they were known at the submission. */
  moved: Regrading["moved"];
}): RegradingStatistics {
  const { quiz, corrections, versionHash, responses, result, moved } = input;
  const { response } = result;
  const types = new Map(quiz.questions.map(({ id, type }) => [id, type]));
  const before = knownBefore(moved);
  const attemptOf = (all: readonly MarkedResponse[]): FirstAttempt => ({
    versionHash,
    before,
    responses: all.flatMap((own) => {
      const type = types.get(own.questionId);
      return type ? [{ ...own, type }] : [];
    }),
  });
  const after = responses.map((own) => (own.questionId === response.questionId ? response : own));
  const mended = corrections[response.questionId]?.question;
  const says = mended && response.mark !== null && response.counted;
  const evidence = says
    ? difficultyEvidence({
        ...levelFor(response.abilities, before),
        mark: response.mark ?? 0,
        difficulty: startingDifficulty(mended.difficulty),
        guessing: response.guessing,
      })
    : { score: 0, information: 0 };
  return { ...refold(attemptOf(responses), attemptOf(after)), ...evidence };
}

/** What the sums change by when a first attempt that was folded as `before` stands as `after`. */
function refold(before: FirstAttempt, after: FirstAttempt): Pick<FoldedSlice, "items" | "options"> {
  const [old, fresh] = [foldAttempts([before]), foldAttempts([after])];
  const items = fresh.items.map((own, index) => {
    const was = old.items[index]?.sums ?? own.sums;
    const { sums } = own;
    return {
      ...own,
      sums: {
        people: 0,
        total: sums.total - was.total,
        totalSquared: sums.totalSquared - was.totalSquared,
        items: sums.items.map((item, at) => ({
          sum: item.sum - (was.items[at]?.sum ?? 0),
          squared: item.squared - (was.items[at]?.squared ?? 0),
          withTotal: item.withTotal - (was.items[at]?.withTotal ?? 0),
        })),
      },
    };
  });
  const options = fresh.options.map((own) => {
    const was = old.options.find(
      ({ questionId, optionId }) => questionId === own.questionId && optionId === own.optionId,
    );
    return { ...own, people: 0, low: 0, middle: 0, high: 0, rest: own.rest - (was?.rest ?? 0) };
  });
  return { items, options };
}
