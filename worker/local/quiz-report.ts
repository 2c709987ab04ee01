import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Problem, stepPlace } from "#domain/checked-yaml";
import { lintQuizzes } from "#domain/content-lint";
import { type Finding, type RuleId, ruleNames } from "#domain/lint/finding";
import { unknownQuotations } from "#domain/lint/quotations";
import { checkBlueprintFiles } from "./blueprint-files.ts";
import { checkQuizFiles, type QuizFile } from "./quiz-files.ts";
import { checkScaleFiles } from "./scale-files.ts";

/** Something to mend in a file: a problem of the gate, or a flaw the linter found. `file` is null for the whole bank. */
export interface ReportLine {
  file: string | null;
  rule: RuleId | "format";
  question?: number | undefined;
  questionId?: string | undefined;
  step?: Problem["step"];
  line?: number | undefined;
  message: string;
}

/** What `npm run quizzes:check` found. */
export interface QuizReport {
  files: number;
  questions: number;
  blueprints: number;
  /** Scales of self-rating and office checks. */
  scales: number;
  lines: ReportLine[];
  /** Findings a rule, for the rules that found any. */
  counts: Partial<Record<ReportLine["rule"], number>>;
  quotationsChecked: boolean;
}

/** What the command line asks for. */
export interface CheckArguments {
  /** Files or folders to report on; none means everything, lessons included. */
  paths: string[];
  /** File of the speech's text, one paragraph a line. */
  speech: string | undefined;
  json: boolean;
}

/** Reads `[file …] [--speech FILE] [--json]`; the speech may also come from LVZHI_SPEECH. Throws on an unknown option. */
export function checkArguments(args: readonly string[], environment: NodeJS.ProcessEnv): CheckArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { speech: { type: "string" }, json: { type: "boolean", default: false } },
  });
  return { paths: positionals, speech: values.speech ?? environment.LVZHI_SPEECH, json: values.json };
}

/**
 * Checks and lints every file of quizzes/, blueprints against its banks, scales and office checks, and the lessons' quotations. With paths, only what lies in those files is
 * reported, but duplicates are still looked for in the whole bank.
 */
export async function reportQuizzes(
  { paths, speech: speechFile }: CheckArguments,
  { quizzes, lessons } = { quizzes: "quizzes", lessons: "site/content" },
): Promise<QuizReport> {
  const speech = speechFile ? await readFile(speechFile, "utf8") : undefined;
  const checked = await checkQuizFiles(quizzes);
  const blueprints = await checkBlueprintFiles(quizzes, checked);
  const scales = await checkScaleFiles(quizzes);
  const wanted = (file: string) => paths.length === 0 || paths.some((path) => within(file, path));
  const reported = checked.filter(({ file }) => wanted(file));
  for (const path of paths) {
    if (![...reported, ...blueprints, ...scales].some(({ file }) => within(file, path)))
      throw new Error(`${quizzes}/ 里没有 ${path}。`);
  }
  // A duplicate is told of the later question, so what was asked for comes last.
  const rest = checked.filter(({ file }) => !wanted(file));
  const all = [
    ...formatLines([...checked, ...blueprints, ...scales]),
    ...lintLines([...rest, ...reported], speech),
    ...(speech === undefined ? [] : quotationLines(scales, speech)),
  ];
  const lines = all.filter(({ file }) => (file === null ? paths.length === 0 : wanted(file)));
  if (speech !== undefined && paths.length === 0) lines.push(...(await lessonLines(lessons, speech)));
  return {
    files: reported.length,
    questions: reported.reduce((sum, { quiz }) => sum + (quiz?.questions.length ?? 0), 0),
    blueprints: blueprints.filter(({ file }) => wanted(file)).length,
    scales: scales.filter(({ file }) => wanted(file)).length,
    lines,
    counts: countByRule(lines),
    quotationsChecked: speech !== undefined,
  };
}

function within(file: string, path: string): boolean {
  const own = path.replace(/^\.\//, "").replace(/\/$/, "");
  return file === own || file.startsWith(`${own}/`);
}

function formatLines(checked: readonly Pick<QuizFile, "file" | "problems">[]): ReportLine[] {
  return checked.flatMap(({ file, problems }) =>
    problems.map((problem) => ({ file, rule: "format" as const, ...problem })),
  );
}

function lintLines(checked: readonly QuizFile[], speech: string | undefined): ReportLine[] {
  const sound = checked.flatMap(({ file, text, quiz }) => (quiz ? [{ file, text, quiz }] : []));
  const fileOf = new Map(sound.map(({ file, quiz }) => [quiz.id, file]));
  return lintQuizzes(sound, { speech }).map(({ quiz, ...finding }: Finding) => ({
    file: quiz === null ? null : (fileOf.get(quiz) ?? null),
    ...finding,
  }));
}

async function lessonLines(folder: string, speech: string): Promise<ReportLine[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(md|ya?ml)$/.test(name)).sort();
  const files = names.map((name) => join(folder, name));
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, "utf8") })));
  return quotationLines(texts, speech);
}

function quotationLines(files: readonly { file: string; text: string }[], speech: string): ReportLine[] {
  return files.flatMap(({ file, text }) =>
    unknownQuotations(text, speech).map(({ quotation, line }) => ({
      file,
      rule: "unknown-quotation" as const,
      line,
      message: `讲话里没有「${quotation}」，请逐字照录原文，或改用“”。`,
    })),
  );
}

function countByRule(lines: readonly ReportLine[]): QuizReport["counts"] {
  const counts: QuizReport["counts"] = {};
  for (const { rule } of lines) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

/** One line a finding, then the count of each rule and what was not checked. */
export function reportText({
  files,
  questions,
  blueprints,
  scales,
  lines,
  counts,
  quotationsChecked,
}: QuizReport): string {
  const others = [blueprints > 0 ? `、${blueprints} 份组卷方案` : "", scales > 0 ? `、${scales} 份自评和自查表` : ""];
  const looked = `${files} 份测验、${questions} 道题${others.join("")}`;
  const names: Record<string, string> = { format: "格式", ...ruleNames };
  const tally = Object.entries(counts).map(([rule, count]) => `  ${names[rule]} ${count}`);
  return [
    ...lines.map(lineText),
    ...(lines.length > 0 ? ["", ...tally] : []),
    ...(quotationsChecked ? [] : ["讲话原文没有给出（--speech 文件 或 LVZHI_SPEECH），「」里的引文未核对。"]),
    lines.length > 0
      ? `${looked}，有 ${lines.length} 处要改，请按上面的提示修改后再检查。`
      : `${looked}，没有发现问题。`,
  ].join("\n");
}

function lineText({ file, question, questionId, step, line, message }: ReportLine): string {
  const place = [
    ...(step ? [stepPlace(step)] : []),
    ...(question ? [`第 ${question} 题${questionId ? `（${questionId}）` : ""}`] : []),
    ...(line ? [`第 ${line} 行`] : []),
  ].join("，");
  return `${file ?? "全库"}${place ? ` ${place}` : ""}：${message}`;
}
