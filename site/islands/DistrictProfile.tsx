import { useCallback } from "react";
import { api, read } from "../lib/api.ts";
import { ApiFailure } from "../lib/errors.ts";
import { paths } from "../lib/paths.ts";
import { Page } from "./Page.tsx";
import { AbilityTable } from "./profile/AbilityTable.tsx";
import { officeCellWords } from "./profile/words.ts";
import "../styles/profile.css";

/** Offices × four abilities, in the district's own order: never a league table. */
export function DistrictProfile() {
  const load = useCallback(async () => {
    const { offices } = await read(api.offices.$get());
    const [root] = offices;
    if (!root) throw new ApiFailure("OFFICE_NOT_FOUND");
    return read(api.offices[":id"].offices.$get({ param: { id: root.id } }));
  }, []);
  return (
    <Page load={load}>
      {({ office, offices }) => {
        const rows = offices.map((own) => ({
          id: own.office.id,
          name: own.office.name,
          note: `${own.staff} 人`,
          href: paths.office(own.office.id),
          cells: own.abilities.map((figures) => ({
            ability: figures.ability,
            words: officeCellWords(figures),
            figures: figures.show ? figures : null,
          })),
        }));
        return (
          <>
            <h1>{office.name}及下辖办公室</h1>
            <p className="muted">按机构顺序排列，不作排名。色带是九成把握的范围；两条色带有重叠时，不宜说谁高谁低。</p>
            <AbilityTable label="各办公室四种能力" head="办公室" rows={rows} />
          </>
        );
      }}
    </Page>
  );
}
