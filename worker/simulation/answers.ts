import { type Ability, abilities } from "#domain/framework";
import { normal } from "#domain/office-comparison";
import type { Question } from "#domain/questions/index";
import type { Quiz } from "#domain/quiz-format";
import { recalledAnswer, simulateAnswer } from "#domain/simulated-answer";
import type { drawTruth, Scenario, SimulatedPerson } from "#domain/simulation";
import type { Form } from "./forms.ts";

export type Named = SimulatedPerson & { id: string };
export type Send = <T>(method: string, path: string, body?: unknown) => Promise<T>;
/** Face value by person and ability: what a raw percentage would be made of. */
export type RawMarks = Map<string, { marks: number; answers: number }>;

export interface PlannedAttempt {
  person: Named;
  take: (send: Send, truth: ReturnType<typeof drawTruth>, random: () => number, raw: RawMarks) => Promise<void>;
}

/** SD between offices of how hard the papers are that they lean to; under this preference the mean difficulty of what they answer has SD 0.5 too. */
const formShift = 0.5;
const preference = 0.42;

/** Whole papers, the office's kind first, until the wanted answers an ability are reached; some of them again. */
export function answerForms(
  people: readonly Named[],
  forms: readonly Form[],
  scenario: Scenario,
  random: () => number,
): PlannedAttempt[] {
  const shifts = new Map<number, number>();
  const rounds: PlannedAttempt[][] = [[], []];
  for (const person of people) {
    const shift = shifts.get(person.office) ?? formShift * normal(random);
    shifts.set(person.office, shift);
    const known = new Map<string, readonly string[]>();
    const order = forms
      .map((form) => ({ form, rank: random() - preference * shift * form.level }))
      .sort((a, b) => a.rank - b.rank);
    let answers = 0;
    for (const { form } of order) {
      if (answers / abilities.length >= person.answers) break;
      answers += form.quiz.questions.length;
      rounds[0]?.push({ person, take: takeQuiz(person, form.quiz, known, 0) });
      if (random() < scenario.repeats)
        rounds[1]?.push({ person, take: takeQuiz(person, form.quiz, known, scenario.recall) });
    }
  }
  return rounds.flat();
}

/** One attempt through the API; a repeat recalls the right answer, which the result has shown, with some chance. */
function takeQuiz(
  person: Named,
  quiz: Quiz,
  known: Map<string, readonly string[]>,
  recall: number,
): PlannedAttempt["take"] {
  return async (send, truth, random, raw) => {
    const attempt = await send<{ id: string }>("POST", "/api/attempts", { quizId: quiz.id });
    const entries = quiz.questions.map((question, index) => {
      const key = random() < recall ? known.get(question.id) : undefined;
      const answer =
        key ?? simulateAnswer(question, thetaFor(question, person.abilities), random, truth.get(question.id));
      return { seq: index + 1, questionId: question.id, answer };
    });
    // A second attempt at a quiz counts its taps on from the first: each attempt has a device of its own here.
    await send("PUT", `/api/attempts/${attempt.id}/responses`, { device: "simulated", entries });
    const result = await send<{ questions: { id: string; mark: number | null }[] }>(
      "POST",
      `/api/attempts/${attempt.id}/submission`,
    );
    for (const { id, mark } of result.questions) {
      const question = quiz.questions.find((own) => own.id === id) as Question;
      known.set(id, recalledAnswer(question));
      if (mark === null) continue;
      for (const [ability, weight] of Object.entries(question.abilities)) {
        const key = `${person.id} ${ability}`;
        const sum = raw.get(key) ?? { marks: 0, answers: 0 };
        raw.set(key, { marks: sum.marks + weight * mark, answers: sum.answers + weight });
      }
    }
  };
}

function thetaFor(question: Question, thetas: Record<Ability, number>): number {
  const weights = Object.entries(question.abilities) as [Ability, number][];
  const used = weights.length > 0 ? weights : abilities.map((ability): [Ability, number] => [ability, 0.25]);
  return used.reduce((sum, [ability, weight]) => sum + weight * thetas[ability], 0);
}
