import { runTests } from "../test/run.ts";

process.exitCode = (await runTests(process.argv.slice(2))) ? 0 : 1;
