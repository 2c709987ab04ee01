import type { Client } from "./harness.ts";

/** Saves, for every question of an attempt's paper, the options whose text matches; the right ones say 对 or 正确. */
export async function saveAnswers(learner: Client, attempt: { id: string; paper: string }, chosen = /对|正确/) {
  const { body: paper } = await learner.get(`/api/papers/${attempt.paper}`);
  const questions = paper.questions as { id: string; options: { id: string; text: string }[] }[];
  const entries = questions.map(({ id, options }, index) => ({
    seq: index + 1,
    questionId: id,
    answer: options.filter((own) => chosen.test(own.text)).map((own) => own.id),
  }));
  return learner.put(`/api/attempts/${attempt.id}/responses`, { device: "phone001", entries });
}
