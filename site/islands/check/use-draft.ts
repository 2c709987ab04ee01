import { useCallback, useMemo, useState } from "react";
import { useSendOnLeave } from "../use-send-on-leave.ts";
import { CheckDraft, type DraftShown } from "./draft.ts";
import type { OpenChecks } from "./types.ts";

/** The marks of the current round as this browser and the server have them. */
export function useDraft(officeId: string, checks: OpenChecks): { draft: CheckDraft; shown: DraftShown } {
  const draft = useMemo(() => new CheckDraft(officeId, checks, (now) => setShown(now)), [officeId, checks]);
  const [shown, setShown] = useState<DraftShown>(() => draft.shown);
  useSendOnLeave(useCallback(() => void draft.flush(), [draft]));
  return { draft, shown };
}
