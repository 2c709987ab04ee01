import { checkArguments, reportQuizzes, reportText } from "../worker/local/quiz-report.ts";

try {
  const wanted = checkArguments(process.argv.slice(2), process.env);
  const report = await reportQuizzes(wanted);
  console.log(wanted.json ? JSON.stringify(report, null, 2) : reportText(report));
  if (report.lines.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(`没有检查成：${error instanceof Error ? error.message : error}`);
  console.error("用法：npm run quizzes:check -- [quizzes/bank/某份.yaml …] [--speech 讲话原文.txt] [--json]");
  process.exitCode = 1;
}
