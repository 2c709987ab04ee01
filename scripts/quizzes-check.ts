import { formatProblem } from "#domain/parse-quiz";
import { checkQuizFiles } from "../worker/local/quiz-files.ts";

const checked = await checkQuizFiles("quizzes");
for (const { file, problems } of checked) {
  for (const problem of problems) console.error(`${file} ${formatProblem(problem)}`);
}
const bad = checked.filter(({ problems }) => problems.length > 0).length;
const questions = checked.reduce((sum, { quiz }) => sum + (quiz?.questions.length ?? 0), 0);
if (bad > 0) {
  console.error(`共 ${checked.length} 份测验，${bad} 份有问题，请按上面的提示修改后再检查。`);
  process.exitCode = 1;
} else {
  console.log(`${checked.length} 份测验、${questions} 道题，没有发现问题。`);
}
