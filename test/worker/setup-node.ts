import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, inject } from "vitest";
import { openD1 } from "../../worker/node/d1.ts";
import { useBindings } from "./harness.ts";

const folder = "worker/db/migrations";

beforeAll(async () => {
  const database = openD1(":memory:");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  for (const name of files) await database.exec(readFileSync(`${folder}/${name}`, "utf8"));
  useBindings({ DB: database, AUTH_SECRET: inject("secret" as never) });
});
