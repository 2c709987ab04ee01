import { useEffect, useState } from "react";
import { keepPreference, readPreference } from "../lib/preference.ts";

interface Keys {
  /** 1–9 and A–I: the option at this place; null where there is none to choose. */
  choose: ((place: number) => void) | null;
  /** Enter, where what has the focus has no use of its own for it. */
  goOn: () => void;
  /** ← and →. */
  step?: (by: 1 | -1) => void;
}

/** Keys that answer and lead on. They can be turned off, here for every page: a single key may be somebody's own (WCAG 2.1.4). */
export function useKeys({ choose, goOn, step }: Keys) {
  const [on, setOn] = useState(() => readPreference("keys") !== "off");
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, altKey, metaKey } = event;
      if (event.defaultPrevented || ctrlKey || altKey || metaKey || event.repeat || event.isComposing) return;
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      if (meansSomethingElse(key, target)) return;
      const place = placeOf(key);
      if (place !== null && choose) choose(place);
      else if (key === "Enter") goOn();
      else if (step && key === "ArrowLeft") step(-1);
      else if (step && key === "ArrowRight") step(1);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on, choose, goOn, step]);
  const turn = (next: boolean) => {
    keepPreference("keys", next ? "on" : "off");
    setOn(next);
  };
  return { on, turn };
}

/** The option's place a key stands for; null for any other key. */
export function placeOf(key: string): number | null {
  if (/^[1-9]$/.test(key)) return Number(key) - 1;
  return /^[a-i]$/i.test(key) ? key.toLowerCase().charCodeAt(0) - 97 : null;
}

/** true where the key has its own meaning for what has the focus, or the focus has left the page's main part. */
function meansSomethingElse(key: string, target: HTMLElement): boolean {
  if (target !== document.body && !target.closest("main")) return true;
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  if (target instanceof HTMLInputElement && !/^(radio|checkbox)$/.test(target.type)) return true;
  if (key === "Enter") return target.closest("button, a, summary") !== null;
  return key.startsWith("Arrow") && target instanceof HTMLInputElement && target.type === "radio";
}
