import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

const port = process.env["E2E_PORT"] ?? "8799";
const dataDir = ".data/e2e";

/** The product as an internal network has it: plain http on a name that is not this machine's own, which is no secure context. */
export const intranetUrl = `http://lvzhi.test:${port}`;
/** What makes a Chromium find that name here. */
export const intranetFlag = "--host-resolver-rules=MAP lvzhi.test 127.0.0.1";

/** Starts the product as `npm start` does, on data of its own, and stops it when the tests are over. */
export default async function startServer(): Promise<() => Promise<void>> {
  rmSync(dataDir, { recursive: true, force: true });
  const child = spawn(process.execPath, ["scripts/run.mjs", "start"], {
    env: { ...process.env, PORT: port, DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (part: Buffer) => {
      process.stdout.write(part);
      if (part.toString().includes(`127.0.0.1:${port}`)) resolve();
    });
    child.once("exit", (code) => reject(new Error(`the product did not start (exit ${code})`)));
  });
  return () =>
    new Promise((resolve) => {
      child.once("exit", () => resolve());
      child.kill("SIGINT");
    });
}
