import { z } from "zod";
import { comparable, isAccepted, stemPieces } from "../typed-answer.ts";
import { questionFields } from "./common.ts";
import type { QuestionType } from "./question-type.ts";

const accepted = z.string().min(1, "接受的答案没有文字").max(100, "接受的答案超过 100 字");

export const blankSchema = z.strictObject({
  type: z.literal("blank"),
  ...questionFields,
  answers: z
    .array(z.array(accepted).min(1, "每个空至少写一个接受的答案").max(20, "每个空至多 20 个接受的答案"))
    .min(1, "至少要有一个空")
    .max(5, "空至多 5 个")
    .describe("每个空一个列表，列出接受的各种写法，如 [[补签, 事后补签], [记录]]"),
});
type Blank = z.infer<typeof blankSchema>;

/** 填空题: blanks in the stem, typed; mark = right blanks / blanks; nothing to be had by guessing. */
export const blank: QuestionType<Blank> = {
  name: "填空题",
  form: "texts",
  fixedOrder: false,
  parts: () => ({ options: [], left: [] }),
  check: ({ stem, answers }) => {
    const blanks = stemPieces(stem).length - 1;
    return [
      ...(blanks === answers.length
        ? []
        : [`题干有 ${blanks} 个空（每个空写 ____），answers 却有 ${answers.length} 个列表，两者应相同。`]),
      ...answers.flatMap((texts, index) => [
        ...texts
          .filter((text) => comparable(text) === "")
          .map((text) => `第 ${index + 1} 空的“${text}”只有标点或空格，没有办法比对。`),
        ...texts
          .filter((text, at) => isAccepted(text, texts.slice(0, at)))
          .map((text) => `第 ${index + 1} 空的“${text}”与前面的写法相同（大小写、全半角、两端标点不计），请删去。`),
      ]),
    ];
  },
  grade: ({ answers }, answer) =>
    answers.filter((texts, index) => isAccepted(answer[index], texts)).length / answers.length,
  guessing: () => 0,
  key: ({ answers }) => answers.map((texts) => texts.map(comparable).sort()),
  right: ({ answers }) => answers.map(([text]) => text ?? ""),
  simulate: ({ answers }, _ids, knows, random) =>
    random() < knows ? answers.map(([text]) => text ?? "") : answers.map(() => "不清楚"),
  // What people type stays out of the statistics: it has no end, and may hold anything.
  chosen: () => [],
  reveal: ({ answers }) => ({ form: "texts", blanks: answers }),
};
