import { parseQuiz } from "#domain/parse-quiz";
import type { Quiz } from "#domain/quiz-format";

/** What a made-up question is about; the rest is sound. `marks` makes it a situation, `keys` says which are right. */
export interface MadeUp {
  type?: string;
  stem?: string;
  context?: string;
  options?: string[];
  keys?: number[];
  marks?: number[];
  whys?: (string | null)[];
  explanation?: string;
}

const soundOptions = ["送科长核稿", "登记后分送", "自己先归档", "退回重新拟"];

/** A quiz that passes the gate, written as YAML text so that findings have lines. */
export function madeUpQuiz(
  questions: readonly MadeUp[],
  id = "made-up",
  kind = "practice",
): { quiz: Quiz; text: string } {
  const text = `id: ${id}\ntitle: 样子\nkind: ${kind}\nquestions:\n${questions.map((own, at) => questionText(own, `${id}-${at + 1}`)).join("")}`;
  const { quiz, problems } = parseQuiz(text);
  if (!quiz) throw new Error(JSON.stringify(problems));
  return { quiz, text };
}

function questionText(own: MadeUp, id: string): string {
  const { stem = "收到来文以后，第一步做什么？", keys = [0], marks, whys = [], explanation } = own;
  const type = own.type ?? (marks ? "situational" : keys.length > 1 ? "multiple" : "single");
  const options = own.options ?? (type === "true-false" ? ["正确", "错误"] : soundOptions);
  const lines = options.map((option, index) => {
    const worth = marks ? `mark: ${marks[index]}` : `correct: ${keys.includes(index)}`;
    const why = whys[index] === undefined ? `这是第 ${index + 1} 项自己的道理，说得很清楚` : whys[index];
    return `      - { text: ${quoted(option)}, ${worth}${why === null ? "" : `, why: ${quoted(why)}`} }\n`;
  });
  return `  - id: ${id}
    type: ${type}
${own.context ? `    context: ${quoted(own.context)}\n` : ""}    stem: ${quoted(stem)}
    options:
${lines.join("")}    abilities: { service: 1 }
    element: service
    indicator: service.environment
    duty: documents
    source: §17
    difficulty: 2
    explanation: ${quoted(explanation ?? "来文先要有着落，后面的事才接得上（§17）。")}
`;
}

const quoted = (text: string) => JSON.stringify(text);
