import { useEffect, useRef, useState } from "react";
import { roundName } from "#domain/rating-round";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { paths } from "../../lib/paths.ts";
import { Failed } from "../Failed.tsx";
import { AbilityLine } from "../profile/AbilityLine.tsx";
import type { AbilityFigures } from "../profile/words.ts";
import { day } from "../words.ts";
import { Sharing } from "./Sharing.tsx";
import type { OpenRating } from "./types.ts";
import { ratedOf } from "./words.ts";

interface Props {
  round: { id: string; endsAt: number };
  rating: OpenRating;
  measured: readonly AbilityFigures[];
  /** It was finished on this page just now. */
  fresh: boolean;
  reopened: (rating: OpenRating) => void;
}

/** A finished rating over what was measured, who sees it, and the way to fill it anew. */
export function Result({ round, rating, measured, fresh, reopened }: Props) {
  const [error, setError] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (fresh) heading.current?.focus();
  }, [fresh]);
  const reopen = async () => {
    setError(null);
    try {
      reopened(await read(api["self-ratings"][":round"].completion.$delete({ param: { round: round.id } })));
    } catch (failure) {
      setError(`没有打开：${sentenceOf(failure)}`);
    }
  };
  return (
    <div className="self-rating">
      <p className="muted">
        {roundName(round.id)}
        {rating.finishedAt !== null && `，${day(rating.finishedAt)}填写`}
      </p>
      <h2 tabIndex={-1} ref={heading}>
        自评与测得的能力
      </h2>
      <p>空心的标记是您的自评；实心的点和色带是按题目测得的位置和九成把握的范围。</p>
      {measured.map((figures) => (
        <AbilityLine key={figures.ability} figures={figures} rated={ratedOf(rating.abilities, figures.ability)} />
      ))}
      <p className="muted">
        五种做法从上到下各占横线的五分之一，自评取所选各条的平均位置，前后各留半条。与测得的范围完全错开，才说高估或低估。这样换算是一种约定，供您对照着想一想，不是打分。
      </p>
      <h2>给谁看</h2>
      <Sharing round={round.id} label="让主任看到这次自评" initial={rating.shared} />
      <div className="no-print">
        <h2>想改一改</h2>
        <p>{day(round.endsAt - 1)}以前可以重新填写，原来选的都在。重新填写期间主任看不到，填完由您再定给不给看。</p>
        <Failed error={error} />
        <p className="row">
          <button type="button" className="button" onClick={() => void reopen()}>
            重新填写
          </button>
          <a href={paths.me}>回到我的能力</a>
        </p>
      </div>
    </div>
  );
}
