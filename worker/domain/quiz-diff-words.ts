import { fieldName } from "./problem-words.ts";
import type { FieldChange, QuizDiff } from "./quiz-diff.ts";

const changeWords = { added: "新增", removed: "去掉", changed: "改动" } as const;
const longest = 60;

/** A difference as Chinese lines for a terminal: what of the quiz, then question by question. */
export function diffLines({ fields, questions, reordered }: QuizDiff): string[] {
  return [
    ...fields.map((own) => `测验的${changeLine(own)}`),
    ...(reordered ? ["题目次序有变。"] : []),
    ...questions.flatMap((own) => [
      `${changeWords[own.change]} ${own.id}：${short(own.stem)}`,
      ...(own.change === "changed" ? own.fields.map((field) => `  ${changeLine(field)}`) : []),
    ]),
  ];
}

function changeLine({ field, before, after }: FieldChange): string {
  return `${fieldName(field)}：${short(before)} → ${short(after)}`;
}

function short(text: string): string {
  const line = text.replace(/\n/g, " / ");
  if (line === "") return "（无）";
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
