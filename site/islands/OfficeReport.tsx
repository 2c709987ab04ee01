import { api, read } from "../lib/api.ts";
import { OfficePage } from "./office/OfficePage.tsx";
import { Exports } from "./report/Exports.tsx";
import { Report } from "./report/Report.tsx";
import "../styles/profile.css";
import "../styles/report.css";

const load = async (id: string) => ({
  profile: await read(api.offices[":id"].profile.$get({ param: { id } })),
  madeAt: Date.now(),
});

/** What a director takes away from an office: tables as files, and the report on its abilities on paper. */
export function OfficeReport() {
  return (
    <OfficePage tab="report" load={load}>
      {({ profile, madeAt }, office, offices) => (
        <>
          <Exports officeId={office.id} hasBelow={offices.some(({ parentId }) => parentId === office.id)} />
          <Report profile={profile} madeAt={madeAt} />
        </>
      )}
    </OfficePage>
  );
}
