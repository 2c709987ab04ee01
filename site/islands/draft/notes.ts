import type { QuizDiff } from "#domain/quiz-diff";
import type { DraftQuestion } from "#domain/quiz-draft";

interface Remark {
  message: string;
  question?: number | undefined;
}

/** The check as the API gives it. */
export interface Check {
  problems: Remark[];
  findings: (Remark & { rule: string })[];
  current: string | null;
  diff: QuizDiff | null;
}

/** One thing said of a question: `must` stops a publication, the other is advice. */
export interface Note {
  must: boolean;
  message: string;
  field: Field | null;
}

export type Field = keyof DraftQuestion;

/** The field a rule of the linter looks at; what is not here is of the whole question. */
const fieldOfRule: Record<string, Field> = {
  "asks-nothing": "stem",
  "unmarked-negative": "stem",
  "duplicate-stem": "stem",
  "key-longest": "options",
  "all-of-above": "options",
  "absolute-distractor": "options",
  "option-overlap": "options",
  "key-echoes-stem": "options",
  "thin-why": "options",
  "guessing-floor": "options",
};

/** What a sentence of the gate is about, by the words it names the field with; the first that fits. */
const fieldOfWords: [RegExp, Field][] = [
  [/（stem）|题干/, "stem"],
  [/（context）/, "context"],
  [/能力权重|两项能力|四种能力|（abilities）/, "abilities"],
  [/（indicator）|指标/, "indicator"],
  [/（element）/, "element"],
  [/（duty）/, "duty"],
  [/（source）|出处/, "source"],
  [/（difficulty）/, "difficulty"],
  [/（explanation）|解析/, "explanation"],
  [/（points）/, "points"],
  [/（tools）|工具/, "tools"],
  [/（reference）|参考答案/, "reference"],
  [/（rubric）|评分要点/, "rubric"],
  [/（(left|right|pairs)）|连线|[左右]栏/, "pairs"],
  [/（answers）|接受的答案|个空|空的“/, "answers"],
  [/（(options|text|correct|mark|why)）|选项|做法|排序题/, "options"],
  [/编号/, "id"],
];

/** Where a sentence of the gate belongs; null for the whole question. */
export function fieldOf(message: string): Field | null {
  return fieldOfWords.find(([words]) => words.test(message))?.[1] ?? null;
}

/** What is said of the question at a place, counted from 0; of the whole quiz for null. */
export function notesOf(check: Check | null, at: number | null): Note[] {
  if (!check) return [];
  const here = ({ question }: Remark) => question === (at === null ? undefined : at + 1);
  return [
    ...check.problems.filter(here).map(({ message }) => ({ must: true, message, field: fieldOf(message) })),
    ...check.findings.filter(here).map(({ message, rule }) => {
      return { must: false, message, field: fieldOfRule[rule] ?? null };
    }),
  ];
}
