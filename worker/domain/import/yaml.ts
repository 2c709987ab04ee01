import { isMap, isSeq, LineCounter, parseDocument, visit } from "yaml";
import { offsetOf } from "../checked-yaml.ts";
import { questionFieldOrder } from "../quiz-text.ts";
import { type Draft, newDraft } from "./draft.ts";
import { type FieldName, readField, unknownValue } from "./fields.ts";
import { remarkOn } from "./imported-question.ts";
import type { Drafts } from "./paper.ts";
import type { Source } from "./source.ts";
import { typeNamed } from "./type-words.ts";

/** The form of quizzes/: a list of questions under `questions:`. */
export function isYaml(lines: Source["lines"]): boolean {
  const at = lines.findIndex(({ text }) => /^questions:\s{0,8}(?:#|$)/.test(text));
  if (at < 0) return false;
  return lines.slice(at + 1).some(({ text }) => /^\s{0,8}-\s{1,8}(?:id|type|stem|context)\s{0,4}:/.test(text));
}

/** Reads the questions of a YAML file; a file that is no YAML is one problem a mistake, for nothing of it is certain. */
export function draftsOfYaml(lines: Source["lines"]): Drafts {
  const counter = new LineCounter();
  const at = (offset: number) => lines[counter.linePos(offset).line - 1]?.line ?? 1;
  const broken = (line: number, message: string): Drafts => ({
    drafts: [],
    remarks: [{ line, kind: "syntax", message }],
  });
  try {
    const document = parseDocument(lines.map(({ text }) => text).join("\n"), { lineCounter: counter });
    const [error] = document.errors;
    if (error) return broken(at(error.pos[0]), "YAML 写法有误，请检查缩进、冒号后的空格和引号，改好后再导入。");
    let aliased = false;
    visit(document, {
      Alias: () => {
        aliased = true;
        return visit.BREAK;
      },
    });
    if (aliased) return broken(1, "不支持 YAML 的引用（*），请把内容写全。");
    const list = isMap(document.contents) ? document.contents.get("questions", true) : null;
    if (!isSeq(list)) return broken(1, "questions 应写成列表，每道题以 - 开头。");
    const values: unknown = (document.toJS() as { questions: unknown }).questions;
    const drafts = (values as unknown[]).map((value, index) =>
      draftOf(value, (path) => at(offsetOf(document.contents, ["questions", index, ...path]))),
    );
    return { drafts, remarks: [] };
  } catch {
    return broken(1, "YAML 嵌套过深或写法有误，没有读成，请改好后再导入。");
  }
}

const fieldOf: Record<string, FieldName> = {
  points: "points",
  difficulty: "difficulty",
  element: "element",
  indicator: "indicator",
  duty: "duty",
  lesson: "lesson",
};
/** A lesson is said of a question here alone. */
const known: readonly string[] = [...questionFieldOrder, "lesson"];

function draftOf(value: unknown, lineOf: (path: PropertyKey[]) => number): Draft {
  const own = recordOf(value);
  const draft = newDraft(lineOf([]), textOf(own?.stem));
  if (!own) {
    draft.remarks.push(remarkOn(draft, "syntax", "这道题应写成若干“字段: 值”。"));
    return draft;
  }
  const type = typeNamed(textOf(own.type));
  if (type) draft.type = type;
  else if (own.type !== undefined) {
    const message = `没有“${textOf(own.type).slice(0, 20)}”这种题型，请核对 type。`;
    draft.remarks.push(remarkOn(draft, "unknown-type", message, lineOf(["type"])));
  }
  if (own.context !== undefined) draft.context = textOf(own.context);
  if (own.explanation !== undefined) draft.explanation = textOf(own.explanation);
  readParts(draft, own, lineOf);
  readFields(draft, own, lineOf);
  if (textOf(own.id) !== "") draft.id = textOf(own.id);
  const tools = listOf(own.tools).map(textOf);
  if (tools.length > 0) draft.tools = tools;
  const unused = Object.keys(own).filter((name) => !known.includes(name));
  if (unused.length > 0)
    draft.remarks.push(
      remarkOn(draft, "unused-field", `字段 ${unused.slice(0, 10).join("、")} 没有带入，题目没有这个字段。`),
    );
  return draft;
}

function readParts(draft: Draft, own: Record<string, unknown>, lineOf: (path: PropertyKey[]) => number): void {
  draft.options = listOf(own.options).map((value, index) => {
    const option = recordOf(value);
    return {
      letter: String.fromCharCode(65 + index),
      text: textOf(option ? option.text : value),
      line: lineOf(["options", index]),
      correct: typeof option?.correct === "boolean" ? option.correct : undefined,
      mark: typeof option?.mark === "number" ? option.mark : undefined,
      why: option?.why === undefined ? undefined : textOf(option.why),
    };
  });
  if (draft.type === "ordering")
    draft.keys.push({ text: draft.options.map(({ letter }) => letter).join(""), line: draft.line });
  if (own.answers !== undefined)
    draft.answers = listOf(own.answers).map((texts) =>
      (Array.isArray(texts) ? texts : [texts]).map(textOf).filter((text) => text !== ""),
    );
  if (own.reference !== undefined) draft.keys.push({ text: textOf(own.reference), line: lineOf(["reference"]) });
  if (own.pairs !== undefined)
    draft.pairs = listOf(own.pairs).map((value) => {
      const { left, right, why } = recordOf(value) ?? {};
      return { left: textOf(left), right: textOf(right), ...(why === undefined ? {} : { why: textOf(why) }) };
    });
  if (own.rubric !== undefined)
    draft.rubric = listOf(own.rubric).map((line) => ({
      text: textOf(recordOf(line)?.text),
      mark: Number(recordOf(line)?.mark) || 1,
    }));
}

function readFields(draft: Draft, own: Record<string, unknown>, lineOf: (path: PropertyKey[]) => number): void {
  for (const [name, field] of Object.entries(fieldOf)) {
    if (own[name] === undefined) continue;
    const found = readField(field, textOf(own[name]));
    if (found) Object.assign(draft, found);
    else draft.remarks.push(remarkOn(draft, "unknown-value", unknownValue(field, textOf(own[name])), lineOf([name])));
  }
  const source = readField(
    "source",
    listOf(own.source ?? [])
      .map(textOf)
      .join("、"),
  );
  if (source) Object.assign(draft, source);
  else
    draft.remarks.push(
      remarkOn(draft, "unknown-value", unknownValue("source", textOf(own.source)), lineOf(["source"])),
    );
  const weights = recordOf(own.abilities);
  if (!weights) return;
  const named = Object.entries(weights).filter(
    ([name]) => Object.keys(readField("abilities", name)?.abilities ?? {}).length === 1,
  );
  if (named.length === Object.keys(weights).length) draft.abilities = weights as Draft["abilities"];
  else
    draft.remarks.push(
      remarkOn(
        draft,
        "unknown-value",
        unknownValue("abilities", Object.keys(weights).join("、")),
        lineOf(["abilities"]),
      ),
    );
}

function recordOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function textOf(value: unknown): string {
  return value === undefined || value === null || typeof value === "object" ? "" : String(value).trim();
}
