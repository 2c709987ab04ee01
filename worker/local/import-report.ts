import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type ImportedQuestion, type ImportReport, importQuestions, type KnownStem, type Remark } from "#domain/import";
import { questionTypeNames } from "#domain/question-type-names";
import { readImportFile } from "../import-file/read-file.ts";
import { maxFile, sizeRefusal } from "../import-file/refusal.ts";
import { checkQuizFiles } from "./quiz-files.ts";

/** What a command prints, and how it ends: 0 all can be imported, 1 something is to mend, 2 the file is refused. */
export interface Outcome {
  output?: string;
  error?: string;
  code: 0 | 1 | 2;
}

const usage =
  "用法：npm run quizzes:import -- 题目.docx [--json] [--bank quizzes]   可读 .docx、.xlsx、.txt、.gift、.yaml";

/** `npm run quizzes:import -- FILE [--json] [--bank FOLDER]`: reads a file of questions and says what can be imported; saves nothing. */
export async function runImport(args: readonly string[]): Promise<Outcome> {
  let wanted: ReturnType<typeof importArguments>;
  try {
    wanted = importArguments(args);
  } catch {
    return { error: usage, code: 2 };
  }
  const { file, json, bank } = wanted;
  const reading = await readPath(file);
  if ("refused" in reading) {
    const output = json
      ? JSON.stringify({ found: 0, questions: [], problems: [], notices: [], headings: [], refused: reading.refused })
      : undefined;
    return { ...(output ? { output } : {}), error: `没有导入 ${file}：${reading.refused}`, code: 2 };
  }
  const report = importQuestions(reading.source, { known: bank ? await stemsOf(bank) : [] });
  const output = json ? JSON.stringify(jsonOf(report), null, 2) : importText(report);
  return { output, code: report.problems.length > 0 || report.found === 0 ? 1 : 0 };
}

function importArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, bank: { type: "string" } },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Error("one file");
  return { file, ...values };
}

async function readPath(file: string): Promise<ReturnType<typeof readImportFile>> {
  try {
    const { size } = await stat(file);
    return size > maxFile ? { refused: sizeRefusal(size) } : readImportFile(basename(file), await readFile(file));
  } catch {
    return { refused: "打不开这个文件，请核对路径。" };
  }
}

async function stemsOf(folder: string): Promise<KnownStem[]> {
  const files = await checkQuizFiles(folder);
  return files.flatMap(({ file, quiz }) =>
    (quiz?.questions ?? []).map(({ stem, context, id }) => ({ stem, context, where: `${file} 的 ${id}` })),
  );
}

/** The report as the command prints it: abilities by their ids, `ability` where there is one, a list where there are two. */
function jsonOf({ questions, ...report }: ImportReport) {
  const withAbility = questions.map((question) => {
    const ids = Object.keys(question.abilities ?? {});
    return ids.length === 0 ? question : { ...question, ability: ids.length === 1 ? ids[0] : ids };
  });
  return { ...report, questions: withAbility };
}

/** The report in Chinese: what is to mend first, then what is to know, then the balance. */
export function importText({ found, questions, problems, notices }: ImportReport): string {
  const toMend = found - questions.length;
  const types = Object.entries(questionTypeNames).flatMap(([type, name]) => {
    const count = questions.filter((own) => own.type === type).length;
    return count > 0 ? [`${name} ${count}`] : [];
  });
  return inert(
    [
      ...section("待改", problems.map(lineOf)),
      ...section("请留意", notices.map(lineOf)),
      ...missingLines(questions),
      `识别 ${found} = 可导入 ${questions.length} + 待改 ${toMend}${types.length > 0 ? `（${types.join("、")}）` : ""}`,
      found === 0 ? "没有读到题目，请核对文件；写法见 quizzes/README.md 的“导入”一节。" : "还没有保存任何内容。",
    ].join("\n"),
  );
}

const section = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? [`${title}（${lines.length}）`, ...lines, ""] : [];

function lineOf({ question, sheet, line, message }: Remark): string {
  const place = [question ? `第 ${question} 题` : "", sheet ? `工作表“${sheet}”` : "", `第 ${line} 行`].filter(
    (own) => own !== "",
  );
  return `  ${place.join("，")}：${message}`;
}

function missingLines(questions: readonly ImportedQuestion[]): string[] {
  const lacking = questions.filter(({ missing }) => missing.length > 0).length;
  return lacking > 0 ? [`可导入的题里有 ${lacking} 道还缺要素、指标、出处等，发布前请补上。`] : [];
}

/** A file's text must not steer a terminal. */
function inert(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, "\ufffd");
}
