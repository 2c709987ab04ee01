// Every command of package.json comes through here. Plain JavaScript, because an old Node must be able to say so.
import { existsSync } from "node:fs";

const [name, ...args] = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `履职学堂 needs Node 22.18 or later and found ${process.versions.node}. ` +
      "npm install normally brings its own Node for Linux, macOS (arm64) and Windows; " +
      "on this machine it could not. Install Node 24 from nodejs.org, then run the command again.",
  );
  process.exit(1);
}
if (!existsSync(new URL("../node_modules/wrangler", import.meta.url))) {
  console.error("The packages are not installed. Run npm install, then the command again.");
  process.exit(1);
}

process.env.WRANGLER_SEND_METRICS = "false";
process.env.WRANGLER_SEND_ERROR_REPORTS = "false";
process.env.WRANGLER_HIDE_BANNER = "true";
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
process.env.ASTRO_TELEMETRY_DISABLED = "1";
process.env.DO_NOT_TRACK = "1";
process.env.NODE_NO_WARNINGS = "1";
process.removeAllListeners("warning");

process.argv = [process.argv[0], process.argv[1], ...args];
await import(new URL(`./${name}.ts`, import.meta.url).href);
