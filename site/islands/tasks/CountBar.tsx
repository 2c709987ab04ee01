import { useId } from "react";
import type { Task } from "./words.ts";

/** How far people are, drawn: done is full, overdue is hatched, in progress is dotted, the rest is empty. The words beside it say the same. */
export function CountBar({ counts }: { counts: Task["counts"] }) {
  const id = useId();
  const { given, done, overdue, started } = counts;
  const parts = [
    { name: "done", count: done, fill: "currentColor" },
    { name: "overdue", count: overdue, fill: `url(#${id}-hatched)` },
    { name: "started", count: started, fill: `url(#${id}-dotted)` },
  ];
  const width = (count: number) => (300 * count) / Math.max(1, given);
  let x = 0;
  return (
    <svg className="count-bar" viewBox="0 0 302 14" aria-hidden="true">
      <defs>
        <pattern id={`${id}-hatched`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatched" width="3" height="6" />
        </pattern>
        <pattern id={`${id}-dotted`} width="5" height="5" patternUnits="userSpaceOnUse">
          <circle cx="2.5" cy="2.5" r="1.2" fill="currentColor" />
        </pattern>
      </defs>
      {parts.map(({ name, count, fill }) => {
        const at = x;
        x += width(count);
        return <rect key={name} x={1 + at} y="1" width={width(count)} height="12" fill={fill} />;
      })}
      <rect className="frame" x="1" y="1" width="300" height="12" />
    </svg>
  );
}
