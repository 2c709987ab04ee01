import { readFileSync } from "node:fs";
import { analyseMarks } from "#domain/item-analysis";
import { describeAnalysis } from "#domain/item-words";
import { parseMarks } from "#domain/marks-csv";

const file = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
if (!file) {
  console.error("用法：npm run analyse -- 得分.csv [--json]   一行一人，一列一题，第一行可写题号");
  process.exit(1);
}

try {
  const { marks, questions, maxMarks, problems } = parseMarks(readFileSync(file, "utf8"));
  for (const problem of problems) console.error(problem);
  const analysis = analyseMarks(marks, maxMarks);
  if (process.argv.includes("--json")) console.log(JSON.stringify({ ...analysis, questions, problems }));
  else console.log(describeAnalysis(analysis, questions));
  process.exitCode = problems.length > 0 ? 1 : 0;
} catch (error) {
  console.error(`没有读成 ${file}：${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
