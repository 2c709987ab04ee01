import { openDatabase } from "../db/database.ts";
import { findTrainer } from "../db/people.ts";
import { loadDemo } from "../demo/load.ts";
import { makeOffices } from "../demo/people.ts";
import { createApp } from "../index.ts";
import { checkBlueprintFiles } from "./blueprint-files.ts";
import { type LocalInstance, withBindings } from "./platform.ts";
import { publishAll } from "./publish-all.ts";
import { checkQuizFiles } from "./quiz-files.ts";

/** Publishes quizzes/ through the gate and, the first time, loads the demonstration district. */
export async function fillInstance(instance: LocalInstance, first: boolean): Promise<void> {
  await withBindings(instance, async (bindings) => {
    const trainer = first ? await makeOffices(bindings) : await findTrainer(openDatabase(bindings.DB));
    if (!trainer) return;
    const app = createApp({ identify: () => trainer });
    const send = async (path: string, { method, body }: { method: string; body: string }) =>
      app.request(path, { method, body, headers: { "content-type": "application/json" } }, bindings);
    const { published, problems } = await publishAll("quizzes", send);
    for (const problem of problems) console.error(problem);
    if (problems.length > 0 && published.length === 0) throw new Error("没有一份测验可以发布。");
    if (published.length > 0) console.log(`已发布 ${published.length} 份测验。`);
    if (!first) return;
    console.log("正在载入演示数据（首次启动约需一分钟）……");
    const files = await checkQuizFiles("quizzes");
    const quizzes = files.flatMap(({ quiz }) => (quiz ? [quiz] : []));
    const sound = (await checkBlueprintFiles("quizzes", files)).filter(({ problems: own }) => own.length === 0);
    const blueprints = sound.flatMap(({ blueprint }) => (blueprint ? [blueprint] : []));
    const { people, attempts } = await loadDemo(bindings, { quizzes, blueprints }, Date.now());
    console.log(`演示数据已载入：${people} 人，${attempts} 次测验。`);
  });
}
