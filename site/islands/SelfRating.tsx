import { useCallback, useState } from "react";
import { api, read } from "../lib/api.ts";
import { paths } from "../lib/paths.ts";
import { Page } from "./Page.tsx";
import { hasDraft } from "./self-rating/draft.ts";
import { Earlier } from "./self-rating/Earlier.tsx";
import { Filling } from "./self-rating/Filling.tsx";
import { Intro } from "./self-rating/Intro.tsx";
import { Result } from "./self-rating/Result.tsx";
import type { OpenRating } from "./self-rating/types.ts";
import "../styles/profile.css";
import "../styles/quiz.css";
import "../styles/self-rating.css";

const loadAll = () =>
  Promise.all([read(api["self-ratings"].$get()), read(api.people[":id"].profile.$get({ param: { id: "me" } }))]);
type Loaded = Awaited<ReturnType<typeof loadAll>>;

/** 自评: why, the fifteen indicators one by one, and the rating laid over what was measured. */
export function SelfRating() {
  const load = useCallback(loadAll, []);
  return <Page load={load}>{(loaded) => <Round loaded={loaded} />}</Page>;
}

function Round({ loaded: [ratings, profile] }: { loaded: Loaded }) {
  const { personId, round, scale, earlier } = ratings;
  const [rating, setRating] = useState<OpenRating | null>(ratings.rating);
  const [begun, setBegun] = useState(false);
  const [resumed] = useState(() => rating !== null || hasDraft({ personId, round: round.id }));
  const finished = rating !== null && rating.finishedAt !== null;
  const go = (now: OpenRating) => {
    setBegun(true);
    setRating(now);
  };
  return (
    <>
      <h1>能力自评</h1>
      {finished && <Result round={round} rating={rating} measured={profile.abilities} fresh={begun} reopened={go} />}
      {!finished && !scale && (
        <p className="notice">
          自评的量表还没有发布，请等培训员发布后再来。可以先看<a href={paths.me}>我的能力</a>。
        </p>
      )}
      {!finished && scale && !begun && !resumed && <Intro round={round} start={() => setBegun(true)} />}
      {!finished && scale && (begun || resumed) && (
        <Filling
          personId={personId}
          round={round.id}
          scale={scale}
          saved={rating?.levels ?? none}
          resumed={!begun}
          finished={go}
        />
      )}
      {(finished || (!begun && !resumed)) && <Earlier earlier={earlier} now={finished ? rating.abilities : null} />}
    </>
  );
}

const none = {};
