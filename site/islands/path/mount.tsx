import { createRoot } from "react-dom/client";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { MyPath } from "./MyPath.tsx";
import { markMap } from "./mark-map.ts";
import type { Titles } from "./words.ts";

/** Puts the path of the person signed in above the map, in place of what stands there for everybody, and marks the map with it. */
export function mount(root: HTMLElement): void {
  const titles: Titles = JSON.parse(root.dataset["titles"] ?? "{}");
  const react = createRoot(root);
  const load = async () => {
    const path = await read(api.path.$get());
    react.render(<MyPath path={path} titles={titles} />);
    markMap(path);
    hide("[data-not-signed-in]");
    if (path.invited) hide('[data-assessment="placement"]');
  };
  // What stands there for everybody stays: the course reads on without the API.
  const failed = (error: unknown) =>
    react.render(
      <div className="notice notice--warn" role="alert">
        <p>没有取到您学到哪里：{sentenceOf(error)}课文照常能读。</p>
        <button type="button" className="button" onClick={start}>
          再试一次
        </button>
      </div>,
    );
  const start = () => void load().catch(failed);
  start();
}

function hide(selector: string): void {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) element.hidden = true;
}
