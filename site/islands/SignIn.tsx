import { type SubmitEvent, useState } from "react";
import { api, read } from "../lib/api.ts";
import { sentenceOf } from "../lib/errors.ts";
import { paths } from "../lib/paths.ts";
import { Failed } from "./Failed.tsx";
import { parameter } from "./use-loaded.ts";

/** Signs in and returns to where the visitor came from. */
export function SignIn() {
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const field = (name: string) => String(form.get(name) ?? "");
    setBusy(true);
    setError(null);
    try {
      const { person } = await read(
        api.session.$post({ json: { username: field("username").trim(), password: field("password") } }),
      );
      location.replace(destination(person?.roles.map(({ role }) => role) ?? []));
    } catch (failure) {
      setError(sentenceOf(failure));
      setBusy(false);
    }
  };

  return (
    <form onSubmit={submit} method="post" className="sign-in">
      <h1>登录</h1>
      <label className="field">
        用户名
        <input name="username" autoComplete="username" autoCapitalize="none" required maxLength={40} />
      </label>
      <label className="field">
        密码
        <input name="password" type="password" autoComplete="current-password" required maxLength={128} />
      </label>
      <Failed error={error} />
      <button type="submit" className="button button--main" disabled={busy}>
        {busy ? "正在登录……" : "登录"}
      </button>
      <p className="muted">账号由本单位管理员开设。课程不登录也能看，做练习需要登录。</p>
    </form>
  );
}

/** Where a sign-in leads: back to where the visitor came from, which can only be a page of this site; from the front page directors to their board. */
function destination(roles: readonly string[]): string {
  const next = parameter("next") ?? "";
  if (/^\/(?![/\\])./.test(next)) return next;
  return roles.includes("director") || roles.includes("deputy") ? paths.board() : next === "/" ? next : paths.lessons;
}
