import type { Client } from "./harness.ts";

interface Shown {
  id: string;
  options: { id: string; text: string }[];
}

/** The option of a shown step that is worth `mark`. */
export const optionWorth = (step: Shown, mark: number) =>
  step.options.find(({ text }) => text.includes(`-${mark} `))?.id ?? "";

/** Starts or resumes the sample case; gives the path of the attempt. */
export async function startCase(learner: Client) {
  const { body } = await learner.post("/api/attempts", { quizId: "case-sample" });
  return `/api/attempts/${body.id}`;
}

/** Decides step after step; gives the answers, the first one being the way before any decision. */
export async function walk(learner: Client, attempt: string, ...marks: number[]) {
  const answers = [await learner.get(`${attempt}/steps`)];
  for (const mark of marks) {
    const { step } = answers[answers.length - 1]?.body ?? {};
    answers.push(await learner.post(`${attempt}/steps`, { step: step.id, option: optionWorth(step, mark) }));
  }
  return answers;
}
