import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Journal, type SaveState } from "../../lib/journal.ts";

export type Answers = Record<string, string[]>;

interface Attempt {
  id: string;
  answers: Record<string, { answer: string[] }>;
  devices: Record<string, number>;
}

/** What is typed is journalled after a pause of so many milliseconds, and at once when the field or the page is left. */
const pause = 300;

/** The answers of an attempt as this browser and the server have them, and where they are saved. */
export function useAnswers(attempt: Attempt) {
  const [saveState, setSaveState] = useState<SaveState>("synced");
  const journal = useMemo(() => new Journal(attempt.id, attempt.devices, setSaveState), [attempt]);
  const [answers, setAnswers] = useState<Answers>(() => {
    const saved = Object.entries(attempt.answers).map(([id, own]) => [id, own.answer] as const);
    const pending = journal.pending.map(({ questionId, answer }) => [questionId, answer] as const);
    return Object.fromEntries([...saved, ...pending]);
  });
  const typing = useRef<{ questionId: string; answer: string[]; timer: ReturnType<typeof setTimeout> } | null>(null);

  /** Journals what is still being typed. */
  const settle = useCallback(() => {
    if (!typing.current) return;
    const { questionId, answer, timer } = typing.current;
    clearTimeout(timer);
    typing.current = null;
    journal.record(questionId, answer);
  }, [journal]);
  const flush = useCallback(() => {
    settle();
    return journal.flush();
  }, [settle, journal]);

  useEffect(() => {
    const online = () => void journal.flush().catch(() => undefined);
    // A page that goes into the background on a phone may never come back.
    const leave = () => {
      settle();
      online();
    };
    const hide = () => document.visibilityState === "hidden" && leave();
    window.addEventListener("online", online);
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", hide);
    document.addEventListener("focusout", settle);
    return () => {
      settle();
      window.removeEventListener("online", online);
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", hide);
      document.removeEventListener("focusout", settle);
    };
  }, [journal, settle]);

  const change = (questionId: string, answer: string[], typed = false) => {
    setAnswers((before) => ({ ...before, [questionId]: answer }));
    if (typing.current?.questionId === questionId) clearTimeout(typing.current.timer);
    else settle();
    typing.current = typed ? { questionId, answer, timer: setTimeout(settle, pause) } : null;
    if (!typed) journal.record(questionId, answer);
  };
  return { answers, change, flush, saveState, journal };
}
