import { isMap, isNode, isSeq, LineCounter, type Node, parseDocument, visit } from "yaml";
import { problemSentence } from "./problem-words.ts";
import { checkCommon, checkParts } from "./questions/common.ts";
import { typeOf } from "./questions/index.ts";
import { type Quiz, quizSchema } from "./quiz-format.ts";

/** Something an author has to mend: where it stands and what to do. */
export interface Problem {
  /** 1-based line of the file. */
  line: number;
  /** 1-based position of the question, where the problem lies in one. */
  question?: number | undefined;
  questionId?: string | undefined;
  /** A Chinese sentence without the place. */
  message: string;
}

/** The one gate for quiz content: the quiz, or every problem with its place. Never throws on bad input. */
export function parseQuiz(text: string): { quiz: Quiz; problems: [] } | { quiz: null; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number) => lines.linePos(offset).line || 1;
  const syntax = document.errors.map((error) => ({
    line: at(error.pos[0]),
    message: `YAML 写法有误：${error.code === "DUPLICATE_KEY" ? "同一字段写了两次" : yamlReason(error.code)}。`,
  }));
  if (syntax.length > 0) return { quiz: null, problems: syntax };
  let aliased: Node | undefined;
  visit(document, {
    Alias: (_key, node) => {
      aliased ??= node;
    },
  });
  if (aliased)
    return {
      quiz: null,
      problems: [{ line: at(aliased.range?.[0] ?? 0), message: "不支持 YAML 的引用（*），请把内容写全。" }],
    };

  const content: unknown = document.toJS();
  const place = (path: readonly PropertyKey[]) => at(offsetOf(document.contents, path));
  const problem = (path: readonly PropertyKey[], message: string): Problem => {
    const position = path[0] === "questions" && typeof path[1] === "number" ? path[1] + 1 : undefined;
    const id = position ? (document.getIn(["questions", position - 1, "id"]) as unknown) : undefined;
    return { line: place(path), question: position, questionId: typeof id === "string" ? id : undefined, message };
  };

  const parsed = quizSchema.safeParse(content, { reportInput: true });
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => problem(issue.path, problemSentence(issue)));
    return { quiz: null, problems: problems.sort((a, b) => a.line - b.line) };
  }
  const problems = findingsOf(parsed.data).map(({ path, message }) => problem(path, message));
  return problems.length > 0 ? { quiz: null, problems } : { quiz: parsed.data, problems: [] };
}

/** A problem as one line: the place first, then what to do. */
export function formatProblem({ line, question, questionId, message }: Problem): string {
  const place = question ? `第 ${question} 题${questionId ? `（${questionId}）` : ""}，第 ${line} 行` : `第 ${line} 行`;
  return `${place}：${message}`;
}

/** What the schema cannot say: rules of a type, and between questions. */
function findingsOf(quiz: Quiz): { path: (string | number)[]; message: string }[] {
  const seen = new Map<string, number>();
  return quiz.questions.flatMap((question, index) => {
    const { check, parts } = typeOf(question);
    const findings = [...checkCommon(question), ...check(question), ...checkParts(parts(question))];
    const earlier = seen.get(question.id);
    if (earlier !== undefined) findings.push(`编号与第 ${earlier + 1} 题相同。`);
    else seen.set(question.id, index);
    return findings.map((message) => ({ path: ["questions", index], message }));
  });
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
