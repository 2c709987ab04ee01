import type { ReactNode } from "react";
import { sentenceOf } from "../lib/errors.ts";
import { paths } from "../lib/paths.ts";
import { useLoaded } from "./use-loaded.ts";

/** A page whose content is loaded first: waiting, failed with a way to try again, or ready. */
export function Page<T>({ load, children }: { load: () => Promise<T>; children: (value: T) => ReactNode }) {
  const [loaded, retry] = useLoaded(load);
  if (loaded.state === "ready") return <>{children(loaded.value)}</>;
  if (loaded.state === "waiting") {
    return (
      <p className="muted" role="status">
        正在打开……
      </p>
    );
  }
  return (
    <>
      <h1>这一页没有打开</h1>
      <div className="notice notice--warn" role="alert">
        <p>{sentenceOf(loaded.error)}</p>
        <p className="row">
          <button type="button" className="button" onClick={retry}>
            再试一次
          </button>
          <a href={paths.lessons}>回到课程</a>
        </p>
      </div>
    </>
  );
}
