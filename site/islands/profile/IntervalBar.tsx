import type { Ability } from "#domain/framework";

interface Props {
  ability: Ability;
  figures: { value: number; low: number; high: number } | null;
  small?: boolean;
  /** Where the person rates the own ability: a hollow mark on the same line. */
  rated?: number | undefined;
}

const left = 8;
const width = 400;
const at = (value: number) => left + (value / 100) * width;

/** A line from 0 to 100 with the 90 % band and the point; each ability has a shape of its own. The words stand beside it. */
export function IntervalBar({ ability, figures, small = false, rated }: Props) {
  return (
    <svg
      viewBox={`0 0 ${width + 2 * left} ${small ? 22 : 34}`}
      className={`interval ${ability}`}
      aria-hidden="true"
      focusable="false"
    >
      <line x1={left} x2={left + width} y1="11" y2="11" className={figures ? "axis" : "axis axis--empty"} />
      {[0, 50, 100].map((tick) => (
        <g key={tick}>
          <line x1={at(tick)} x2={at(tick)} y1="6" y2="16" className="axis" />
          {!small && (
            <text x={at(tick)} y="32" textAnchor={tick === 0 ? "start" : tick === 100 ? "end" : "middle"}>
              {tick}
            </text>
          )}
        </g>
      ))}
      {figures && (
        <>
          <rect
            x={at(figures.low)}
            width={Math.max(2, at(figures.high) - at(figures.low))}
            y="4"
            height="14"
            className="band"
          />
          <path d={shapes[ability]} transform={`translate(${at(figures.value)} 11)`} className="point" />
        </>
      )}
      {rated !== undefined && <path d={shapes[ability]} transform={`translate(${at(rated)} 11)`} className="rated" />}
    </svg>
  );
}

/** Circle, square, diamond, triangle: told apart without colour. */
export const shapes: Record<Ability, string> = {
  "big-picture": "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0",
  execution: "M-6 -6h12v12h-12z",
  service: "M0 -8l8 8l-8 8l-8 -8z",
  coordination: "M0 -8l8 14h-16z",
};
