import { startLocal } from "../worker/local/start.ts";

await startLocal();
