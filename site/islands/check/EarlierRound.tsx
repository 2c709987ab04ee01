import { useCallback } from "react";
import { pointsOf } from "#domain/office-check";
import { roundName } from "#domain/rating-round";
import type { OfficeName } from "../office/OfficeTabs.tsx";
import { Page } from "../Page.tsx";
import { MarkedSection } from "./MarkedSection.tsx";
import { Point } from "./Point.tsx";
import { Printing } from "./Printing.tsx";
import { loadRound } from "./types.ts";
import { countWords } from "./words.ts";

/** A quarter that is over, on the list as it was then: to read and to print. */
export function EarlierRound({ office, round }: { office: OfficeName; round: string }) {
  const load = useCallback(() => loadRound(office.id, round), [office.id, round]);
  return (
    <Page load={load}>
      {({ list, marked, counts }) => {
        const numbers = new Map(pointsOf(list.sections).map(({ id }, index) => [id, index + 1]));
        return (
          <>
            <p className="notice no-print">
              {roundName(round)}已经结束，只能看。{countWords(counts)}。按当时的清单（第 {list.version} 版）显示。
            </p>
            <Printing office={office.name} round={roundName(round)} list={list} marked={marked} mayBeEmpty={false} />
            {list.sections.map((section, index) => (
              <MarkedSection key={section.title} number={index + 1} section={section} marks={marked}>
                {section.points.map((point) => (
                  <Point
                    key={point.id}
                    point={point}
                    number={numbers.get(point.id) ?? 0}
                    mark={marked[point.id]}
                    stored={marked[point.id]}
                    conflict={undefined}
                    last={undefined}
                    edit={null}
                  />
                ))}
              </MarkedSection>
            ))}
          </>
        );
      }}
    </Page>
  );
}
