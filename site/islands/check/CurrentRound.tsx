import { useState } from "react";
import { countMarks, type Mark, type Marks, pointsOf } from "#domain/office-check";
import { roundName } from "#domain/rating-round";
import type { OfficeName } from "../office/OfficeTabs.tsx";
import { Changes } from "./Changes.tsx";
import { Filter, type FilterName, filtered } from "./Filter.tsx";
import { MarkedSection } from "./MarkedSection.tsx";
import { Point } from "./Point.tsx";
import { Printing } from "./Printing.tsx";
import { SaveLine } from "./SaveLine.tsx";
import type { OpenChecks } from "./types.ts";
import { useDraft } from "./use-draft.ts";
import { countWords, earlierName } from "./words.ts";

/** This quarter's round: filled in by those who direct the office itself, read by those above it. */
export function CurrentRound({ office, checks }: { office: OfficeName; checks: OpenChecks }) {
  const { round, list, last, mayAnswer } = checks;
  const { draft, shown } = useDraft(office.id, checks);
  const marks = markedNow(shown.stored, shown.waiting);
  const points = pointsOf(list.sections);
  const counts = countMarks(points, marks);
  const [filter, setFilter] = useState<FilterName>("all");
  // What a filter has picked stays until it is pressed again: a point does not go away under the hand that marks it.
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const choose = (name: FilterName) => {
    setFilter(name);
    setPicked(filtered(name, points, marks));
  };
  const numbers = new Map(points.map(({ id }, index) => [id, index + 1]));
  const done = counts.points - counts.open;
  return (
    <>
      <div className="check-state no-print">
        <p>
          已查 <strong>{done}</strong> / {counts.points}
        </p>
        {mayAnswer && (
          <SaveLine
            state={shown.state}
            conflicts={Object.keys(shown.conflicts).length}
            retry={() => void draft.flush()}
          />
        )}
        <progress max={counts.points} value={done} aria-label={`已查 ${done} 项，共 ${counts.points} 项`} />
      </div>
      <p className="no-print">{countWords(counts)}。</p>
      {last && <Changes now={{ sections: list.sections, marked: marks }} last={last} round={round.id} />}
      <p className="notice no-print">
        {mayAnswer
          ? "逐项去看，看到什么填什么，每填一项就保存。说明里请勿填写涉密信息。"
          : "自查由本室主任、副主任填写，您在这里只看不填。"}
      </p>
      <Printing office={office.name} round={roundName(round.id)} list={list} marked={shown.stored} mayBeEmpty />
      <Filter filter={filter} counts={counts} choose={choose} />
      {picked?.size === 0 && <p className="muted">没有这样的要点。</p>}
      {list.sections.map((section, index) => {
        const own = section.points.filter(({ id }) => picked === null || picked.has(id));
        return (
          own.length > 0 && (
            <MarkedSection key={section.title} number={index + 1} section={section} marks={marks}>
              {own.map((point) => (
                <Point
                  key={point.id}
                  point={point}
                  number={numbers.get(point.id) ?? 0}
                  mark={marks[point.id]}
                  stored={shown.stored[point.id]}
                  conflict={shown.conflicts[point.id]}
                  last={last ? { name: earlierName(last.round, round.id), mark: last.marked[point.id] } : undefined}
                  edit={mayAnswer ? draft : null}
                />
              ))}
            </MarkedSection>
          )
        );
      })}
    </>
  );
}

/** Everything marked, saved or not yet. */
function markedNow(stored: Record<string, Mark>, waiting: Marks): Record<string, Mark> {
  const marks: Record<string, Mark> = { ...stored };
  for (const [id, mark] of Object.entries(waiting)) {
    if (mark === null) delete marks[id];
    else marks[id] = mark;
  }
  return marks;
}
