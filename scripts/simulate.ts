import { parseArgs } from "node:util";
import { type ScenarioName, scenarios } from "#domain/simulation";
import { checkQuizFiles } from "../worker/local/quiz-files.ts";
import { scratchBindings } from "../worker/local/scratch.ts";
import { simulate } from "../worker/simulation/run.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    offices: { type: "string", default: "24" },
    scenario: { type: "string", default: "base" },
    json: { type: "boolean", default: false },
  },
});
const { seed, offices, scenario, json } = values;
if (!(scenario in scenarios) || !(Number(offices) >= 1) || !Number.isInteger(Number(seed))) {
  console.error(
    `用法：npm run simulate -- --scenario ${Object.keys(scenarios).join("|")} --offices 24 --seed 1 [--json]`,
  );
  process.exit(1);
}

// Forms are made of lists of questions; a case is none.
const quizzes = (await checkQuizFiles("quizzes")).flatMap(({ quiz }) => (quiz && !quiz.branching ? [quiz] : []));
const report = await simulate(await scratchBindings(), quizzes, {
  seed: Number(seed),
  offices: Number(offices),
  scenario: scenario as ScenarioName,
});

if (!json) {
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
  const { person, office } = report;
  console.log(`情形 ${scenario}，${offices} 个办公室，种子 ${seed}`);
  for (const [name, { coverage, bias, rmse, shown }] of [
    ["个人", person],
    ["办公室", office],
  ] as const) {
    console.log(
      `${name}：区间覆盖 ${percent(coverage)}，偏差 ${bias.toFixed(3)}，均方根误差 ${rmse.toFixed(3)}，给出数字的占 ${percent(shown)}`,
    );
  }
  console.log(
    `与真值的等级相关：本方法 ${office.spearman.toFixed(3)}，原始得分率 ${office.spearmanRaw.toFixed(3)}；所称差别方向相反的占 ${percent(office.wrongDirection)}`,
  );
} else console.log(JSON.stringify(report));
