import { dayMs } from "#domain/evidence";
import { type Ability, abilities } from "#domain/framework";
import { normal } from "#domain/office-comparison";
import { seededRandom } from "#domain/present-paper";
import type { Question } from "#domain/questions/index";
import type { Quiz } from "#domain/quiz-format";
import { simulateAnswer } from "#domain/simulated-answer";
import type { Bindings } from "../context.ts";
import { simulatedApp } from "../simulation/app.ts";
import type { DemoPerson } from "./people.ts";

const weeks = 8;
const seed = 20_150_526;

/**
 * Two months of answers: every attempt goes through the API's own routes, in this process, with its own clock and
 * without passwords. What the people know is drawn from a fixed seed, so that every first start looks alike.
 */
export async function answerForTwoMonths(
  bindings: Bindings,
  people: readonly DemoPerson[],
  quizzes: readonly Quiz[],
  end: number,
): Promise<number> {
  let now = end;
  const sendAs = simulatedApp(bindings, () => now);
  const random = seededRandom(seed);
  const plan = people.flatMap((person) => planFor(person, quizzes, end, random)).sort((a, b) => a.at - b.at);
  for (const { at, person, quiz, ability } of plan) {
    now = at;
    const send = <T>(method: string, path: string, body?: unknown) => sendAs<T>(person.id, method, path, body);
    const attempt = await send<{ id: string }>("POST", "/api/attempts", { quizId: quiz.id });
    const answer = (question: Question) => simulateAnswer(question, abilityFor(question, ability), random);
    if (quiz.branching) await walkCase(send, attempt.id, quiz, answer);
    else await answerPaper(send, attempt.id, quiz, answer);
    now = at + 9 * 60_000;
    await send("POST", `/api/attempts/${attempt.id}/submission`);
  }
  return plan.length;
}

type Send = <T>(method: string, path: string, body?: unknown) => Promise<T>;
type AnswerTo = (question: Question) => readonly string[];

async function answerPaper(send: Send, attemptId: string, quiz: Quiz, answer: AnswerTo): Promise<void> {
  const entries = quiz.questions.map((question, index) => ({
    seq: index + 1,
    questionId: question.id,
    answer: answer(question),
  }));
  await send("PUT", `/api/attempts/${attemptId}/responses`, { device: "simulated", entries });
}

/** Goes on from step to step until an ending is reached. */
async function walkCase(send: Send, attemptId: string, quiz: Quiz, answer: AnswerTo): Promise<void> {
  const path = `/api/attempts/${attemptId}/steps`;
  let { step } = await send<{ step: { id: string } | null }>("GET", path);
  while (step) {
    const here = step.id;
    const question = quiz.questions.find(({ id }) => id === here) as Question;
    ({ step } = await send<{ step: { id: string } | null }>("POST", path, { step: here, option: answer(question)[0] }));
  }
}

interface PlannedAttempt {
  at: number;
  person: DemoPerson;
  quiz: Quiz;
  ability: Record<Ability, number>;
}

/** Which quizzes a person takes and when: some are keen, some have hardly begun, the smallest office has not. */
function planFor(person: DemoPerson, quizzes: readonly Quiz[], end: number, random: () => number): PlannedAttempt[] {
  const own = normal(random) * 0.6;
  const ability = Object.fromEntries(abilities.map((id) => [id, person.level + own + normal(random) * 0.5])) as Record<
    Ability,
    number
  >;
  const offered = [
    ...quizzes.filter(({ kind }) => kind === "practice"),
    ...quizzes.filter(({ kind }) => kind === "case"),
  ];
  const keen = person.officeId === "dsx" ? 0.15 : 0.55 + 0.5 * random();
  return offered.flatMap((quiz, index) => {
    const takes = random() < (quiz.kind === "case" ? keen / 3 : keen);
    const day = Math.min(weeks * 7 - 1, Math.floor((index / offered.length) * weeks * 7 + random() * 6));
    const morning = (8.5 + random() * 8) / 24;
    return takes ? [{ at: Math.round(end - (weeks * 7 - day + 1 - morning) * dayMs), person, quiz, ability }] : [];
  });
}

function abilityFor(question: Question, ability: Record<Ability, number>): number {
  const weights = Object.entries(question.abilities) as [Ability, number][];
  if (weights.length === 0) return ability.service;
  return weights.reduce((sum, [id, weight]) => sum + weight * ability[id], 0);
}
