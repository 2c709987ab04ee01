import { useMemo, useState } from "react";
import type { ImportedQuestion } from "#domain/import";
import { type Classification, classified } from "#domain/import/classify";
import type { Card } from "./types.ts";

/** What a trainer has set: for all, and for single questions by their key. */
export interface Settings {
  all: Classification;
  overrule: boolean;
  own: Readonly<Record<string, Classification>>;
  left: ReadonlySet<string>;
}

const nothingSet: Settings = { all: {}, overrule: false, own: {}, left: new Set() };
const keyOf = ({ type, context = "", stem }: ImportedQuestion) => `${type}\n${context}\n${stem}`;

/** The questions that can be imported as cards, with what is set for them; settings stay when the source is read again. */
export function useCards(questions: readonly ImportedQuestion[]) {
  const [settings, setSettings] = useState(nothingSet);
  const cards = useMemo(() => {
    const { all, overrule, own, left } = settings;
    return questions.map((given): Card => {
      const key = keyOf(given);
      return { key, given, question: classified(given, all, own[key], overrule), left: left.has(key) };
    });
  }, [questions, settings]);
  const acts = useMemo(
    () => ({
      setAll: (all: Classification) => setSettings((before) => ({ ...before, all })),
      setOverrule: (overrule: boolean) => setSettings((before) => ({ ...before, overrule })),
      setOwn: (key: string, own: Classification) =>
        setSettings((before) => ({ ...before, own: { ...before.own, [key]: own } })),
      leave: (key: string, leaves: boolean) =>
        setSettings((before) => {
          const left = new Set(before.left);
          if (leaves) left.add(key);
          else left.delete(key);
          return { ...before, left };
        }),
    }),
    [],
  );
  return { cards, settings, acts };
}

export type CardActs = ReturnType<typeof useCards>["acts"];
