import type { Span } from "./source.ts";

/** Is all that is visible between two places inside the spans? */
export function isWithin(spans: readonly Span[] | undefined, flat: string, from: number, to: number): boolean {
  if (!spans || spans.length === 0) return false;
  const near = spans.filter(([start, end]) => end > from && start < to);
  let visible = 0;
  let own = 0;
  for (let at = from; at < to; at++) {
    if (flat[at] === " " || flat[at] === "\t") continue;
    while (own < near.length && (near[own]?.[1] ?? 0) <= at) own++;
    if ((near[own]?.[0] ?? to) > at) return false;
    visible++;
  }
  return visible > 0;
}
