import { readFileSync } from "node:fs";
import { LocalProblem } from "./machine.ts";

const placeholder = "00000000-0000-0000-0000-000000000000";

/** Breaks off with a sentence where `wrangler.toml` does not name a real database yet. */
export function checkDeployment(): void {
  if (readFileSync("wrangler.toml", "utf8").includes(placeholder)) {
    throw new LocalProblem(
      "wrangler.toml 里还没有您的 D1 数据库编号。请先运行 npx wrangler d1 create lvzhi，把得到的 database_id 填入，再部署。",
    );
  }
}
