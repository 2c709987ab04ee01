import { formatProblem, type Problem } from "#domain/parse-quiz";
import type { QuizDiff } from "#domain/quiz-diff";
import { diffLines } from "#domain/quiz-diff-words";
import { checkBlueprintFiles } from "./blueprint-files.ts";
import { checkQuizFiles } from "./quiz-files.ts";
import { checkScaleFiles } from "./scale-files.ts";

/** Sends a request to the API and gives its answer; in this process or over the wire. */
export type Send = (path: string, init: { method: string; body: string }) => Promise<Response>;

/** What publishing a folder came to. */
export interface Publication {
  published: string[];
  unchanged: string[];
  /** Chinese lines for the person who publishes. */
  problems: string[];
}

/**
 * Publishes every quiz of a folder through the gate, then the blueprints that draw on its banks, the scales of self-rating and
 * the office checks; a file with problems changes nothing. What the studio has published meanwhile is told with its difference, and replaced
 * only with `over`.
 */
export async function publishAll(folder: string, send: Send, { over = false } = {}): Promise<Publication> {
  const outcome: Publication = { published: [], unchanged: [], problems: [] };
  const quizzes = await checkQuizFiles(folder);
  const blueprints = await checkBlueprintFiles(folder, quizzes);
  const files = [
    ...quizzes.map(({ quiz, ...own }) => ({ ...own, id: quiz?.id ?? null })),
    ...blueprints.map(({ blueprint, ...own }) => ({ ...own, id: blueprint?.id ?? null })),
    ...(await checkScaleFiles(folder)),
  ];
  for (const { file, text, id, problems } of files) {
    if (id === null || problems.length > 0) {
      outcome.problems.push(...problems.map((problem) => `${file} ${formatProblem(problem)}`));
      continue;
    }
    const publish = (more: { over?: string }) =>
      send(`/api/quizzes/${id}/versions`, { method: "POST", body: JSON.stringify({ yaml: text, ...more }) });
    let answer = await publish({});
    const met = over && answer.status === 409 ? await versionMet(answer.clone()) : null;
    if (met) answer = await publish({ over: met.current });
    if (answer.status === 201) outcome.published.push(id);
    else if (answer.status === 200) outcome.unchanged.push(id);
    else outcome.problems.push(...(await refusal(file, answer)));
  }
  return outcome;
}

/** The version from elsewhere that a publication came upon; null where it was refused for another reason. */
async function versionMet(answer: Response): Promise<{ current: string; diff: QuizDiff } | null> {
  const { code, details } = (await answer.json()) as { code: string; details?: { current: string; diff: QuizDiff } };
  return code === "VERSION_CHANGED" && details ? details : null;
}

async function refusal(file: string, answer: Response): Promise<string[]> {
  const met = await versionMet(answer.clone());
  if (met)
    return [
      `${file} 没有发布：这份测验在出题页面发布过新的一版，与文件不同（左边是已发布的，右边是文件里的）：`,
      ...diffLines(met.diff).map((line) => `  ${line}`),
      "  要以文件为准，请核对后运行 npm run quizzes:publish -- --over；要以已发布的为准，请在出题的“草稿”页导出 YAML，存回这个文件。",
    ];
  const { code, details } = (await answer.json()) as { code: string; details?: { problems?: Problem[] } };
  if (details?.problems) return details.problems.map((problem) => `${file} ${formatProblem(problem)}`);
  return [`${file} 没有发布：服务器答复 ${code}（${answer.status}）。`];
}
