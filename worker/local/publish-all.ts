import { formatProblem, type Problem } from "#domain/parse-quiz";
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
 * the office checks; a file with problems changes nothing.
 */
export async function publishAll(folder: string, send: Send): Promise<Publication> {
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
    const answer = await send(`/api/quizzes/${id}/versions`, { method: "POST", body: JSON.stringify({ yaml: text }) });
    if (answer.status === 201) outcome.published.push(id);
    else if (answer.status === 200) outcome.unchanged.push(id);
    else outcome.problems.push(...(await refusal(file, answer)));
  }
  return outcome;
}

async function refusal(file: string, answer: Response): Promise<string[]> {
  const { code, details } = (await answer.json()) as { code: string; details?: { problems?: Problem[] } };
  if (details?.problems) return details.problems.map((problem) => `${file} ${formatProblem(problem)}`);
  return [`${file} 没有发布：服务器答复 ${code}（${answer.status}）。`];
}
