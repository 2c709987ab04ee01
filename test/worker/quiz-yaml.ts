import { abilities } from "#domain/framework";

const indicators = ["foresight", "results", "environment", "procedure-and-timeliness"];

/** A quiz of `count` questions of all four types in turn; the right answer always has 对 in its text. */
export function quizYaml(id: string, count: number, title = "第一份测验"): string {
  const questions = Array.from({ length: count }, (_, index) => questionYaml(id, index));
  return `id: ${id}\ntitle: ${title}\nlesson: coordination\nquestions:\n${questions.join("")}`;
}

/** A bank of such questions. */
export function bankYaml(id: string, count: number): string {
  return quizYaml(id, count, "题库").replace("lesson: coordination", "kind: bank");
}

/** A blueprint of one section that takes `count` questions of a bank. */
export function blueprintYaml(id: string, { from, count, forms }: { from: string; count: number; forms: number }) {
  const section = `  - title: 全部\n    count: ${count}\n    from: [${from}]\n`;
  return `id: ${id}\ntitle: 综合考试\nkind: exam\nforms: ${forms}\nsections:\n${section}`;
}

function questionYaml(quiz: string, index: number): string {
  const ability = abilities[Math.floor(index / 4) % 4] ?? "service";
  const [type, options] = shapes[index % shapes.length] ?? ["single", ""];
  return `  - id: ${quiz}-${String(index + 1).padStart(2, "0")}
    type: ${type}
    stem: 第 ${index + 1} 题的题干，您怎么办？
    options:
${options}    abilities: { ${ability}: 1 }
    element: ${ability}
    indicator: ${ability}.${indicators[abilities.indexOf(ability)]}
    duty: documents
    source: §18
    difficulty: ${(index % 5) + 1}
    explanation: SECRET-EXPLANATION-${index + 1} 先请示再补签。
`;
}

const option = (text: string, worth: string) => `      - { text: ${text}, ${worth}, why: SECRET-WHY ${text} 的道理 }\n`;

const shapes: [string, string][] = [
  [
    "single",
    option("甲对", "correct: true") +
      option("乙", "correct: false") +
      option("丙", "correct: false") +
      option("丁", "correct: false"),
  ],
  [
    "multiple",
    option("甲对", "correct: true") +
      option("乙对", "correct: true") +
      option("丙", "correct: false") +
      option("丁", "correct: false"),
  ],
  ["true-false", option("正确", "correct: true") + option("错误", "correct: false")],
  [
    "situational",
    option("甲对", "mark: 3") + option("乙", "mark: 2") + option("丙", "mark: 1") + option("丁", "mark: 0"),
  ],
];
