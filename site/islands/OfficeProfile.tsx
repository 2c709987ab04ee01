import { api, read } from "../lib/api.ts";
import { CheckBeside } from "./check/CheckBeside.tsx";
import { DistrictComparison } from "./office/DistrictComparison.tsx";
import { Needs } from "./office/Needs.tsx";
import { OfficeAbility } from "./office/OfficeAbility.tsx";
import { OfficeChange } from "./office/OfficeChange.tsx";
import { OfficePage } from "./office/OfficePage.tsx";
import { Ground } from "./profile/Ground.tsx";
import { Radar } from "./profile/Radar.tsx";
import "../styles/profile.css";
import "../styles/me.css";

const load = (id: string) => read(api.offices[":id"].profile.$get({ param: { id } }));

/** 四能图 of an office and its people, for those who direct it. */
export function OfficeProfile() {
  return (
    <OfficePage tab="office" load={load}>
      {({ abilities, indicators, rated, ground, needs }, office) => (
        <>
          <h2>四种能力</h2>
          <div className="four">
            {abilities.map((figures) => (
              <OfficeAbility
                key={figures.ability}
                officeId={office.id}
                figures={figures}
                indicators={indicators}
                rated={rated.find(({ ability }) => ability === figures.ability)}
              />
            ))}
          </div>
          <Radar figures={abilities.filter(({ show }) => show)} />
          <DistrictComparison officeId={office.id} />
          <p className="muted">数字按已答题目估计，依据不足的不显示；没有作答的同志按本室水平推算，并相应放宽范围。</p>
          <Ground ground={ground} />
          {needs && <Needs officeId={office.id} needs={needs} />}
          <CheckBeside officeId={office.id} />
          <OfficeChange officeId={office.id} />
        </>
      )}
    </OfficePage>
  );
}
