import { spawn } from "node:child_process";
import { LocalProblem } from "./machine.ts";
import type { LocalInstance } from "./platform.ts";
import { toolPath } from "./tools.ts";

/** Runs the Worker with site and D1 at one address until the terminal says stop. */
export async function serve(instance: LocalInstance, ready: () => void): Promise<void> {
  const { port, dataDir, secret } = instance;
  const args = ["dev", "--ip", "127.0.0.1", "--port", String(port), "--persist-to", dataDir, "--inspector-port", "0"];
  const quiet = ["--log-level", "error", "--show-interactive-dev-session=false"];
  const child = spawn(process.execPath, [toolPath("wrangler"), ...args, ...quiet, "--var", `AUTH_SECRET:${secret}`], {
    stdio: ["ignore", "inherit", "inherit"],
    // A group of its own: stopping it stops the runtime it starts as well.
    detached: true,
  });
  const stop = () => stopGroup(child.pid);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, stop);
  process.once("exit", stop);
  // npm puts a shell between, which passes no signal on: when it is gone, nobody wants this process any more.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await Promise.race([
    untilHealthy(port),
    ended.then(() => Promise.reject(new LocalProblem("服务没有启动，请看上面的提示。"))),
  ]);
  ready();
  await ended;
  process.exit(0);
}

function stopGroup(pid: number | undefined): void {
  try {
    if (pid) process.kill(-pid, "SIGTERM");
  } catch {
    // Gone already.
  }
}

async function untilHealthy(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const healthy = await fetch(`http://127.0.0.1:${port}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new LocalProblem("服务在一分钟内没有就绪。");
}
