import { runInChromium88 } from "../test/chromium88/run.ts";

process.exitCode = (await runInChromium88()) ? 0 : 1;
