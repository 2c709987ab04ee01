/** What a learner may not see before submission has SECRET in it, or one of these words. */
export const acceptedWords = ["补签", "事后补签", "书面记录", "OFD", "secret-tool"];

const common = (id: string, difficulty: number) => `    abilities: { coordination: 1 }
    element: coordination
    indicator: coordination.procedure-and-timeliness
    duty: documents
    source: §18
    difficulty: ${difficulty}
    explanation: SECRET-EXPLANATION-${id} 先请示再办理。
    tools: [secret-tool]
`;

const bodies: [type: string, stem: string, body: string][] = [
  [
    "single",
    "第一题的题干，您怎么办？",
    `    options:
      - { text: 甲对, correct: true, why: SECRET-WHY 甲 }
      - { text: 乙, correct: false, why: SECRET-WHY 乙 }
      - { text: 丙, correct: false, why: SECRET-WHY 丙 }
`,
  ],
  [
    "multiple",
    "第二题的题干，您怎么办？",
    `    options:
      - { text: 甲对, correct: true, why: SECRET-WHY 甲 }
      - { text: 乙对, correct: true, why: SECRET-WHY 乙 }
      - { text: 丙, correct: false, why: SECRET-WHY 丙 }
`,
  ],
  [
    "true-false",
    "第三题的题干，对不对？",
    `    options:
      - { text: 正确, correct: true, why: SECRET-WHY 正确 }
      - { text: 错误, correct: false, why: SECRET-WHY 错误 }
`,
  ],
  [
    "situational",
    "第四题的题干，您怎么办？",
    `    options:
      - { text: 甲对, mark: 3, why: SECRET-WHY 甲 }
      - { text: 乙, mark: 2, why: SECRET-WHY 乙 }
      - { text: 丙, mark: 1, why: SECRET-WHY 丙 }
      - { text: 丁, mark: 0, why: SECRET-WHY 丁 }
`,
  ],
  [
    "blank",
    "领导在外时先打电话请示，回来____；电话答复要有____，归档用 ____ 格式。",
    `    answers: [[补签, 事后补签], [书面记录], [OFD]]
`,
  ],
  [
    "ordering",
    "收到急件，请按先后排列。",
    `    options:
      - { text: 登记, why: SECRET-WHY 登记 }
      - { text: 拟办, why: SECRET-WHY 拟办 }
      - { text: 批办, why: SECRET-WHY 批办 }
      - { text: 承办, why: SECRET-WHY 承办 }
`,
  ],
  [
    "matching",
    "请把事项和文种连起来。",
    `    pairs:
      - { left: 向上级要人, right: 请示, why: SECRET-WHY 请示 }
      - { left: 向上级汇报, right: 报告, why: SECRET-WHY 报告 }
      - { left: 跟平级商量, right: 函, why: SECRET-WHY 函 }
`,
  ],
  [
    "short-answer",
    "请说明急件遇领导不在时怎么办。",
    `    points: 10
    reference: SECRET-REFERENCE 先请示再补签。
    rubric:
      - { text: SECRET-RUBRIC 先请示, mark: 2 }
      - { text: SECRET-RUBRIC 有记录, mark: 3 }
`,
  ],
];

export const allTypes = bodies.map(([type]) => type);

/** A quiz with one question of every type, each about coordination; ids are `<id>-<type>`. */
export function allTypesYaml(id: string, kind?: string): string {
  const questions = bodies.map(
    ([type, stem, body], index) =>
      `  - id: ${id}-${type}\n    type: ${type}\n    stem: ${stem}\n${body}${common(type, (index % 5) + 1)}`,
  );
  return `id: ${id}\ntitle: 各种题型\n${kind ? `kind: ${kind}\n` : ""}questions:\n${questions.join("")}`;
}
