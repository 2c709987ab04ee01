import { type Problem, type Remark, readChecked } from "./checked-yaml.ts";
import { checkCommon, checkParts } from "./questions/common.ts";
import { typeOf } from "./questions/index.ts";
import { type Quiz, quizSchema } from "./quiz-format.ts";

export { formatProblem, type Problem } from "./checked-yaml.ts";

/** The one gate for quiz content: the quiz, or every problem with its place. Never throws on bad input. */
export function parseQuiz(text: string): { quiz: Quiz; problems: [] } | { quiz: null; problems: Problem[] } {
  const { value, problems } = readChecked(text, quizSchema, remarksOn);
  return value ? { quiz: value, problems: [] } : { quiz: null, problems };
}

/** What the schema cannot say: rules of a type, and between questions. */
function remarksOn(quiz: Quiz): Remark[] {
  const seen = new Map<string, number>();
  return quiz.questions.flatMap((question, index) => {
    const { check, parts } = typeOf(question);
    const findings = [...checkCommon(question), ...check(question), ...checkParts(parts(question))];
    const earlier = seen.get(question.id);
    if (earlier !== undefined) findings.push(`编号与第 ${earlier + 1} 题相同。`);
    else seen.set(question.id, index);
    return findings.map((message) => ({ path: ["questions", index], message }));
  });
}
