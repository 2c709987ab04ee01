import { useCallback } from "react";
import { api, read } from "../lib/api.ts";
import { paths } from "../lib/paths.ts";
import { DueLine } from "./daily/DueLine.tsx";
import { Page } from "./Page.tsx";
import { AbilityLine } from "./profile/AbilityLine.tsx";
import { Ground } from "./profile/Ground.tsx";
import { Notices } from "./profile/Notices.tsx";
import { OwnRating } from "./self-rating/OwnRating.tsx";
import { day } from "./words.ts";
import "../styles/profile.css";

/** The caller's own four abilities and attempts. */
export function MyProfile() {
  const load = useCallback(async () => {
    const profile = await read(api.people[":id"].profile.$get({ param: { id: "me" } }));
    const { attempts } = await read(api.attempts.$get());
    const { notices } = await read(api.notices.$get());
    return { profile, attempts, notices };
  }, []);
  return (
    <Page load={load}>
      {({ profile, attempts, notices }) => (
        <>
          <h1>我的能力</h1>
          <p className="muted">
            {profile.person.name} · {profile.person.officeName}。横线从 0 到
            100，色带是九成把握的范围，点是最可能的位置。
          </p>
          <Notices notices={notices} />
          <DueLine />
          <h2>四种能力</h2>
          {profile.abilities.map((figures) => (
            <AbilityLine key={figures.ability} figures={figures} />
          ))}
          <OwnRating abilities={profile.abilities} />
          <Ground ground={profile.ground} />
          <h2>做过的练习</h2>
          {attempts.length === 0 && (
            <p>
              还没有做过练习。从<a href={paths.lessons}>课程</a>里任选一课，读完做一次练习。
            </p>
          )}
          <ul className="attempts">
            {attempts.map(({ attemptId, title, submittedAt, score, maxScore }) => (
              <li key={attemptId}>
                <a href={paths.result(attemptId)}>{title}</a>
                <span className="muted">
                  {day(submittedAt)} · {score}/{maxScore} 分
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
