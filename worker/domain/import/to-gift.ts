import { escaped } from "./gift-escape.ts";
import type { ImportedOption, ImportedQuestion } from "./imported-question.ts";

/** What GIFT cannot say, by the type's Chinese name; such questions are left out and named. */
const unsaid = { situational: "情景题", ordering: "排序题" } as const;

/** Questions in GIFT, and a Chinese sentence for each that GIFT has no form for. */
export function toGift(questions: readonly ImportedQuestion[]): { gift: string; left: string[] } {
  const left: string[] = [];
  const written = questions.flatMap((question, index) => {
    const answers = answersOf(question);
    if (answers !== null) return [`::${index + 1}::${stemOf(question)} {${answers}${general(question)}}`];
    const { type } = question;
    const what = type === "situational" || type === "ordering" ? unsaid[type] : "有几个空的填空题";
    left.push(`第 ${index + 1} 题是${what}，GIFT 没有这种题型，没有写入。`);
    return [];
  });
  return { gift: written.map((own) => `${own}\n`).join("\n"), left };
}

/** An empty line would end the question. */
const inert = (text: string) => escaped(text).replace(/(\\n)+$/, "");

function stemOf({ context, stem }: ImportedQuestion): string {
  return inert(context === undefined ? stem : `${context}\n${stem}`);
}

const general = ({ explanation }: ImportedQuestion) => (explanation === undefined ? "" : `####${inert(explanation)}`);

const because = ({ why }: ImportedOption) => (why === undefined ? "" : `#${inert(why)}`);

function answersOf({ type, options, answers = [], pairs = [] }: ImportedQuestion): string | null {
  switch (type) {
    case "single":
      return options.map((option) => `${option.correct ? "=" : "~"}${inert(option.text)}${because(option)}`).join(" ");
    case "multiple": {
      const share = Number((100 / options.filter(({ correct }) => correct).length).toFixed(5));
      return options
        .map((option) => `~%${option.correct ? share : -100}%${inert(option.text)}${because(option)}`)
        .join(" ");
    }
    case "true-false":
      return options[0]?.correct ? "TRUE" : "FALSE";
    case "blank":
      return answers.length === 1 ? (answers[0] ?? []).map((text) => `=${inert(text)}`).join(" ") : null;
    case "matching":
      return pairs.map(({ left, right }) => `=${inert(left)} -> ${inert(right)}`).join(" ");
    case "short-answer":
      return "";
    case "situational":
    case "ordering":
      return null;
  }
}
