import { useCallback, useEffect, useState } from "react";
import { ApiFailure } from "../lib/errors.ts";
import { paths } from "../lib/paths.ts";

export type Loaded<T> = { state: "waiting" } | { state: "failed"; error: unknown } | { state: "ready"; value: T };

/** What `load` gives, with its waiting and failed states; a visitor who is not signed in is led to sign in and back. */
export function useLoaded<T>(load: () => Promise<T>): [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "waiting" });
  const start = useCallback(() => {
    setLoaded({ state: "waiting" });
    load().then(
      (value) => setLoaded({ state: "ready", value }),
      (error: unknown) => {
        if (error instanceof ApiFailure && error.code === "NOT_SIGNED_IN") {
          location.replace(paths.signIn(location.pathname + location.search));
        } else setLoaded({ state: "failed", error });
      },
    );
  }, [load]);
  useEffect(start, [start]);
  return [loaded, start];
}

/** A parameter of the page's address. */
export function parameter(name: string): string | null {
  return new URLSearchParams(location.search).get(name);
}

/** Leads to another page in place of this one, which goes on waiting until it is left. */
export function leadTo(path: string): Promise<never> {
  location.replace(path);
  return new Promise(() => {});
}
