import { balanceRemarks } from "./lint/balance.ts";
import { duplicateStems } from "./lint/duplicate-stems.ts";
import type { Finding, QuestionRule, RuleId } from "./lint/finding.ts";
import { absoluteDistractor, allOfAbove, keyEchoesStem, optionOverlap } from "./lint/option-rules.ts";
import { type Place, placesOf } from "./lint/places.ts";
import { type QuestionView, textsOf, viewOf } from "./lint/question-view.ts";
import { unknownQuotations } from "./lint/quotations.ts";
import { guessingFloor, thinWhy } from "./lint/reason-rules.ts";
import { asksNothing, unmarkedNegative } from "./lint/stem-rules.ts";
import type { Quiz } from "./quiz-format.ts";

/** A quiz to look over; with the text of its file, findings name the line. */
export interface LintedQuiz {
  quiz: Quiz;
  text?: string | undefined;
}

interface Placed {
  quiz: string;
  position: number;
  view: QuestionView;
  place: Place | null;
  /** What the file calls its questions. */
  list: "questions" | "steps";
}

const questionRules: Partial<Record<RuleId, QuestionRule>> = {
  "all-of-above": allOfAbove,
  "asks-nothing": asksNothing,
  "unmarked-negative": unmarkedNegative,
  "absolute-distractor": absoluteDistractor,
  "option-overlap": optionOverlap,
  "key-echoes-stem": keyEchoesStem,
  "thin-why": thinWhy,
  "guessing-floor": guessingFloor,
};

/**
 * The item-writing flaws of quizzes that have passed the gate, each with its place. Style, not form: a finding stops
 * `npm run quizzes:check`, never a publication. Quotations are looked up only where the speech is given. A missing
 * indicator or § is the gate's own (`parseQuiz`).
 */
export function lintQuizzes(quizzes: readonly LintedQuiz[], { speech }: { speech?: string } = {}): Finding[] {
  const byQuiz = quizzes.map(placedQuestions);
  const bank = byQuiz.flat();
  return [
    ...balanceRemarks(bank.map(({ view }) => view)).map((remark) => ({ ...remark, quiz: null })),
    ...byQuiz.flatMap((own, index) => {
      const quiz = quizzes[index]?.quiz.id ?? null;
      return balanceRemarks(own.map(({ view }) => view)).map((remark) => ({ ...remark, quiz, line: 1 }));
    }),
    ...bank.flatMap((own) => [...questionFindings(own), ...quotationFindings(own, speech)]),
    ...quizzes.flatMap((own) => storyFindings(own, speech)),
    ...duplicateFindings(bank),
  ];
}

function placedQuestions({ quiz, text }: LintedQuiz): Placed[] {
  const place = text === undefined ? null : placesOf(text);
  return quiz.questions.map((question, index) => ({
    quiz: quiz.id,
    position: index + 1,
    view: viewOf(question),
    place,
    list: quiz.branching ? "steps" : "questions",
  }));
}

function finding(rule: RuleId, own: Placed, path: readonly PropertyKey[], message: string): Finding {
  const { quiz, position, view, place } = own;
  const line = place?.([own.list, position - 1, ...path]);
  return { rule, quiz, question: position, questionId: view.id, line, message };
}

function questionFindings(own: Placed): Finding[] {
  return Object.entries(questionRules).flatMap(([rule, look]) =>
    look(own.view).map(({ path, message }) => finding(rule as RuleId, own, path, message)),
  );
}

function quotationFindings(own: Placed, speech: string | undefined): Finding[] {
  if (speech === undefined) return [];
  // The explanation of a case's step is the reason of its best way once more.
  const texts = own.view.texts.filter(({ path }) => own.list === "questions" || path[0] !== "explanation");
  return texts.flatMap(({ path, text }) =>
    unknownQuotations(text, speech).map(({ quotation }) =>
      finding("unknown-quotation", own, path, misquoted(quotation)),
    ),
  );
}

/** What a case says beside its steps is quoted as faithfully. */
function storyFindings({ quiz, text }: LintedQuiz, speech: string | undefined): Finding[] {
  if (speech === undefined || !quiz.branching) return [];
  const place = text === undefined ? null : placesOf(text);
  const { opening, summary, explanation, endings, branches } = quiz.branching;
  const steps = Object.values(branches).map((options) => ({ options }));
  return textsOf({ opening, summary, explanation, endings, steps }, []).flatMap(({ path, text: own }) =>
    unknownQuotations(own, speech).map(({ quotation }) => {
      return { rule: "unknown-quotation", quiz: quiz.id, line: place?.(path), message: misquoted(quotation) };
    }),
  );
}

function misquoted(quotation: string): string {
  return `讲话里没有「${quotation}」，请逐字照录原文，或改用“”。`;
}

function duplicateFindings(bank: readonly Placed[]): Finding[] {
  return duplicateStems(bank.map(({ view }) => view)).flatMap(({ later, earlier, likeness }) => {
    const [own, other] = [bank[later], bank[earlier]];
    if (!own || !other) return [];
    const where = `${other.quiz} 第 ${other.position} 题（${other.view.id}）`;
    const message = `题干与 ${where}几乎一样（${Math.round(100 * likeness)}%），请换一个情景或换一个问法。`;
    return [finding("duplicate-stem", own, ["stem"], message)];
  });
}
