import { spawnSync } from "node:child_process";
import { buildSite } from "../worker/local/build-site.ts";
import { checkDeployment } from "../worker/local/deployment.ts";
import { sentenceFor } from "../worker/local/machine.ts";
import { toolPath } from "../worker/local/tools.ts";

const dryRun = process.argv.includes("--dry-run");

try {
  if (!dryRun) checkDeployment();
  await buildSite();
  const wrangler = (...args: string[]) =>
    spawnSync(process.execPath, [toolPath("wrangler"), ...args], { stdio: "inherit" }).status ?? 1;
  const migrated = dryRun ? 0 : wrangler("d1", "migrations", "apply", "DB", "--remote");
  process.exitCode = migrated || wrangler("deploy", ...(dryRun ? ["--dry-run", "--outdir", ".data/deploy"] : []));
} catch (error) {
  console.error(sentenceFor(error));
  process.exitCode = 1;
}
