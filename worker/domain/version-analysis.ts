import { contentHash } from "./content-hash.ts";
import { type Corrections, idsUnder } from "./correction.ts";
import { analyseSums, type ItemFigures, type QuizAnalysis } from "./item-analysis.ts";
import { type ItemSum, type OptionFigures, type OptionSum, optionFigures, suspectKey } from "./option-analysis.ts";
import { type Question, typeOf } from "./questions/index.ts";
import type { Quiz } from "./quiz-format.ts";

export interface AnalysedOption extends OptionFigures {
  /** A, B, C … in the author's order. */
  letter: string;
  text: string;
  correct: boolean;
}

/** One question of a version with all that is known of how it works. */
export interface AnalysedQuestion extends ItemFigures {
  id: string;
  hash: string;
  /** 1-based position in the version. */
  number: number;
  type: Question["type"];
  stem: string;
  /** Of the types that are chosen from options; empty for the others. */
  options: AnalysedOption[];
  /** The option that looks like the right one where the key does not, or null. */
  suspect: string | null;
  correction: Corrections[string]["act"] | null;
}

export interface VersionAnalysis extends Omit<QuizAnalysis, "items"> {
  questions: AnalysedQuestion[];
}

/** Item analysis of a version from its folded sums. Questions that have none yet, such as short answers, are left out. */
export function analyseVersion(
  quiz: Quiz,
  corrections: Corrections,
  sums: {
    items: readonly (ItemSum & { questionId: string })[];
    options: readonly (OptionSum & { questionId: string })[];
  },
): VersionAnalysis {
  const known = quiz.questions.flatMap((question, index) => {
    const item = sums.items.find(({ questionId }) => questionId === question.id);
    return item ? [{ question, number: index + 1, item }] : [];
  });
  const [first] = known;
  const { people = 0, total = 0, totalSquared = 0 } = first?.item ?? {};
  const { items, ...figures } = analyseSums({ people, total, totalSquared, items: known.map(({ item }) => item) });
  const questions = known.map(({ question, number, item }, index): AnalysedQuestion => {
    const own = items[index] ?? { facility: 0, discrimination: null, alphaIfDeleted: null };
    const correction = corrections[question.id];
    const chosen = sums.options.filter(({ questionId }) => questionId === question.id);
    const options = analysedOptions(question, correction?.question ?? question, item, chosen);
    return {
      ...own,
      id: question.id,
      hash: contentHash(question),
      number,
      type: question.type,
      stem: question.stem,
      options,
      suspect: suspectKey(own, options),
      correction: correction?.act ?? null,
    };
  });
  return { ...figures, questions };
}

function analysedOptions(question: Question, marking: Question, item: ItemSum, sums: readonly OptionSum[]) {
  const revealed = typeOf(marking).reveal(marking, idsUnder(question, marking));
  if (revealed.form !== "one" && revealed.form !== "many") return [];
  const figures = optionFigures(
    item,
    revealed.options.map(({ id }) => id),
    sums,
  );
  return revealed.options.flatMap(({ text, correct }, index): AnalysedOption[] => {
    const own = figures[index];
    return own ? [{ ...own, letter: String.fromCharCode(65 + index), text, correct }] : [];
  });
}
