import { useCallback } from "react";
import { api, read } from "../lib/api.ts";
import { ApiFailure } from "../lib/errors.ts";
import { paths } from "../lib/paths.ts";
import { Abilities } from "./me/Abilities.tsx";
import { Change } from "./me/Change.tsx";
import { Page } from "./Page.tsx";
import { ExtraTime } from "./person/ExtraTime.tsx";
import { Ground } from "./profile/Ground.tsx";
import { SharedRating } from "./self-rating/SharedRating.tsx";
import { parameter } from "./use-loaded.ts";
import "../styles/profile.css";
import "../styles/me.css";

/** One person of the director's offices. */
export function PersonProfile() {
  const load = useCallback(() => {
    const id = parameter("id");
    if (!id) return Promise.reject(new ApiFailure("PERSON_NOT_FOUND"));
    return Promise.all([
      read(api.people[":id"].profile.$get({ param: { id } })),
      read(api.people[":id"]["self-rating"].$get({ param: { id } })),
    ]);
  }, []);
  return (
    <Page load={load}>
      {([{ person, abilities, indicators, ground }, { rating }]) => (
        <>
          <h1>{person.name}</h1>
          <p className="muted">
            {person.title} · <a href={paths.office(person.officeId)}>{person.officeName}</a>
          </p>
          <p className="muted">本人看得到谁在哪一天看过这一页。</p>
          <SharedRating rating={rating} />
          <Abilities abilities={abilities} indicators={indicators} rated={rating?.abilities} />
          <Ground ground={ground} />
          <Change personId={person.id} />
          <ExtraTime personId={person.id} percent={person.extraTime} />
        </>
      )}
    </Page>
  );
}
