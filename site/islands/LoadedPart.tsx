import type { ReactNode } from "react";
import { sentenceOf } from "../lib/errors.ts";
import type { Loaded } from "./use-loaded.ts";

interface Props<T> {
  loaded: Loaded<T>;
  retry: () => void;
  /** What is said while it is waited for, and before the reason where it failed. */
  waiting?: string;
  failed?: string;
  children: (value: T) => ReactNode;
}

/** A part of a page that is loaded by itself: where it fails, the rest stays and it is tried again alone. */
export function LoadedPart<T>({ loaded, retry, waiting = "正在打开……", failed = "", children }: Props<T>) {
  if (loaded.state === "ready") return <>{children(loaded.value)}</>;
  if (loaded.state === "waiting") {
    return (
      <p className="muted" role="status">
        {waiting}
      </p>
    );
  }
  return (
    <div className="notice notice--warn" role="alert">
      <p>
        {failed}
        {sentenceOf(loaded.error)}
      </p>
      <button type="button" className="button" onClick={retry}>
        再试一次
      </button>
    </div>
  );
}
