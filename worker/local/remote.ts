import { LocalProblem } from "./machine.ts";
import type { Send } from "./publish-all.ts";

/** Signs in at a running product and gives a `Send` that carries the session. */
export async function signedInSend(address: string, username: string, password: string): Promise<Send> {
  const headers = { "content-type": "application/json", origin: new URL(address).origin };
  const request = (path: string, init: { method: string; body: string; headers: Record<string, string> }) =>
    fetch(new URL(path, address), init).catch(() => {
      throw new LocalProblem(`连接不上 ${address}。请先运行 npm start，或用 LVZHI_URL 指明地址。`);
    });
  const answer = await request("/api/session", {
    method: "POST",
    body: JSON.stringify({ username, password }),
    headers,
  });
  if (answer.status === 429) throw new LocalProblem("登录试的次数太多，请 15 分钟后再试。");
  if (!answer.ok) throw new LocalProblem("用户名或密码不对，没有登录，也没有发布任何内容。");
  const cookie = answer.headers
    .getSetCookie()
    .map((own) => own.split(";")[0])
    .join("; ");
  return (path, { method, body }) => request(path, { method, body, headers: { ...headers, cookie } });
}
