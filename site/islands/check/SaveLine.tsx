import { paths } from "../../lib/paths.ts";
import type { DraftState } from "./draft.ts";

const words: Record<DraftState, string> = {
  saved: "已保存",
  saving: "正在保存……",
  local: "没有保存上，已留在本机，联网后自动再试",
  unsaved: "没有保存上，本机也存不下，请先不要关闭本页",
  "signed-out": "登录已到期，没有保存上的已留在本机",
  renewed: "清单换了新的一版，没有保存上的已留在本机",
  closed: "这一季度已经结束，或您已不负责本室，没有保存上",
};

/** Where the marks are: always true, with what to do next. */
export function SaveLine({ state, conflicts, retry }: { state: DraftState; conflicts: number; retry: () => void }) {
  return (
    <p className="save-line row" role="status" data-state={state}>
      {state === "saved" && conflicts > 0 ? `有 ${conflicts} 项与别处填的不同，请选一个` : words[state]}
      {(state === "local" || state === "unsaved") && (
        <button type="button" className="button button--quiet" onClick={retry}>
          再试一次
        </button>
      )}
      {state === "signed-out" && <a href={paths.signIn(location.pathname + location.search)}>登录后接着填</a>}
      {(state === "renewed" || state === "closed") && (
        <button type="button" className="button button--quiet" onClick={() => location.reload()}>
          刷新
        </button>
      )}
    </p>
  );
}
