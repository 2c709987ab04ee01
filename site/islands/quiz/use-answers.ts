import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { api, read } from "../../lib/api.ts";
import { type Ended, Journal, type SaveState } from "../../lib/journal.ts";
import { type Entry, isKeptOf, isWord, kept } from "../../lib/pending.ts";
import { ServerClock } from "../../lib/server-clock.ts";

/** What a learner has said to one question. */
export interface OwnAnswer {
  answer: string[];
  confidence?: "sure" | "unsure" | null | undefined;
  marked?: boolean | undefined;
}
export type Answers = Record<string, OwnAnswer>;

export interface OpenAttempt {
  id: string;
  submittedAt: number | null;
  answers: Answers;
  at?: string | undefined;
  deadline: number | null;
  now: number;
}

/** What is typed is journalled after a pause of so many milliseconds, and at once when the field or the page is left. */
const pause = 300;

/** The answers of an attempt as this browser and the server have them, where they are saved, and until when they are taken. */
export function useAnswers(attempt: OpenAttempt) {
  // What an earlier opening left here is not on the server yet.
  const [saveState, setSaveState] = useState<SaveState>(() => (kept(attempt.id).some(isWord) ? "saving" : "synced"));
  const [deadline, setDeadline] = useState(attempt.deadline);
  const [ended, setEnded] = useState<Ended | null>(() => endOf(attempt));
  const clock = useMemo(() => new ServerClock(attempt.now), [attempt]);
  const journal = useMemo(
    () => new Journal(attempt.id, clock, { state: setSaveState, deadline: setDeadline, ended: setEnded }),
    [attempt, clock],
  );
  const [answers, setAnswers] = useState<Answers>(() => withEntries(attempt.answers, journal.pending));
  const typing = useRef<{ questionId: string; answer: string[]; timer: ReturnType<typeof setTimeout> } | null>(null);

  /** Journals what is still being typed. */
  const settle = useCallback(() => {
    if (!typing.current) return;
    const { questionId, answer, timer } = typing.current;
    clearTimeout(timer);
    typing.current = null;
    journal.record(questionId, { answer });
  }, [journal]);
  const flush = useCallback(() => {
    settle();
    return journal.flush();
  }, [settle, journal]);
  /** Sends what waits, then shows what the server has, other devices' answers included; gives the deadline it told. */
  const refresh = useCallback(async () => {
    for (;;) {
      await flush().catch(() => undefined);
      const { taps, pending } = journal;
      const now = await read(api.attempts[":id"].$get({ param: { id: attempt.id } }));
      clock.set(now.now);
      setDeadline(now.deadline);
      const end = endOf(now);
      if (end) journal.end(end.by);
      // What was tapped since this was asked is newer than the answer: it is asked again, once the typing is over.
      else if (typing.current) return now.deadline;
      else if (taps !== journal.taps) continue;
      else setAnswers(withEntries(now.answers, [...pending, ...journal.pending]));
      return now.deadline;
    }
  }, [attempt, clock, journal, flush]);

  useEffect(() => {
    const look = () => void refresh().catch(() => undefined);
    const leave = () => {
      settle();
      journal.leave();
    };
    // A page that goes into the background on a phone may never come back.
    const turn = () => (document.visibilityState === "hidden" ? leave() : look());
    const heed = ({ key, newValue }: StorageEvent) => {
      if (!isKeptOf(attempt.id, key)) return;
      if (newValue) setAnswers((before) => withEntries(before, [JSON.parse(newValue) as Entry]));
      journal.heed();
    };
    const warn = (event: BeforeUnloadEvent) => {
      settle();
      if (!journal.isAtRisk) return;
      event.preventDefault();
      // Chromium before 119 asks for this.
      event.returnValue = true;
    };
    const listened: [EventTarget, string, (event: never) => void][] = [
      [window, "online", look],
      [window, "focus", look],
      [window, "pagehide", leave],
      [window, "beforeunload", warn],
      [window, "storage", heed],
      [document, "visibilitychange", turn],
      [document, "focusout", settle],
    ];
    for (const [target, name, act] of listened) target.addEventListener(name, act as EventListener);
    return () => {
      settle();
      for (const [target, name, act] of listened) target.removeEventListener(name, act as EventListener);
    };
  }, [attempt, journal, settle, refresh]);

  const say = (questionId: string, said: Partial<OwnAnswer>) =>
    setAnswers((before) => ({ ...before, [questionId]: { answer: [], ...before[questionId], ...said } }));
  const change = (questionId: string, answer: string[], typed = false) => {
    say(questionId, { answer });
    if (typing.current?.questionId === questionId) clearTimeout(typing.current.timer);
    else settle();
    typing.current = typed ? { questionId, answer, timer: setTimeout(settle, pause) } : null;
    if (!typed) journal.record(questionId, { answer });
  };
  const note = (questionId: string, said: Pick<OwnAnswer, "confidence" | "marked">) => {
    say(questionId, said);
    journal.record(questionId, said as Pick<Entry, "confidence" | "marked">);
  };
  return { answers, change, note, settle, flush, refresh, saveState, ended, deadline, clock, journal };
}

function endOf({ submittedAt, deadline }: Pick<OpenAttempt, "submittedAt" | "deadline">): Ended | null {
  return submittedAt === null ? null : { by: submittedAt === deadline ? "clock" : "elsewhere", lost: 0 };
}

/** The answers with taps laid over them in their order. */
function withEntries(answers: Answers, entries: readonly Entry[]): Answers {
  const next = { ...answers };
  for (const { questionId, answer, confidence, marked } of entries) {
    next[questionId] = {
      answer: [],
      ...next[questionId],
      ...(answer && { answer }),
      ...(confidence !== undefined && { confidence }),
      ...(marked !== undefined && { marked }),
    };
  }
  return next;
}
