import { useEffect, useMemo, useState } from "react";
import { Journal, type SaveState } from "../../lib/journal.ts";

export type Answers = Record<string, string[]>;

interface Attempt {
  id: string;
  answers: Record<string, { answer: string[] }>;
  devices: Record<string, number>;
}

/** The answers of an attempt as this browser and the server have them, and where they are saved. */
export function useAnswers(attempt: Attempt) {
  const [saveState, setSaveState] = useState<SaveState>("synced");
  const journal = useMemo(() => new Journal(attempt.id, attempt.devices, setSaveState), [attempt]);
  const [answers, setAnswers] = useState<Answers>(() => {
    const saved = Object.entries(attempt.answers).map(([id, own]) => [id, own.answer] as const);
    const pending = journal.pending.map(({ questionId, answer }) => [questionId, answer] as const);
    return Object.fromEntries([...saved, ...pending]);
  });
  useEffect(() => {
    const flush = () => void journal.flush().catch(() => undefined);
    window.addEventListener("online", flush);
    return () => window.removeEventListener("online", flush);
  }, [journal]);
  const answer = (questionId: string, chosen: string[]) => {
    journal.record(questionId, chosen);
    setAnswers((before) => ({ ...before, [questionId]: chosen }));
  };
  return { answers, answer, saveState, journal };
}
