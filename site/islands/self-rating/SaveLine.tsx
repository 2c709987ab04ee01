import type { DraftState } from "./draft.ts";

const words: Record<DraftState, string> = {
  saved: "已保存，换一台设备也能接着填",
  saving: "正在保存……",
  local: "没有保存上，已留在本机，联网后自动再试",
  unsaved: "还没有保存上，本机也存不下，请先不要关闭本页",
  closed: "这一轮已在别处填好或已经结束，请刷新后看",
};

/** Where the choices are: always true, with a way to try again. */
export function SaveLine({ state, retry }: { state: DraftState; retry: () => void }) {
  return (
    <p className="muted save-line row" role="status" data-state={state}>
      {words[state]}
      {(state === "local" || state === "unsaved") && (
        <button type="button" className="button button--quiet" onClick={retry}>
          再试一次
        </button>
      )}
      {state === "closed" && (
        <button type="button" className="button button--quiet" onClick={() => location.reload()}>
          刷新
        </button>
      )}
    </p>
  );
}
