import type { SaveState } from "../../lib/journal.ts";
import { paths } from "../../lib/paths.ts";

const words: Record<SaveState, string> = {
  synced: "已同步，换一台设备也能接着做",
  saving: "已保存到本机，正在同步",
  local: "已保存到本机，联网后自动同步",
  waiting: "已保存到本机，服务器暂时没有收下，稍后自动再送",
  "signed-out": "已保存到本机，登录已到期，重新登录后自动同步",
  unsaved: "本机存不下，正在直接送往服务器，请先不要关闭本页",
};

/** Where the answers are: always true. */
export function SaveLine({ state }: { state: SaveState }) {
  return (
    <p className="muted save-line" role="status" data-state={state}>
      {words[state]}
      {state === "signed-out" && (
        <>
          ：<a href={paths.signIn(location.pathname + location.search)}>去登录</a>
        </>
      )}
    </p>
  );
}
