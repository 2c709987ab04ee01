import { openDatabase } from "../worker/db/database.ts";
import { fold } from "../worker/fold.ts";
import { openInstance, withBindings } from "../worker/local/platform.ts";

await withBindings(openInstance(process.env), async ({ DB }) => {
  for (;;) {
    const { submissions, questions, offices, done } = await fold(openDatabase(DB), Date.now());
    console.log(`已汇总 ${submissions} 次交卷，调整 ${questions} 道题的难度，重算 ${offices} 个办公室。`);
    if (done) break;
  }
});
