import { answerBrackets, judgementIn, lettersIn, signAtEnd } from "./answer-words.ts";
import type { Draft } from "./draft.ts";
import { cut, folded } from "./fold.ts";
import { type ImportedQuestion, quoted, remarkOn, type Settled } from "./imported-question.ts";
import { isProblem, type Remark } from "./remark.ts";
import { rubricIn } from "./rubric.ts";
import { settleChoice } from "./settle-choice.ts";
import { isJudgement, settleJudgement } from "./settle-judgement.ts";
import { settleMatching, settleOrdering } from "./settle-parts.ts";
import { settleSituational } from "./settle-situational.ts";
import { settleBlank, settleShortAnswer } from "./settle-text.ts";
import type { TypeWord } from "./type-words.ts";

const maxStem = 2000;

/** Makes of a draft a question that can be imported, or tells what is to mend; never guesses. */
export function settle(raw: Draft): { question: ImportedQuestion | null; remarks: Remark[] } {
  const { draft, remarks: conflicts } = liftAnswer(raw);
  const { body, remarks: own } = settleByType(draft);
  const remarks = [...draft.remarks, ...conflicts, ...checkTexts(draft), ...own];
  if (!body || remarks.some(isProblem)) return { question: null, remarks };
  return { question: finished(draft, body), remarks };
}

function settleByType(draft: Draft): Settled {
  const { type, options, stem } = draft;
  const key = draft.keys[0]?.text ?? "";
  const letters = lettersIn(key) !== undefined;
  if (draft.pairs || type === "matching") return settleMatching(draft);
  if (type === "ordering") return settleOrdering(draft);
  if (
    options.length === 0 &&
    (type === "blank" || (type === undefined && (draft.answers || folded(stem).includes("__"))))
  )
    return settleBlank(draft);
  if (options.length > 0 && (type === "situational" || options.some(({ mark }) => mark !== undefined)))
    return settleSituational(draft);
  if (type === "true-false" || isJudgement(draft)) return settleJudgement(draft);
  if (options.length > 0) return settleChoice(draft);
  if (type === "short-answer" || type === "situational") return settleShortAnswer(draft);
  if (type === undefined && key !== "" && !letters && judgementIn(key) === undefined) return settleShortAnswer(draft);
  const remarks =
    type !== undefined || letters
      ? [remarkOn(draft, "no-options", "没有读到选项，请一行一项写“A. …”；如果是简答题，请在题号后写［简答题］。")]
      : [];
  if (key === "") remarks.push(remarkOn(draft, "no-answer", "没有答案，请在题后写“答案：…”。"));
  return { body: null, remarks };
}

const lifted: readonly TypeWord[] = ["single", "multiple", "choice", "true-false"];

/** An answer in the brackets of the stem is taken out of it, the brackets stay; where the answer stands elsewhere too, both must agree. */
function liftAnswer(draft: Draft): { draft: Draft; remarks: Remark[] } {
  const { type = "choice" } = draft;
  if (!lifted.includes(type) || draft.answers || draft.stem.length > 20_000) return { draft, remarks: [] };
  const found = answerBrackets(draft.stem, draft.options.length > 0);
  const sign = draft.options.length === 0 && found.length === 0 ? signAtEnd(draft.stem) : undefined;
  const [bracket = sign] = found;
  if (!bracket || found.length > 1) return { draft, remarks: [] };
  if (draft.options.some(({ correct }) => correct !== undefined)) return { draft, remarks: [] };
  const stem = cut(`${draft.stem.slice(0, bracket.from)} ${draft.stem.slice(bracket.to)}`);
  const [key] = draft.keys;
  if (!key) return { draft: { ...draft, stem, keys: [{ text: bracket.text, line: draft.line }] }, remarks: [] };
  if (sameAnswer(key.text, bracket.text)) return { draft: { ...draft, stem }, remarks: [] };
  const message = `题干括号里是${quoted(bracket.text)}，答案却写${quoted(key.text)}，两处不一致，请只留对的。`;
  return { draft, remarks: [remarkOn(draft, "answer-conflict", message)] };
}

/** Answers that agree, whatever their separators and order. */
export function sameAnswer(a: string, b: string): boolean {
  const normal = (text: string) => lettersIn(text)?.sort().join("") ?? judgementIn(text) ?? cut(text);
  return normal(a) === normal(b);
}

function checkTexts(draft: Draft): Remark[] {
  const remarks: Remark[] = [];
  const { stem, options, keys } = draft;
  if (stem.trim() === "") remarks.push(remarkOn(draft, "no-stem", "没有题干，请在题号后写题目。"));
  if (stem.length > maxStem)
    remarks.push(
      remarkOn(draft, "stem-too-long", `题干有 ${stem.length} 字，至多 ${maxStem} 字，请缩短，或把材料单独写在前面。`),
    );
  const long = [
    ["共用的材料", draft.context ?? "", 4000],
    ["解析", draft.explanation ?? "", 2000],
  ] as const;
  for (const [what, text, most] of long) {
    const message = `${what}有 ${text.length} 字，发布前请缩到 ${most} 字以内。`;
    if (text.length > most) remarks.push(remarkOn(draft, "outside-type-limits", message));
  }
  const texts = [stem, draft.explanation ?? "", ...options.map(({ text }) => text), ...keys.map(({ text }) => text)];
  if (texts.some((text) => text.includes("\ufffd")))
    remarks.push(remarkOn(draft, "damaged-text", "有文字已损坏（�），请打开原文件核对，另存为 UTF-8 文本后再导入。"));
  const [first, ...others] = keys;
  const other = others.find(({ text }) => first && !sameAnswer(first.text, text));
  if (first && other) {
    const message = `第 ${first.line} 行答案是${quoted(first.text)}，第 ${other.line} 行却是${quoted(other.text)}，请只留对的。`;
    remarks.push(remarkOn(draft, "answer-conflict", message, other.line));
  }
  return remarks;
}

const wanted = ["abilities", "element", "indicator", "duty", "source", "difficulty", "explanation"] as const;

/** The fields of a question that can be imported, in the order they are read. */
const order = [
  ...["id", "type", "context", "stem", "options", "answers", "pairs", "rubric", "explanation", "points", "difficulty"],
  ...["abilities", "element", "indicator", "duty", "source", "lesson", "tools", "missing", "line", "sheet", "number"],
] as (keyof ImportedQuestion)[];

function finished(draft: Draft, body: NonNullable<Settled["body"]>): ImportedQuestion {
  const { pointsPerBlank, rubricText } = draft;
  const blanks = body.type === "blank" ? (body.answers?.length ?? 1) : 1;
  const perBlank = pointsPerBlank === undefined ? undefined : pointsPerBlank * blanks;
  const rubric = body.type === "short-answer" ? (draft.rubric ?? rubricIn(rubricText)) : undefined;
  const missing: string[] = wanted.filter((name) => draft[name] === undefined || draft[name] === "");
  if (body.type === "short-answer" && !rubric) missing.push("rubric");
  const question: ImportedQuestion = { ...draft, ...body, rubric, points: draft.points ?? perBlank, missing };
  const given = order.filter((name) => question[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, question[name]])) as unknown as ImportedQuestion;
}
