import type { LocalInstance } from "./platform.ts";
import { run } from "./tools.ts";

/** Applies the migrations that the instance's D1 has not had yet. */
export async function migrate({ dataDir }: LocalInstance): Promise<void> {
  await run("wrangler", ["d1", "migrations", "apply", "DB", "--local", "--persist-to", dataDir], {
    ...process.env,
    CI: "1",
  });
}
