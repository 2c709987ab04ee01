import { useCallback, useEffect, useRef, useState } from "react";
import { api, read } from "../../lib/api.ts";
import { ApiFailure, sentenceOf } from "../../lib/errors.ts";
import type { Written } from "./history.ts";
import { forget, keep } from "./kept.ts";
import { unsavable } from "./words.ts";

/** The save that came between. */
export interface OtherSave {
  revision: number;
  savedAt: number;
  savedBy: string;
}

export type SaveState =
  | { state: "saved"; at: number | null }
  | { state: "waiting" | "saving" }
  | { state: "unsavable" | "failed" | "signed-out" | "gone"; why: string }
  | { state: "changed"; other: OtherSave };

const pause = 1000;

/** true for what is not settled by going back to what is saved. */
const hasOutcome = ({ state }: SaveState) => state === "saving" || state === "changed" || state === "gone";

/**
 * Saves a draft a second after it was changed, over the revision it was read at; until then this browser keeps it. Another save in
 * between stops it, until the trainer has chosen.
 */
export function useSaving(
  id: string,
  first: { revision: number; written: Written; other: OtherSave | null },
  written: Written,
) {
  const [save, setSave] = useState<SaveState>(() =>
    first.other ? { state: "changed", other: first.other } : { state: "saved", at: null },
  );
  const [revision, setRevision] = useState(first.revision);
  // What a save under way must see at once.
  const now = useRef({
    written,
    saved: first.written,
    revision: first.revision,
    kept: null as string | null,
    at: null as number | null,
  });
  const under = useRef<Promise<boolean> | null>(null);
  const halted = useRef(first.other !== null);
  now.current.written = written;

  /** Stops saving: another save came between. */
  const found = useCallback((other: OtherSave) => {
    halted.current = true;
    setSave({ state: "changed", other });
  }, []);

  const send = useCallback(async (): Promise<boolean> => {
    if (halted.current) return false;
    const { written: own, saved, revision: over } = now.current;
    if (own === saved) return true;
    const why = unsavable(own.quizId, own.content);
    if (why) {
      setSave({ state: "unsavable", why });
      return false;
    }
    setSave({ state: "saving" });
    try {
      const json = { quizId: own.quizId, content: own.content as never, revision: over };
      const stored = await read(api.drafts[":id"].$put({ param: { id }, json }));
      now.current.saved = own;
      now.current.revision = stored.revision;
      now.current.at = stored.savedAt;
      setRevision(stored.revision);
      if (now.current.written !== own) return send();
      forget(id, now.current.kept);
      setSave({ state: "saved", at: stored.savedAt });
      return true;
    } catch (failure) {
      const code = failure instanceof ApiFailure ? failure.code : null;
      if (code === "DRAFT_CHANGED") found((failure as ApiFailure).details as OtherSave);
      else if (code === "NOT_SIGNED_IN") setSave({ state: "signed-out", why: sentenceOf(failure) });
      else if (code === "DRAFT_NOT_FOUND") setSave({ state: "gone", why: sentenceOf(failure) });
      else setSave({ state: "failed", why: sentenceOf(failure) });
      return false;
    }
  }, [id, found]);

  /** Saves what is not saved; true where all is. */
  const flush = useCallback(async (): Promise<boolean> => {
    while (under.current) await under.current;
    under.current = send().finally(() => {
      under.current = null;
    });
    return under.current;
  }, [send]);

  useEffect(() => {
    if (written === now.current.saved) {
      // Written and undone: an opening of the page later must not find it.
      if (now.current.kept !== null) forget(id, now.current.kept);
      setSave((before) => (hasOutcome(before) ? before : { state: "saved", at: now.current.at }));
      return;
    }
    now.current.kept = keep(id, { ...written, revision: now.current.revision });
    if (halted.current) return;
    setSave({ state: "waiting" });
    const timer = setTimeout(() => void flush(), pause);
    return () => clearTimeout(timer);
  }, [id, written, flush]);

  useEffect(() => {
    const again = () => void flush();
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [flush]);

  /** Goes on over the other save, which is overwritten. */
  const overwrite = (other: OtherSave) => {
    halted.current = false;
    now.current.revision = other.revision;
    void flush();
  };
  /** Takes what the server has in place of what is here. */
  const taken = (there: { revision: number; savedAt: number; written: Written }) => {
    halted.current = false;
    now.current = { ...now.current, saved: there.written, written: there.written, revision: there.revision };
    forget(id, null);
    setRevision(there.revision);
    setSave({ state: "saved", at: there.savedAt });
  };
  /** Saves nothing any more: the draft is published. */
  const stop = () => {
    halted.current = true;
    forget(id, null);
  };
  /** The revision saved last, also within the same turn. */
  const latest = () => now.current.revision;
  return { save, revision, latest, found, flush, overwrite, taken, stop };
}
