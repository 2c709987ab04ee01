import { type ImportReport, importQuestions, type Source, sourceOfText } from "#domain/import";
import { readImportFile } from "../../../worker/import-file/read-file.ts";

/** The questions of a report, a line each: `single 题干 | 甲* | 乙 = 答案 # 解析`. */
export function inWords({ questions }: ImportReport): string[] {
  return questions.map(({ type, stem, options, answers, pairs, explanation, points, context }) => {
    const parts = options.map(
      ({ text, correct, mark }) => ` | ${text}${correct ? "*" : ""}${mark === undefined ? "" : `(${mark})`}`,
    );
    const joined = pairs?.map(({ left, right }) => ` | ${left}→${right}`) ?? [];
    const texts = answers ? ` = ${answers.map((own) => own.join(";")).join("|")}` : "";
    const worth = points === undefined ? "" : ` (${points})`;
    const material = context === undefined ? "" : ` [${context}]`;
    return `${type}${worth}${material} ${stem}${[...parts, ...joined].join("")}${texts}${explanation ? ` # ${explanation}` : ""}`.replace(
      /\n/g,
      "⏎",
    );
  });
}

/** What is to mend, as `line kind` with the question's place. */
export function toMend({ problems }: ImportReport): string[] {
  return problems.map(({ line, kind, question }) => `${line} ${kind}${question ? ` ${question}` : ""}`);
}

/** What is to know. */
export function toKnow({ notices }: ImportReport): string[] {
  return notices.map(({ line, kind, question }) => `${line} ${kind}${question ? ` ${question}` : ""}`);
}

/** The report on a text, whose balance holds. */
export function imported(text: string): ImportReport {
  return balanced(sourceOfText(text));
}

/** The report on a file, whose balance holds. */
export function importedFile(name: string, bytes: Uint8Array): ImportReport {
  const reading = readImportFile(name, bytes);
  if ("refused" in reading) throw new Error(reading.refused);
  return balanced(reading.source);
}

/** 识别 = 可导入 + 待改, whatever the source. */
export function balanced(source: Source): ImportReport {
  const report = importQuestions(source);
  const toMendPlaces = new Set(report.problems.flatMap(({ question }) => question ?? []));
  if (report.found !== report.questions.length + toMendPlaces.size)
    throw new Error(`${report.found} found, but ${report.questions.length} + ${toMendPlaces.size}`);
  return report;
}
