import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { demoPassword } from "../demo/offices.ts";
import { demoAccounts } from "../demo/people.ts";
import { buildSite } from "./build-site.ts";
import { fillInstance } from "./fill.ts";
import { assertPortFree, sentenceFor } from "./machine.ts";
import { migrate } from "./migrate.ts";
import { type LocalInstance, openInstance } from "./platform.ts";
import { serve } from "./serve.ts";

/** `npm start`: from a checkout to a running product with the demonstration district, in one command. */
export async function startLocal(): Promise<void> {
  try {
    const instance = openInstance(process.env);
    await assertPortFree(instance.port);
    await buildSite();
    await prepareData(instance);
    await serve(instance, () => announce(instance));
  } catch (error) {
    console.error(sentenceFor(error));
    process.exit(1);
  }
}

/** Migrates and fills the data; what an interrupted first start left behind is made anew. */
async function prepareData(instance: LocalInstance): Promise<void> {
  const filled = join(instance.dataDir, "filled");
  if (!existsSync(filled)) rmSync(join(instance.dataDir, "v3"), { recursive: true, force: true });
  await migrate(instance);
  await fillInstance(instance, !existsSync(filled));
  writeFileSync(filled, new Date().toISOString());
}

function announce({ port }: LocalInstance): void {
  console.log(`\n履职学堂已启动：http://127.0.0.1:${port}/   （按 Ctrl-C 停止）\n`);
  console.log(`演示账号，密码都是 ${demoPassword}：`);
  for (const { role, username } of demoAccounts) console.log(`  ${username.padEnd(8)}  ${role}`);
}
