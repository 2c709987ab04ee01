import { abilityNames } from "#domain/framework";
import { api, read } from "../lib/api.ts";
import { DistrictComparison } from "./office/DistrictComparison.tsx";
import { OfficePage } from "./office/OfficePage.tsx";
import { Ground } from "./profile/Ground.tsx";
import { IntervalBar } from "./profile/IntervalBar.tsx";
import { PeopleTable } from "./profile/PeopleTable.tsx";
import { officeWords } from "./profile/words.ts";
import "../styles/profile.css";

const load = (id: string) => read(api.offices[":id"].profile.$get({ param: { id } }));

/** 四能图 of an office and its people, for those who direct it. */
export function OfficeProfile() {
  return (
    <OfficePage tab="office" load={load}>
      {(profile, office) => (
        <>
          <h2>四种能力</h2>
          <div className="four">
            {profile.abilities.map((figures) => (
              <div key={figures.ability} className="ability-line">
                <h3>{abilityNames[figures.ability]}</h3>
                <IntervalBar ability={figures.ability} figures={figures.show ? figures : null} />
                <p className="muted">{officeWords(figures)}</p>
              </div>
            ))}
          </div>
          <DistrictComparison officeId={office.id} />
          <h2>本室人员</h2>
          <PeopleTable people={profile.people} />
          <Ground ground={profile.ground} />
          <p className="muted">数字按已答题目估计，依据不足的不显示；没有作答的同志按本室水平推算，并相应放宽范围。</p>
        </>
      )}
    </OfficePage>
  );
}
