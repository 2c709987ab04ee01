import type { SaveState } from "../../lib/journal.ts";

const words: Record<SaveState, string> = {
  synced: "已同步，换一台设备也能接着做",
  saving: "已保存到本机，正在同步",
  local: "已保存到本机，联网后自动同步",
  unsaved: "本机存不下，正在直接送往服务器，请先不要关闭本页",
  closed: "这次练习已在别处交卷，请从“我的能力”看结果",
};

/** Where the answers are: always true. */
export function SaveLine({ state }: { state: SaveState }) {
  return (
    <p className="muted save-line" role="status" data-state={state}>
      {words[state]}
    </p>
  );
}
