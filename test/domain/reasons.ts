import { revealQuestion } from "#domain/grade";
import type { Question } from "#domain/questions/index";

/** Every reason a question gives for its parts; undefined where its author left one out. */
export function reasonsOf(question: Question): (string | undefined)[] {
  const { key } = revealQuestion(question);
  if (key.form === "match") return key.pairs.map(({ why }) => why);
  return "options" in key ? key.options.map(({ why }) => why) : [];
}
