import { type Problem, type Remark, readChecked } from "./checked-yaml.ts";
import { checkCommon, checkParts, checkTools } from "./questions/common.ts";
import { typeOf } from "./questions/index.ts";
import { type Quiz, quizSchema } from "./quiz-format.ts";

export { formatProblem, type Problem } from "./checked-yaml.ts";

/**
 * The one gate for quiz content: the quiz, or every problem with its place. Tools are looked up only where their slugs are given. Never
 * throws on bad input.
 */
export function parseQuiz(
  text: string,
  tools?: readonly string[],
): { quiz: Quiz; problems: [] } | { quiz: null; problems: Problem[] } {
  const { value, problems } = readChecked(text, quizSchema, (quiz) => remarksOn(quiz, tools));
  return value ? { quiz: value, problems: [] } : { quiz: null, problems };
}

/** What the schema cannot say: rules of a type, and between questions. */
function remarksOn(quiz: Quiz, tools: readonly string[] | undefined): Remark[] {
  const seen = new Map<string, number>();
  return quiz.questions.flatMap((question, index) => {
    const { check, parts } = typeOf(question);
    const findings = [...checkCommon(question), ...check(question), ...checkParts(parts(question))];
    const earlier = seen.get(question.id);
    if (earlier !== undefined) findings.push(`编号与第 ${earlier + 1} 题相同。`);
    else seen.set(question.id, index);
    return [
      ...findings.map((message) => ({ path: ["questions", index], message })),
      ...checkTools(question.tools ?? [], tools).map(({ index: place, message }) => ({
        path: ["questions", index, "tools", place],
        message,
      })),
    ];
  });
}
