import { useCallback } from "react";
import { api, read } from "../lib/api.ts";
import { DueLine } from "./daily/DueLine.tsx";
import { Abilities } from "./me/Abilities.tsx";
import { Attempts } from "./me/Attempts.tsx";
import { CertificateLine } from "./me/CertificateLine.tsx";
import { Change } from "./me/Change.tsx";
import { OwnRecords } from "./me/OwnRecords.tsx";
import { Views } from "./me/Views.tsx";
import { Page } from "./Page.tsx";
import { Ground } from "./profile/Ground.tsx";
import { Notices } from "./profile/Notices.tsx";
import { OwnRating } from "./self-rating/OwnRating.tsx";
import "../styles/profile.css";
import "../styles/me.css";

/** The caller's own page. Everything below the abilities loads by itself: one more part is one more line. */
export function MyProfile() {
  const load = useCallback(async () => {
    const [profile, { notices }] = await Promise.all([
      read(api.people[":id"].profile.$get({ param: { id: "me" } })),
      read(api.notices.$get()),
    ]);
    return { profile, notices };
  }, []);
  return (
    <Page load={load}>
      {({ profile: { person, abilities, indicators, ground }, notices }) => (
        <>
          <h1>我的能力</h1>
          <p className="muted">
            {person.name} · {person.officeName}。横线从 0 到 100，色带是九成把握的范围，点是最可能的位置。
          </p>
          <Notices notices={notices} />
          <DueLine />
          <Abilities abilities={abilities} indicators={indicators} />
          <OwnRating abilities={abilities} />
          <Ground ground={ground} />
          <Change />
          <Attempts />
          <CertificateLine />
          <Views />
          <OwnRecords />
        </>
      )}
    </Page>
  );
}
