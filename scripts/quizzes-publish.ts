import { publishAll } from "../worker/local/publish-all.ts";
import { signedInSend } from "../worker/local/remote.ts";

const address = process.env["LVZHI_URL"] ?? "http://127.0.0.1:8787";
const { LVZHI_USERNAME: username = "trainer", LVZHI_PASSWORD: password } = process.env;

if (!password) {
  console.error("请先用环境变量给出培训员的账号：LVZHI_USERNAME=trainer LVZHI_PASSWORD=密码 npm run quizzes:publish");
  process.exit(1);
}

try {
  const { published, unchanged, problems } = await publishAll(
    "quizzes",
    await signedInSend(address, username, password),
    { over: process.argv.includes("--over") },
  );
  for (const problem of problems) console.error(problem);
  console.log(`已发布 ${published.length} 份，未变 ${unchanged.length} 份，有问题 ${problems.length} 处。`);
  process.exitCode = problems.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
