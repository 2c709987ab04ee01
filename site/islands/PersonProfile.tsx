import { useCallback } from "react";
import { api, read } from "../lib/api.ts";
import { ApiFailure } from "../lib/errors.ts";
import { paths } from "../lib/paths.ts";
import { Page } from "./Page.tsx";
import { AbilityLine } from "./profile/AbilityLine.tsx";
import { Ground } from "./profile/Ground.tsx";
import { SharedRating } from "./self-rating/SharedRating.tsx";
import { ratedOf } from "./self-rating/words.ts";
import { parameter } from "./use-loaded.ts";
import "../styles/profile.css";

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
      {([{ person, abilities, ground }, { rating }]) => (
        <>
          <h1>{person.name}</h1>
          <p className="muted">
            {person.title} · <a href={paths.office(person.officeId)}>{person.officeName}</a>
          </p>
          <h2>四种能力</h2>
          <SharedRating rating={rating} />
          {abilities.map((figures) => (
            <AbilityLine key={figures.ability} figures={figures} rated={ratedOf(rating?.abilities, figures.ability)} />
          ))}
          <Ground ground={ground} />
        </>
      )}
    </Page>
  );
}
