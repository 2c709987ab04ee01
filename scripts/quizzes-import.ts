import { runImport } from "../worker/local/import-report.ts";

const { output, error, code } = await runImport(process.argv.slice(2));
if (output) console.log(output);
if (error) console.error(error);
process.exitCode = code;
