import { type Question, typeOf } from "../questions/index.ts";

/** An option as a rule sees it: what is read, and what choosing it earns. */
export interface OptionView {
  text: string;
  /** 1 for a right option, 0 for a wrong one, mark ÷ 3 for a way of acting. */
  worth: number;
  why?: string | undefined;
}

/** A part of a question that explains itself: an option, a step, a pair. */
export interface PartView {
  path: readonly PropertyKey[];
  text: string;
  why?: string | undefined;
}

/** What a rule may know of a question, whatever its type; paths start inside the question. */
export interface QuestionView {
  id: string;
  type: string;
  stem: string;
  context?: string | undefined;
  /** What is chosen among; empty where nothing is chosen (blanks, orders, pairs, own words). */
  options: readonly OptionView[];
  parts: readonly PartView[];
  /** Expected mark of a random answer. */
  guessing: number;
  /** Every text of the question with its place. */
  texts: readonly { path: readonly PropertyKey[]; text: string }[];
}

/** The fields a question may have; no type has all of them, and a rule must live without any. */
interface LooseQuestion {
  stem: string;
  options?: readonly { text: string; correct?: boolean; mark?: number; why?: string | undefined }[];
  pairs?: readonly { left: string; right: string; why?: string | undefined }[];
}

const bestMark = 3;

/** The question as the rules see it. */
export function viewOf(question: Question): QuestionView {
  const { id, type, stem, context } = question;
  return {
    id,
    type,
    stem,
    context,
    options: optionsOf(question),
    parts: partsOf(question),
    guessing: typeOf(question).guessing(question),
    texts: textsOf(question, []),
  };
}

/** The options a learner chooses among, with what each is worth; none for a type without a choice. */
export function optionsOf(question: LooseQuestion): OptionView[] {
  return (question.options ?? []).flatMap(({ text, correct, mark, why }) => {
    if (correct === undefined && mark === undefined) return [];
    return [{ text, worth: mark === undefined ? Number(correct) : mark / bestMark, why }];
  });
}

function partsOf({ options = [], pairs = [] }: LooseQuestion): PartView[] {
  return [
    ...options.map(({ text, why }, index) => ({ path: ["options", index], text, why })),
    ...pairs.map(({ left, right, why }, index) => ({ path: ["pairs", index], text: `${left}—${right}`, why })),
  ];
}

/** Every text inside a value with its path. */
export function textsOf(
  value: unknown,
  path: readonly PropertyKey[],
): { path: readonly PropertyKey[]; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((own, index) => textsOf(own, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) => textsOf(own, [...path, key]));
}

/** true where exactly one of several options earns the whole mark: single choice and situations. */
export function isOneChoice({ type, options }: QuestionView): boolean {
  return type !== "true-false" && options.length > 1 && options.filter(({ worth }) => worth === 1).length === 1;
}
