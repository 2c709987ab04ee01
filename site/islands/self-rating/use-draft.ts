import { useEffect, useMemo, useState } from "react";
import type { Levels } from "#domain/self-rating";
import { type DraftState, RatingDraft } from "./draft.ts";

type Rating = ConstructorParameters<typeof RatingDraft>[0];

/** The choices of a round as this browser and the server have them, where they are saved, and what another device chose otherwise. */
export function useDraft(rating: Rating) {
  const [replaced, setReplaced] = useState<readonly string[]>([]);
  const draft = useMemo(
    () =>
      new RatingDraft(rating, (news) => {
        setState(news.state);
        if (news.levels) setLevels(news.levels);
        if (news.replaced) setReplaced(news.replaced);
      }),
    [rating],
  );
  const [state, setState] = useState<DraftState>(() => (draft.isSaved ? "saved" : "saving"));
  const [levels, setLevels] = useState<Levels>(draft.levels);
  useEffect(() => {
    const send = () => void draft.flush().catch(() => undefined);
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

  const choose = (indicator: string, level: number) => {
    setReplaced((before) => before.filter((own) => own !== indicator));
    setLevels((before) => ({ ...before, [indicator]: level }));
    draft.choose(indicator, level);
  };
  return { levels, choose, state, replaced, flush: () => draft.flush() };
}
