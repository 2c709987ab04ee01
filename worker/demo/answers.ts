import type { Blueprint } from "#domain/blueprint-format";
import { dayMs } from "#domain/evidence";
import { type Ability, abilities } from "#domain/framework";
import { normal } from "#domain/office-comparison";
import { seededRandom } from "#domain/present-paper";
import type { Question } from "#domain/questions/index";
import type { Quiz } from "#domain/quiz-format";
import { simulateAnswer } from "#domain/simulated-answer";
import type { Bindings } from "../context.ts";
import { openDatabase } from "../db/database.ts";
import { foldAll } from "../fold.ts";
import { simulatedApp } from "../simulation/app.ts";
import { dailyTimes, doDailySet } from "./daily.ts";
import { type DemoPerson, demoNewcomer } from "./people.ts";

const weeks = 8;
const seed = 20_150_526;
/** How much easier a question is, in logits, once its explanation has been read. */
const learnt = 1.5;

/** What the people of the demonstration district can take. */
export interface DemoContent {
  quizzes: readonly Quiz[];
  blueprints: readonly Blueprint[];
}

/**
 * Two months of answers: every attempt goes through the API's own routes, in this process, with its own clock and
 * without passwords. What the people know is drawn from a fixed seed, so that every first start looks alike.
 */
export async function answerForTwoMonths(
  bindings: Bindings,
  people: readonly DemoPerson[],
  content: DemoContent,
  end: number,
): Promise<number> {
  let now = end;
  const sendAs = simulatedApp(bindings, () => now);
  const random = seededRandom(seed);
  // Dice of their own, so that daily sets change nobody's papers.
  const dailyRandom = seededRandom(seed + 1);
  const plan = people
    .flatMap((person, index) => {
      const attempts = planFor(person, content, end, random);
      const ability = attempts[0]?.ability;
      const daily = ability ? dailyTimes(index, end).map((at) => ({ at, person, quizId: null, ability })) : [];
      return [...attempts, ...daily];
    })
    .filter(({ person }) => person.username !== demoNewcomer)
    .sort((a, b) => a.at - b.at);
  const cases = new Map(content.quizzes.flatMap((quiz) => (quiz.branching ? [[quiz.id, quiz] as const] : [])));
  const questions = new Map(content.quizzes.flatMap((quiz) => quiz.questions.map((own) => [own.id, own] as const)));
  const db = openDatabase(bindings.DB);
  let folded = plan[0]?.at ?? end;
  for (const { at, person, quizId, ability } of plan) {
    // Once a week, as it comes to be where the product has run for two months: what an office was is kept by the week.
    for (; folded + 7 * dayMs < at; folded += 7 * dayMs) await foldAll(db, folded + 7 * dayMs);
    now = at;
    const send = <T>(method: string, path: string, body?: unknown) => sendAs<T>(person.id, method, path, body);
    if (quizId === null) {
      await doDailySet(send, questions, (own) => simulateAnswer(own, abilityFor(own, ability) + learnt, dailyRandom));
      continue;
    }
    const attempt = await send<{ id: string; paper: string }>("POST", "/api/attempts", { quizId });
    const answer = (question: Question) => simulateAnswer(question, abilityFor(question, ability), random);
    const branching = cases.get(quizId);
    if (branching) await walkCase(send, attempt.id, branching, answer);
    else await answerPaper(send, attempt, questions, answer);
    now = at + 9 * 60_000;
    await send("POST", `/api/attempts/${attempt.id}/submission`);
  }
  return plan.filter(({ quizId }) => quizId !== null).length;
}

export type Send = <T>(method: string, path: string, body?: unknown) => Promise<T>;
type AnswerTo = (question: Question) => readonly string[];

/** Answers every question of an attempt's paper. */
export async function answerPaper(
  send: Send,
  attempt: { id: string; paper: string },
  questions: ReadonlyMap<string, Question>,
  answer: AnswerTo,
): Promise<void> {
  const paper = await send<{ questions: { id: string }[] }>("GET", `/api/papers/${attempt.paper}`);
  const entries = paper.questions.flatMap(({ id }, index) => {
    const question = questions.get(id);
    return question ? [{ seq: index + 1, questionId: id, answer: answer(question) }] : [];
  });
  await send("PUT", `/api/attempts/${attempt.id}/responses`, { device: "simulated", entries });
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
  quizId: string;
  ability: Record<Ability, number>;
}

/** Which quizzes a person takes and when: some are keen, some have hardly begun, the smallest office has not. */
function planFor(person: DemoPerson, content: DemoContent, end: number, random: () => number): PlannedAttempt[] {
  const own = normal(random) * 0.6;
  const ability = Object.fromEntries(abilities.map((id) => [id, person.level + own + normal(random) * 0.5])) as Record<
    Ability,
    number
  >;
  const keen = person.officeId === "dsx" ? 0.15 : 0.55 + 0.5 * random();
  return offerOf(content).flatMap(({ quizId, week, taken }) => {
    const takes = random() < keen * taken;
    const day = Math.min(weeks * 7 - 1, Math.floor(week * 7 + random() * 6));
    const morning = (8.5 + random() * 8) / 24;
    return takes ? [{ at: Math.round(end - (weeks * 7 - day + 1 - morning) * dayMs), person, quizId, ability }] : [];
  });
}

/** The exercises one after the other, 摸底 in the first week and the exam in the last: in which week each is taken, and by what part of the keen. */
function offerOf({ quizzes, blueprints }: DemoContent): { quizId: string; week: number; taken: number }[] {
  const practice = quizzes.filter(({ kind }) => kind === "practice");
  const cases = quizzes.filter(({ kind }) => kind === "case");
  return [
    ...cases.map(({ id }, index) => ({ quizId: id, week: ((index + 1) / (cases.length + 1)) * weeks, taken: 1 / 3 })),
    ...practice.map(({ id }, index) => ({ quizId: id, week: (index / practice.length) * weeks, taken: 1 })),
    ...blueprints.map(({ id, kind }) => ({
      quizId: id,
      week: kind === "placement" ? 0 : weeks - 1,
      taken: kind === "placement" ? 0.6 : 0.4,
    })),
  ];
}

function abilityFor(question: Question, ability: Record<Ability, number>): number {
  const weights = Object.entries(question.abilities) as [Ability, number][];
  if (weights.length === 0) return ability.service;
  return weights.reduce((sum, [id, weight]) => sum + weight * ability[id], 0);
}
