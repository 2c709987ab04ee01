import { addLine } from "./add-line.ts";
import type { Column } from "./columns.ts";
import { type Draft, newDraft } from "./draft.ts";
import { readField, unknownValue } from "./fields.ts";
import { cut, folded, plain } from "./fold.ts";
import { remarkOn } from "./imported-question.ts";
import { optionMark } from "./option-marks.ts";
import { newParts } from "./question-parts.ts";
import { readingsOf } from "./reading.ts";
import type { Row } from "./source.ts";
import { liftTags } from "./stem-tags.ts";
import { type TypeWord, typeNamed } from "./type-words.ts";

/** The columns of a table by their place; places without a known column are empty. */
export type Columns = (Column & { header: string })[];

/** A question from a row of a table. `type` is what the sheet's name says. */
export function draftOfRow(
  row: Row,
  columns: Columns,
  of: { sheet?: string | undefined; type?: TypeWord | undefined },
): Draft {
  const draft = newDraft(row.line);
  draft.sheet = of.sheet;
  draft.type = of.type;
  const options: { text: string; correct: boolean | undefined }[] = [];
  for (const [index, raw] of row.cells.entries()) {
    const column = columns[index];
    const text = cut(raw);
    if (!column) continue;
    if (column.holds === "option") options[column.place] = { correct: undefined, ...options[column.place], text };
    else if (column.holds === "correct")
      options[column.place] = { text: "", ...options[column.place], correct: text === "" ? undefined : isRight(text) };
    else if (text !== "") readCell(draft, column, text);
  }
  const tagged = liftTags(draft.stem);
  draft.stem = tagged.stem;
  if (tagged.type) draft.type = tagged.type;
  Object.assign(draft, { ...tagged.fields, points: draft.points ?? tagged.fields.points });
  addOptions(draft, options);
  if (draft.options.length === 0) splitStem(draft);
  return draft;
}

function readCell(draft: Draft, column: Column & { header: string }, text: string): void {
  switch (column.holds) {
    case "stem":
      draft.stem = draft.stem === "" ? text : `${draft.stem}\n${text}`;
      break;
    case "answer":
      draft.keys.push({ text, line: draft.line });
      break;
    case "explanation":
      draft.explanation = text;
      break;
    case "context":
      draft.context = text;
      break;
    case "rubric":
      draft.rubricText = text;
      break;
    case "number":
      draft.number = /^\d{1,6}$/.test(folded(text)) ? Number(folded(text)) : undefined;
      break;
    case "type":
      readType(draft, column.legend, text);
      break;
    case "options":
      splitOptions(draft, text);
      break;
    case "field": {
      const found = readField(column.field, text);
      if (found) Object.assign(draft, found);
      else draft.remarks.push(remarkOn(draft, "unknown-value", unknownValue(column.field, text)));
    }
  }
}

/** A code means what the header says of it; without a legend it says nothing, and the answer tells the type. */
function readType(draft: Draft, legend: ReadonlyMap<string, TypeWord>, text: string): void {
  const own = folded(text).trim();
  const type = legend.get(own.replace(/\.0$/, "")) ?? typeNamed(own);
  if (type) draft.type = type;
  else if (/^\d{1,2}$/.test(own)) {
    const message = legend.size > 0 ? "表头的说明里没有这个代码" : "表头没有说明代码的意思";
    const kind = legend.size > 0 ? "unknown-type" : "unknown-value";
    draft.remarks.push(
      remarkOn(
        draft,
        kind,
        `题型写的是“${own}”，${message}，请改写为单选题、多选题、判断题等${legend.size > 0 ? "" : "；现按答案认题型"}。`,
      ),
    );
  } else {
    const message = `没有“${own.slice(0, 20)}”这种题型，请改为单选、多选、判断、填空、排序、连线、情景或简答。`;
    draft.remarks.push(remarkOn(draft, "unknown-type", message));
  }
}

function isRight(text: string): boolean {
  return ["是", "对", "正确", "√", "✓", "✔", "1", "y", "yes", "true", "t"].includes(plain(text));
}

/** Empty columns behind the last option are none; an empty one between is a gap, which is told by the letters. */
function addOptions(
  draft: Draft,
  cells: readonly ({ text: string; correct: boolean | undefined } | undefined)[],
): void {
  const flagged = cells.some((own) => own?.correct !== undefined);
  for (const [place, own] of cells.entries()) {
    if (!own || own.text === "") continue;
    const letter = String.fromCharCode(65 + place);
    const mark = optionMark(folded(own.text.slice(0, 20)));
    const text = mark?.letter === letter && mark.style !== "" ? cut(own.text, mark.end) : own.text;
    draft.options.push({ letter, text, line: draft.line, correct: flagged ? (own.correct ?? false) : undefined });
  }
}

/** All options in one cell: with letters, or a line or a | each. */
function splitOptions(draft: Draft, text: string): void {
  const parts = newParts(draft.line);
  readCellLines(parts, text);
  if (parts.options.length > 0 && parts.stem.length === 0) {
    draft.options = parts.options.map((own) => ({ ...own, text: own.text.replace(/[;；|]$/, "") }));
    return;
  }
  const separator = [/\n/, /\s{0,8}(?:\||｜|\$\$|##)\s{0,8}/, /[;；]/].find((own) => own.test(text)) ?? /\n/;
  draft.options = text
    .split(separator)
    .map((own) => cut(own))
    .filter((own) => own !== "")
    .map((own, place) => ({ letter: String.fromCharCode(65 + place), text: own, line: draft.line }));
}

/** A cell that holds the whole question: stem, then options, each with its letter. */
function splitStem(draft: Draft): void {
  if (draft.type === "blank" || draft.type === "short-answer" || draft.type === "matching") return;
  const parts = newParts(draft.line);
  readCellLines(parts, draft.stem);
  if (parts.options.length < 2) return;
  draft.stem = parts.stem.join("\n");
  draft.options = parts.options;
  draft.keys.push(...parts.keys);
}

function readCellLines(parts: ReturnType<typeof newParts>, text: string): void {
  const readings = readingsOf(text.split("\n").map((own) => ({ line: parts.line, text: own })));
  for (const [index, reading] of readings.entries())
    if (!reading.blank) addLine(parts, reading, 0, readings[index + 1]?.option?.letter);
}
