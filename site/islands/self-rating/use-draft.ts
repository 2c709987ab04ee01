import { useCallback, useMemo, useState } from "react";
import type { Levels } from "#domain/self-rating";
import { useSendOnLeave } from "../use-send-on-leave.ts";
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
  useSendOnLeave(useCallback(() => void draft.flush().catch(() => undefined), [draft]));

  const choose = (indicator: string, level: number) => {
    setReplaced((before) => before.filter((own) => own !== indicator));
    setLevels((before) => ({ ...before, [indicator]: level }));
    draft.choose(indicator, level);
  };
  return { levels, choose, state, replaced, flush: () => draft.flush() };
}
