import { useCallback } from "react";
import { abilityNames } from "#domain/framework";
import { api, read } from "../../lib/api.ts";
import { disclosedWords, standingWords, startOfWeek } from "../district/words.ts";
import { Section } from "../me/Section.tsx";
import { day } from "../words.ts";
import { RankAsked } from "./RankAsked.tsx";
import "../../styles/district.css";

/** How an office stands to the district, in words; its rank only when it is asked for. */
export function DistrictComparison({ officeId }: { officeId: string }) {
  const load = useCallback(() => read(api.offices[":id"].comparison.$get({ param: { id: officeId } })), [officeId]);
  return (
    <Section id="comparison" title="与全区比较" load={load}>
      {({ week, abilities }) =>
        week === null ? (
          <p className="notice">全区数字每周汇总一次，还没有汇总过，过几天再看。</p>
        ) : (
          <>
            <ul className="comparison">
              {abilities.map(({ ability, district, ...own }) => (
                <li key={ability}>
                  <strong>{abilityNames[ability]}</strong>：{standingWords(own)}
                  {district && <span className="muted">全区{disclosedWords(district)}</span>}
                </li>
              ))}
            </ul>
            <p className="muted">
              本室是眼下的数字，全区是 {day(startOfWeek(week))}
              那一周起的数字，已取整。分不出高低，是依据还不够分出，不是一样高。
            </p>
            <RankAsked key={officeId} officeId={officeId} />
          </>
        )
      }
    </Section>
  );
}
