import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];
const folder = ".data/browser";
const brought = "@sparticuz/chromium@153.0.0";

/** The path of a Chromium: the one named, one of this machine, or one brought inside an npm package. */
export async function findChromium(): Promise<string> {
  const named = process.env["CHROMIUM_PATH"];
  const found = [named, ...places].find((path) => path && existsSync(path));
  if (found) return found;
  console.log(`No Chromium on this machine; bringing ${brought}.`);
  const home = resolve(folder, "node_modules/@sparticuz/chromium");
  if (!existsSync(home)) {
    execFileSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", folder, brought], {
      stdio: "inherit",
    });
  }
  const module = (await import(pathToFileURL(resolve(home, "build/esm/index.js")).href)) as {
    default: { executablePath: () => Promise<string> };
  };
  return module.default.executablePath();
}
