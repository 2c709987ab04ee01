import type { ReactNode } from "react";
import { type CheckSection, countMarks, type Mark } from "#domain/office-check";
import { chineseNumber } from "./words.ts";

interface Props {
  number: number;
  section: CheckSection;
  marks: Record<string, Mark>;
  children: ReactNode;
}

/** A part of the list with how far it is looked at. */
export function MarkedSection({ number, section, marks, children }: Props) {
  const { points, open } = countMarks(section.points, marks);
  return (
    <section className="check-section no-print" aria-labelledby={`section-${number}`}>
      <h3 id={`section-${number}`}>
        {chineseNumber(number)}、{section.title}{" "}
        <span className="muted">
          已查 {points - open} / {points}
        </span>
      </h3>
      <ul className="check-points">{children}</ul>
    </section>
  );
}
