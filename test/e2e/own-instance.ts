import { createAccount } from "../../worker/accounts.ts";
import { openDatabase } from "../../worker/db/database.ts";
import { insertOffices } from "../../worker/db/offices.ts";
import { demoPassword } from "../../worker/demo/offices.ts";
import { createApp } from "../../worker/index.ts";
import { migrate } from "../../worker/local/migrate.ts";
import { openInstance, withBindings } from "../../worker/local/platform.ts";
import { quizYaml } from "../worker/quiz-yaml.ts";

// A program of its own: makes the smallest instance there is, one office, one person, one quiz, in DATA_DIR.
const instance = openInstance(process.env);
await migrate(instance);
await withBindings(instance, async (bindings) => {
  const office = { id: "root", name: "区委办公室", parentId: null, path: "root/", position: 0 };
  await insertOffices(openDatabase(bindings.DB), [office]);
  const roles = (["learner", "trainer"] as const).map((role) => ({ role, officeId: office.id }));
  const account = {
    username: "only-01",
    password: demoPassword,
    name: "甲",
    title: "科员",
    officeId: office.id,
    roles,
  };
  const id = await createAccount(bindings, account);
  const app = createApp({ identify: () => id });
  const body = JSON.stringify({ yaml: quizYaml("durable", 8, "不丢一题") });
  const headers = { "content-type": "application/json" };
  const answer = await app.request("/api/quizzes/durable/versions", { method: "POST", body, headers }, bindings);
  if (answer.status !== 201) throw new Error(await answer.text());
});
