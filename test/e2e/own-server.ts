import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { toolPath } from "../../worker/local/tools.ts";

/** A server a test may kill: on a port and data of its own, with the site that is built already. */
export class OwnServer {
  readonly #dataDir = ".data/e2e-own";
  readonly #port = Number(process.env["E2E_PORT"] ?? "8799") + 50;
  #child: ChildProcess | undefined;

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Makes the data: one person, only-01, and the quiz durable. */
  prepare(): void {
    rmSync(this.#dataDir, { recursive: true, force: true });
    execFileSync(process.execPath, ["test/e2e/own-instance.ts"], {
      env: { ...process.env, DATA_DIR: this.#dataDir, PORT: String(this.#port) },
    });
  }

  /** Starts, and waits until it answers. */
  async start(): Promise<void> {
    const secret = readFileSync(join(this.#dataDir, "secret"), "utf8").trim();
    const args = ["dev", "--ip", "127.0.0.1", "--port", String(this.#port), "--persist-to", this.#dataDir];
    const quiet = ["--inspector-port", "0", "--log-level", "error", "--show-interactive-dev-session=false"];
    const run = [toolPath("wrangler"), ...args, ...quiet, "--var", `AUTH_SECRET:${secret}`];
    // A group of its own, so that the runtime dies with it.
    this.#child = spawn(process.execPath, run, { stdio: "ignore", detached: true });
    for (;;) {
      const up = await fetch(`${this.url}/api/health`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (up) return;
      if (this.#child.exitCode !== null) throw new Error("the server did not start");
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** kill -9: nothing is finished, nothing is said. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    process.kill(-child.pid, "SIGKILL");
    await gone;
  }
}
