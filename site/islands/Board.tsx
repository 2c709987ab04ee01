import { api, read } from "../lib/api.ts";
import { OfficePage } from "./office/OfficePage.tsx";
import { PeopleTable } from "./profile/PeopleTable.tsx";
import "../styles/profile.css";

const load = (id: string) => read(api.offices[":id"].profile.$get({ param: { id } }));

/** The director's board. */
export function Board() {
  return (
    <OfficePage tab="board" load={load}>
      {(profile) => <PeopleTable people={profile.people} />}
    </OfficePage>
  );
}
