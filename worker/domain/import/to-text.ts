import { abilityNames, duties, elements, indicators } from "../framework.ts";
import { questionTypeNames } from "../question-type-names.ts";
import type { ImportedQuestion } from "./imported-question.ts";
import { letterAt } from "./settle-choice.ts";

/** Questions in the text form that an import reads, numbered from 1. Reasons of single options have no place in it. */
export function toText(questions: readonly ImportedQuestion[]): string {
  return questions.map((question, index) => textOf(question, index + 1)).join("\n");
}

function textOf(question: ImportedQuestion, number: number): string {
  const { type, stem, context, explanation, pairs = [] } = question;
  const options = type === "true-false" ? [] : question.options;
  return [
    ...(context === undefined ? [] : [`根据下列材料，回答${number}—${number}题。`, context]),
    `${number}. [${questionTypeNames[type]}题] ${stem}`,
    ...pairs.map(({ left, right }) => `${left} -> ${right}`),
    ...options.map(({ text }, index) => `${letterAt(index)}. ${text}`),
    ...answerLines(question),
    ...(explanation === undefined ? [] : [`解析：${explanation}`]),
    ...fieldLines(question),
    "",
  ].join("\n");
}

function answerLines({ type, options, answers, rubric = [] }: ImportedQuestion): string[] {
  switch (type) {
    case "single":
    case "multiple":
      return [`答案：${options.map(({ correct }, index) => (correct ? letterAt(index) : "")).join("")}`];
    case "true-false":
      return [`答案：${options[0]?.correct ? "正确" : "错误"}`];
    case "situational":
      return [`答案：${options.map(({ mark }, index) => `${letterAt(index)}${mark}`).join(" ")}`];
    case "ordering":
      return [`答案：${options.map((_option, index) => letterAt(index)).join("")}`];
    case "blank":
      return [`答案：${(answers ?? []).map((texts) => texts.join(";")).join("|")}`];
    case "short-answer": {
      const lines = rubric.map(({ text, mark }) => `${text}（${mark}分）`);
      return [
        ...(answers ? [`答案：${answers.flat().join("")}`] : []),
        ...(lines.length > 0 ? ["评分要点：", ...lines] : []),
      ];
    }
    case "matching":
      return [];
  }
}

function fieldLines({ difficulty, points, abilities, element, indicator, duty, source }: ImportedQuestion): string[] {
  const named = abilities
    ? (Object.keys(abilities) as (keyof typeof abilityNames)[]).map((id) => abilityNames[id])
    : [];
  const fields: [string, string | number | undefined][] = [
    ["难度", difficulty],
    ["分值", points],
    ["能力", named.join("、") || undefined],
    ["要素", elements.find(({ id }) => id === element)?.name],
    ["指标", indicator && indicators[indicator]],
    ["业务", duty && duties[duty]],
    ["出处", source?.join("、")],
  ];
  return fields.filter(([, value]) => value !== undefined).map(([name, value]) => `${name}：${value}`);
}
