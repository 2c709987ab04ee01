import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LocalProblem } from "./machine.ts";

/** The package that brings a command, where it is not named like the command. */
const packages: Record<string, string> = { tsc: "typescript", biome: "@biomejs/biome", playwright: "@playwright/test" };

/** The script behind a package's command, so that it runs on this Node and not on whatever `node` is found first. */
export function toolPath(tool: string): string {
  const home = join("node_modules", packages[tool] ?? tool);
  const { bin } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === "string" ? bin : bin[tool];
  if (!file) throw new Error(`${home} has no command ${tool}`);
  return join(home, file);
}

/** Runs a tool quietly; its output is shown only when it fails. */
export function run(tool: string, args: string[], environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [toolPath(tool), ...args], {
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (part: Buffer) => {
      output += part;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve(output);
      else reject(new LocalProblem(`${tool} ${args[0]} 没有成功：\n${output.slice(-2000)}`));
    });
  });
}
