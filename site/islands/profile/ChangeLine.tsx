import { shortDay } from "../words.ts";
import type { AbilityHistory, Figure } from "./change-words.ts";
import { shapes } from "./IntervalBar.tsx";

const left = 34;
const right = 390;
const top = 12;
const bottom = 112;

/** 掌握度 over time: the 90 % interval as a band, a point a day. The words and the table beside it say the same. */
export function ChangeLine({ ability, points }: Pick<AbilityHistory<Figure>, "ability" | "points">) {
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last || first === last) return null;
  const x = (at: number) => left + 10 + ((at - first.at) / (last.at - first.at)) * (right - left - 20);
  const y = (value: number) => bottom - (value / 100) * (bottom - top);
  const path = (list: readonly (readonly [number, number])[]) => list.map((own) => own.join(",")).join(" ");
  const upper = points.map(({ at, high }) => [x(at), y(high)] as const);
  const lower = points.map(({ at, low }) => [x(at), y(low)] as const);
  return (
    <svg viewBox="0 0 400 138" className={`change-line ${ability}`} aria-hidden="true" focusable="false">
      {[0, 50, 100].map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} className="grid" />
          <text x={left - 6} y={y(tick) + 5} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <polygon points={path([...upper, ...lower.reverse()])} className="band" />
      <polyline points={path(points.map(({ at, value }) => [x(at), y(value)]))} className="trace" />
      {points.map(({ at, value }) => (
        <path key={at} d={shapes[ability]} transform={`translate(${x(at)} ${y(value)}) scale(0.7)`} />
      ))}
      <text x={left} y={bottom + 22}>
        {shortDay(first.at)}
      </text>
      <text x={right} y={bottom + 22} textAnchor="end">
        {shortDay(last.at)}
      </text>
    </svg>
  );
}
