import { useEffect, useMemo, useState } from "react";
import { CheckDraft, type DraftShown } from "./draft.ts";
import type { OpenChecks } from "./types.ts";

/** The marks of the current round as this browser and the server have them. */
export function useDraft(officeId: string, checks: OpenChecks): { draft: CheckDraft; shown: DraftShown } {
  const draft = useMemo(() => new CheckDraft(officeId, checks, (now) => setShown(now)), [officeId, checks]);
  const [shown, setShown] = useState<DraftShown>(() => draft.shown);
  useEffect(() => {
    const send = () => void draft.flush();
    // A page that goes into the background on a phone may never come back.
    const hide = () => document.visibilityState === "hidden" && send();
    window.addEventListener("online", send);
    window.addEventListener("pagehide", send);
    document.addEventListener("visibilitychange", hide);
    return () => {
      window.removeEventListener("online", send);
      window.removeEventListener("pagehide", send);
      document.removeEventListener("visibilitychange", hide);
    };
  }, [draft]);
  return { draft, shown };
}
