import { abilityNames } from "#domain/framework";
import { documentDay } from "../certificate/words.ts";
import { AbilityRows } from "./AbilityRows.tsx";
import { GroundRows } from "./GroundRows.tsx";
import { Method } from "./Method.tsx";
import { PeopleRows } from "./PeopleRows.tsx";
import { coverageWords, type Profile, reportTitle, summary } from "./words.ts";

interface Props {
  profile: Profile;
  madeAt: number;
  withPeople: boolean;
}

/** The report in official form: one A4 sheet without the people, two with a dozen of them. */
export function ReportSheet({ profile, madeAt, withPeople }: Props) {
  const { office, abilities, ground, people } = profile;
  return (
    <article className="report" aria-labelledby="report-title">
      <h3 id="report-title">{reportTitle(office.name)}</h3>
      <p className="report__facts">
        <span>统计日期：{documentDay(madeAt)}</span>
        <span>覆盖情况：{coverageWords(people)}</span>
      </p>
      <h4>一、四种能力</h4>
      <p>{summary(abilities, ({ ability }) => abilityNames[ability])}</p>
      <AbilityRows abilities={abilities} />
      <h4>二、底色</h4>
      {/* Where nothing of the office may be shown, its 底色 may be that of one person. */}
      {abilities.some(({ show }) => show) ? (
        <GroundRows ground={ground} />
      ) : (
        <p>有足够依据的人员太少，底色暂不列出。</p>
      )}
      <h4>三、方法说明</h4>
      <Method />
      {withPeople && (
        <>
          <h4>四、人员明细</h4>
          <PeopleRows people={people} />
        </>
      )}
      <p className="report__issuer">
        {office.name}
        <br />
        {documentDay(madeAt)}
      </p>
    </article>
  );
}
