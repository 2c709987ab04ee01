import { isMap, isNode, isSeq, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { problemSentence } from "./problem-words.ts";

/** Something an author has to mend: where it stands and what to do. */
export interface Problem {
  /** 1-based line of the file. */
  line: number;
  /** 1-based position of the question, where the problem lies in one. */
  question?: number | undefined;
  questionId?: string | undefined;
  /** In a case, the step where the problem lies: 1-based, and its id where it has one. */
  step?: { number: number; id?: string | undefined } | undefined;
  /** A Chinese sentence without the place. */
  message: string;
}

/** A sentence about a place in the content, before its line is known. */
export interface Remark {
  path: readonly PropertyKey[];
  message: string;
}

/** What became of a text: its content with a way to name a place in it, or every problem. */
export type Checked<T> =
  | { value: T; problems: []; problemOf: (remark: Remark) => Problem }
  | { value: null; problems: Problem[] };

/** A problem as one line: the place first, then what to do. */
export function formatProblem({ line, question, questionId, step, message }: Problem): string {
  const within = question ? `第 ${question} 题${inBrackets(questionId)}，` : step ? `${stepPlace(step)}，` : "";
  return `${within}第 ${line} 行：${message}`;
}

/** A step as its author finds it. */
export function stepPlace({ number, id }: NonNullable<Problem["step"]>): string {
  return `第 ${number} 步${inBrackets(id)}`;
}

const inBrackets = (id: string | undefined) => (id ? `（${id}）` : "");

/**
 * Reads an author's YAML by a schema, and by rules a schema cannot say: the content, or every problem with its line. Never
 * throws on bad input.
 */
export function readChecked<S extends z.ZodType>(
  text: string,
  schema: S,
  remarksOn: (value: z.output<S>) => Remark[],
): Checked<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number) => lines.linePos(offset).line || 1;
  const syntax = document.errors.map((error) => ({
    line: at(error.pos[0]),
    message: `YAML 写法有误：${error.code === "DUPLICATE_KEY" ? "同一字段写了两次" : yamlReason(error.code)}。`,
  }));
  if (syntax.length > 0) return { value: null, problems: syntax };
  let aliased: Node | undefined;
  visit(document, {
    Alias: (_key, node) => {
      aliased ??= node;
    },
  });
  if (aliased)
    return {
      value: null,
      problems: [{ line: at(aliased.range?.[0] ?? 0), message: "不支持 YAML 的引用（*），请把内容写全。" }],
    };

  const problemOf = ({ path, message }: Remark): Problem => {
    const line = at(offsetOf(document.contents, path));
    const number = typeof path[1] === "number" ? path[1] + 1 : undefined;
    const given = number ? (document.getIn([path[0], path[1], "id"]) as unknown) : undefined;
    const id = typeof given === "string" ? given : undefined;
    if (number && path[0] === "questions") return { line, question: number, questionId: id, message };
    return { line, step: number && path[0] === "steps" ? { number, id } : undefined, message };
  };
  const content: unknown = document.toJS();
  const parsed = schema.safeParse(content, { reportInput: true });
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) =>
      problemOf({ path: issue.path, message: problemSentence(issue) }),
    );
    return { value: null, problems: problems.sort((a, b) => a.line - b.line) };
  }
  const problems = remarksOn(parsed.data).map(problemOf);
  return problems.length > 0 ? { value: null, problems } : { value: parsed.data, problems: [], problemOf };
}

/** Offset of the deepest node on the path that exists. */
export function offsetOf(root: unknown, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = isNode(root) ? (root.range?.[0] ?? 0) : 0;
  for (const step of path) {
    const pair = isMap(node) ? node.items.find((item) => String(item.key) === String(step)) : undefined;
    const next: unknown = isSeq(node) ? node.items[Number(step)] : pair?.value;
    if (pair && isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
    else if (isNode(next)) offset = next.range?.[0] ?? offset;
    if (next === undefined || next === null) break;
    node = next;
  }
  return offset;
}

function yamlReason(code: string): string {
  if (/INDENT/.test(code)) return "缩进不对，同级字段请左对齐，只用空格";
  if (/TAB/.test(code)) return "不能用制表符缩进，请改用空格";
  return "请检查冒号后是否有空格、引号是否成对、含有“: ”的文字是否加了引号";
}
