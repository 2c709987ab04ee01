import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { toolPath } from "../worker/local/tools.ts";
import { findChromium } from "./e2e/chromium.ts";

interface Count {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  run: () => Promise<Count>;
}

const reports = ".data/reports";

const steps: Step[] = [
  { name: "site", run: () => one("astro", ["check", "--root", "site", "--minimumFailingSeverity", "warning"]) },
  { name: "types", run: () => one("tsc", ["-p", "."]) },
  { name: "lint", run: () => one("biome", ["check", "--error-on-warnings"]) },
  { name: "quizzes", run: () => script("quizzes-check") },
  { name: "vitest", run: vitest },
  { name: "browser", run: browser },
];

/** Runs every check in turn, or those named; the last line counts them. Gives true where all passed. */
export async function runTests(names: readonly string[]): Promise<boolean> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const total: Count = { passed: 0, failed: 0 };
  for (const step of steps) {
    if (names.length > 0 && !names.includes(step.name)) continue;
    console.log(`\n== ${step.name}`);
    const { passed, failed } = await step.run();
    console.log(`== ${step.name}: ${passed} passed, ${failed} failed`);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0;
}

/** A check that passes or fails as a whole. */
async function one(tool: string, args: string[]): Promise<Count> {
  const good = (await exitCode([toolPath(tool), ...args])) === 0;
  return { passed: Number(good), failed: Number(!good) };
}

async function script(name: string): Promise<Count> {
  const good = (await exitCode(["scripts/run.mjs", name])) === 0;
  return { passed: Number(good), failed: Number(!good) };
}

async function vitest(): Promise<Count> {
  const file = `${reports}/vitest.json`;
  const code = await exitCode([
    toolPath("vitest"),
    "run",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
  };
  // A file that does not load, an error outside a test or a skipped test is a failure too.
  const failed = Math.max(report.numFailedTests + report.numPendingTests, code === 0 ? 0 : 1);
  return { passed: report.numPassedTests, failed };
}

async function browser(): Promise<Count> {
  const file = `${reports}/browser.json`;
  const environment = { ...process.env, CHROMIUM_PATH: await findChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const code = await exitCode([toolPath("playwright"), "test", "--reporter=list,json"], environment);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(file, "utf8")) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  return {
    passed: stats.expected,
    failed: Math.max(stats.unexpected + stats.flaky + stats.skipped, code === 0 ? 0 : 1),
  };
}

function exitCode(args: string[], environment: NodeJS.ProcessEnv = process.env): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"], env: environment });
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
