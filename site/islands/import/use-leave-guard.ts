import { useCallback, useEffect, useRef } from "react";

/** Asks before the page is left while there is something not saved; the function it gives ends that. */
export function useLeaveGuard(unsaved: boolean): () => void {
  const done = useRef(false);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!unsaved || done.current) return;
      event.preventDefault();
      // Chromium before 119 asks only then.
      event.returnValue = "";
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [unsaved]);
  return useCallback(() => {
    done.current = true;
  }, []);
}
