import type { ReactNode } from "react";
import { sentenceOf } from "../../lib/errors.ts";
import { useLoaded } from "../use-loaded.ts";

interface Props<T> {
  id: string;
  title: string;
  load: () => Promise<T>;
  children: (value: T) => ReactNode;
}

/** A part of a page that is loaded by itself: where it fails, the rest stays and it is tried again alone. */
export function Section<T>({ id, title, load, children }: Props<T>) {
  const [loaded, retry] = useLoaded(load);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {loaded.state === "ready" && children(loaded.value)}
      {loaded.state === "waiting" && <p className="muted">正在打开……</p>}
      {loaded.state === "failed" && (
        <div className="notice notice--warn" role="alert">
          <p>{sentenceOf(loaded.error)}</p>
          <button type="button" className="button" onClick={retry}>
            再试一次
          </button>
        </div>
      )}
    </section>
  );
}
