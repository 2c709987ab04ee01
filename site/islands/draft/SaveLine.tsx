import { paths } from "../../lib/paths.ts";
import type { OtherSave, SaveState } from "./use-saving.ts";
import { moment } from "./words.ts";

interface Props {
  save: SaveState;
  retry: () => void;
  saveAsNew: () => void;
}

/** Where what is written is: always true, with what to do next. */
export function SaveLine({ save, retry, saveAsNew }: Props) {
  return (
    <p className="save-line row" role="status" data-state={save.state}>
      {words(save)}
      {save.state === "failed" && (
        <button type="button" className="button button--quiet" onClick={retry}>
          再存一次
        </button>
      )}
      {save.state === "signed-out" && <a href={paths.signIn(location.pathname + location.search)}>登录后接着写</a>}
      {save.state === "gone" && (
        <button type="button" className="button button--quiet" onClick={saveAsNew}>
          存成另一份草稿
        </button>
      )}
    </p>
  );
}

function words(save: SaveState): string {
  if (save.state === "saved") return save.at === null ? "已保存" : `已保存（${moment(save.at)}）`;
  if (save.state === "waiting") return "有改动，马上保存";
  if (save.state === "saving") return "正在保存……";
  if (save.state === "changed") return "没有保存，已留在本机：请先在上面选定";
  return `没有保存，已留在本机：${"why" in save ? save.why : ""}`;
}

interface Told {
  other: OtherSave;
  look: () => void;
  overwrite: () => void;
}

/** Another save came between: who and when, and the choice. */
export function ChangedElsewhere({ other, look, overwrite }: Told) {
  return (
    <div className="notice notice--warn" role="alert">
      <p>
        这份草稿在别处存过：{other.savedBy}，{moment(other.savedAt)}。您这边的改动没有存上，也没有覆盖那边的。
      </p>
      <p className="row">
        <button type="button" className="button" onClick={look}>
          看那边的内容
        </button>
        <button type="button" className="button" onClick={overwrite}>
          用我这边的盖过去
        </button>
      </p>
      <p className="muted">看那边的内容，会放下您这边没有存上的改动；要留着对照，请先在另一个窗口打开本页。</p>
    </div>
  );
}
