import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliDecompressSync } from "node:zlib";

const folder = ".data/chromium88";
/** Ships a headless Chromium 88.0.4298 and the libraries it misses on a bare machine. Only this test brings it. */
const carrier = "chrome-aws-lambda@5.5.0";

/** Where the old browser and its libraries lie; brings them at the first call. */
export function bringChromium88(): { path: string; libraries: string } {
  const home = resolve(folder, "unpacked");
  if (!existsSync(home)) {
    console.log(`Bringing ${carrier} (about 45 MB).`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const archive = execFileSync("npm", ["pack", "--silent", carrier], { cwd: folder, encoding: "utf8" }).trim();
    execFileSync("tar", ["xzf", archive.split("\n").pop() ?? ""], { cwd: folder });
    unpack(join(folder, "package/bin"), `${home}.part`);
    renameSync(`${home}.part`, home);
  }
  return { path: join(home, "chromium"), libraries: join(home, "lib") };
}

function unpack(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const open = (name: string) => brotliDecompressSync(readFileSync(join(from, name)));
  writeFileSync(join(to, "chromium"), open("chromium.br"));
  chmodSync(join(to, "chromium"), 0o755);
  writeFileSync(join(to, "libraries.tar"), open("aws.tar.br"));
  execFileSync("tar", ["xf", "libraries.tar"], { cwd: to });
}
