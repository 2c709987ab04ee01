import { useCallback, useEffect, useRef, useState } from "react";
import { keepPreference, readPreference } from "../../lib/preference.ts";
import { headingId } from "./Question.tsx";

/** Where the learner is on the paper, one question a screen or the whole paper; `see` is told each question that comes on the screen. */
export function usePlace(ids: readonly string[], first: number, see: (id: string) => void) {
  const [at, setAt] = useState(first);
  const [whole, setWhole] = useState(() => readPreference("whole-paper") === "yes");
  const toFocus = useRef<string | null>(null);
  const id = ids[at] ?? "";
  const here = useRef(at);
  here.current = at;

  const go = useCallback(
    (next: number) => {
      const index = Math.min(ids.length - 1, Math.max(0, next));
      toFocus.current = ids[index] ?? null;
      setAt(index);
      // In the whole paper, or where the question is on the screen already, nothing is rendered anew.
      focusHeading(toFocus);
    },
    [ids],
  );
  const choose = (all: boolean) => {
    keepPreference("whole-paper", all ? "yes" : "no");
    toFocus.current = id;
    setWhole(all);
  };
  useEffect(() => {
    focusHeading(toFocus);
    if (!whole) see(id);
  }, [id, whole, see]);

  useEffect(() => {
    if (!whole) return;
    if (here.current > 0) cardOf(ids[here.current])?.scrollIntoView();
    const onScreen = new Set<number>();
    const look = (entries: IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting } of entries) {
        const own = (target as HTMLElement).dataset["question"] ?? "";
        if (isIntersecting) {
          onScreen.add(ids.indexOf(own));
          see(own);
        } else onScreen.delete(ids.indexOf(own));
      }
      // While the question one went to is on the screen one is there: the last ones cannot be scrolled to the top.
      if (onScreen.size > 0 && !onScreen.has(here.current)) setAt(Math.min(...onScreen));
    };
    const enter = ({ target }: FocusEvent) => {
      const card = target instanceof Element ? target.closest<HTMLElement>("[data-question]") : null;
      if (card) setAt(ids.indexOf(card.dataset["question"] ?? ""));
    };
    // What shows only below the fold's last quarter is not being read yet, nor what has gone but for its last lines.
    const observer = new IntersectionObserver(look, { rootMargin: "-10% 0px -25% 0px" });
    for (const card of document.querySelectorAll("[data-question]")) observer.observe(card);
    document.addEventListener("focusin", enter);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", enter);
    };
  }, [whole, ids, see]);
  return { at, whole, go, choose };
}

const cardOf = (id: string | undefined) => document.getElementById(headingId(id ?? ""))?.closest("[data-question]");

function focusHeading(wanted: { current: string | null }): void {
  const heading = wanted.current === null ? null : document.getElementById(headingId(wanted.current));
  if (!heading) return;
  wanted.current = null;
  heading.focus({ preventScroll: true });
  const card = heading.closest("[data-question]");
  const { top = 0 } = card?.getBoundingClientRect() ?? {};
  if (top < 0 || top > window.innerHeight / 2) card?.scrollIntoView();
}
