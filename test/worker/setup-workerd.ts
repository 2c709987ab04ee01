import { applyD1Migrations, env } from "cloudflare:test";
import { beforeAll } from "vitest";
import type { Bindings } from "../../worker/context.ts";
import { useBindings } from "./harness.ts";

const given = env as unknown as Bindings & { TEST_MIGRATIONS: Parameters<typeof applyD1Migrations>[1] };

beforeAll(async () => {
  await applyD1Migrations(given.DB as never, given.TEST_MIGRATIONS);
  useBindings(given);
});
