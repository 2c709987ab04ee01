import { roundName } from "#domain/rating-round";
import { day } from "../words.ts";
import type { FinishedRating } from "./words.ts";

/** What the hollow marks on a person's lines are; nothing where the person has shared nothing. */
export function SharedRating({ rating }: { rating: FinishedRating | null }) {
  if (!rating) return null;
  return (
    <p className="muted">
      空心的标记是本人的自评（{roundName(rating.round)}，{day(rating.finishedAt)}
      填写），由本人同意给您看。它是本人的看法，不计入能力。
    </p>
  );
}
