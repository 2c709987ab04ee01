import { useEffect, useState } from "react";
import type { PaperQuestion } from "#domain/paper";
import { keepPreference, readPreference } from "../../lib/preference.ts";

interface Keys {
  question: PaperQuestion;
  /** Takes the option at this place, as a tap does. */
  take: (optionId: string) => void;
  step: (by: 1 | -1) => void;
}

/** 1–9 and A–D take an option, ← → and Enter lead on. Can be turned off: a single key may be somebody's own (WCAG 2.1.4). */
export function useKeys({ question, take, step }: Keys) {
  const [on, setOn] = useState(() => readPreference("keys") !== "off");
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      if (meansSomethingElse(event.key, target)) return;
      const option = question.options[placeOf(event.key)];
      if (event.key === "ArrowLeft") step(-1);
      else if (event.key === "ArrowRight" || event.key === "Enter") step(1);
      else if (option && (question.form === "one" || question.form === "many")) take(option.id);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on, question, take, step]);
  const turn = (next: boolean) => {
    keepPreference("keys", next ? "on" : "off");
    setOn(next);
  };
  return { on, turn };
}

/** The option's place a key stands for; −1 for none. */
function placeOf(key: string): number {
  if (/^[1-9]$/.test(key)) return Number(key) - 1;
  return /^[a-d]$/i.test(key) ? key.toLowerCase().charCodeAt(0) - 97 : -1;
}

/** true where the key has its own meaning for what has the focus. */
function meansSomethingElse(key: string, target: HTMLElement): boolean {
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  if (target instanceof HTMLInputElement && !/^(radio|checkbox)$/.test(target.type)) return true;
  if (key === "Enter") return target.closest("button, a, summary") !== null;
  return key.startsWith("Arrow") && target instanceof HTMLInputElement && target.type === "radio";
}
