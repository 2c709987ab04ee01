import type { PaperQuestion } from "./paper.ts";

/** An answer in words: the texts of the options chosen, `left — right` for what was matched, and what was typed as it stands. */
export function answerWords(
  { options, left = [] }: Pick<PaperQuestion, "options" | "left">,
  answer: readonly string[],
) {
  const texts = new Map([...options, ...left].map(({ id, text }) => [id, text]));
  const wordsOf = (id: string) => texts.get(id) ?? id;
  return answer.map((own) => {
    const [from = "", to] = own.split(":");
    return to !== undefined && texts.has(from) ? `${wordsOf(from)} — ${wordsOf(to)}` : wordsOf(own);
  });
}
