import { abilityNames, duties, elements, indicators } from "./framework.ts";
import { fieldName } from "./problem-words.ts";
import type { Question } from "./questions/index.ts";
import type { Quiz } from "./quiz-format.ts";

/** One field of a quiz or a question that is not what it was, each side as text; empty where it was or is not there. */
export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

/** What happened to a question between two versions of a quiz. */
export type QuestionChange =
  | { id: string; stem: string; change: "added" | "removed" }
  | { id: string; stem: string; change: "changed"; fields: FieldChange[] };

/** All that differs between two versions. */
export interface QuizDiff {
  fields: FieldChange[];
  questions: QuestionChange[];
  /** The questions both have stand in another order. */
  reordered: boolean;
}

/** What has changed from one version of a quiz to another; everything is added where there was none. */
export function diffQuizzes(before: Quiz | null, after: Quiz): QuizDiff {
  const old = new Map((before?.questions ?? []).map((question) => [question.id, question]));
  const kept = after.questions.filter(({ id }) => old.has(id)).map(({ id }) => id);
  const ids = new Set(after.questions.map(({ id }) => id));
  const oldKept = (before?.questions ?? []).filter(({ id }) => ids.has(id)).map(({ id }) => id);
  const head = ({ questions: _questions, ...rest }: Quiz) => rest;
  return {
    fields: changesOf(before ? head(before) : {}, head(after)),
    questions: [
      ...after.questions.flatMap((question): QuestionChange[] => {
        const { id, stem } = question;
        const earlier = old.get(id);
        if (!earlier) return [{ id, stem, change: "added" }];
        const fields = diffQuestions(earlier, question);
        return fields.length > 0 ? [{ id, stem, change: "changed", fields }] : [];
      }),
      ...(before?.questions ?? [])
        .filter(({ id }) => !ids.has(id))
        .map(({ id, stem }): QuestionChange => ({ id, stem, change: "removed" })),
    ],
    reordered: kept.join() !== oldKept.join(),
  };
}

/** What has changed from one text of a question to another. */
export function diffQuestions(before: Question, after: Question): FieldChange[] {
  return changesOf(before, after);
}

function changesOf(before: object, after: object): FieldChange[] {
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((field) => {
    const change = { field, before: wordsOf(field, old[field]), after: wordsOf(field, now[field]) };
    return change.before === change.after ? [] : [change];
  });
}

const names: Record<string, Record<string, string>> = {
  element: Object.fromEntries(elements.map(({ id, name }) => [id, name])),
  indicator: indicators,
  duty: duties,
  kind: { practice: "练习", bank: "题库", exam: "考试", placement: "摸底", repeat: "换一组题再练", case: "情景演练" },
};

/** A field's value in words: an id by its Chinese name, where the field has names. */
function wordsOf(field: string, value: unknown): string {
  const text = textOf(value);
  if (field === "abilities" && value !== undefined && text === "") return "不计能力";
  return names[field]?.[text] ?? text;
}

/** A value as text that people can compare: a list has a line an item. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(textOf).join("\n");
  if (typeof value === "object") return partText(value as Record<string, unknown>);
  return typeof value === "boolean" ? (value ? "是" : "否") : String(value);
}

/** A part of a question as its author speaks of it: an option with its key and reason, a pair, a point of a rubric; anything else a name and value each. */
function partText({ text, left, right, correct, mark, why, ...rest }: Record<string, unknown>): string {
  const head = text !== undefined ? String(text) : left !== undefined ? `${left} — ${right}` : "";
  const key = correct === true ? "（正确）" : mark !== undefined ? `（${mark} 分）` : "";
  const others = Object.entries(rest)
    .filter(([, own]) => own !== undefined)
    .map(([name, own]) => `${partName(name)} ${textOf(own)}`);
  return [`${head}${key}`, why ? `理由：${why}` : "", ...others].filter(Boolean).join("　");
}

function partName(name: string): string {
  return (abilityNames as Record<string, string>)[name] ?? fieldName(name);
}
