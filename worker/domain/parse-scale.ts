import type { Checked } from "./checked-yaml.ts";
import { type OfficeCheckText, parseOfficeCheck } from "./office-check-format.ts";
import { parseSelfRating, type SelfRatingText } from "./self-rating-format.ts";

export type ScaleKind = "self-rating" | "office-check";

/**
 * What kind of scale a text is, or null where it is none. A scale of self-rating has `indicators` at its top level; an
 * office check has `sections`, as a blueprint has, and either a `version` or `points` in them, which no blueprint has.
 */
export function scaleKind(text: string): ScaleKind | null {
  if (hasTopKey(text, "indicators")) return "self-rating";
  if (!hasTopKey(text, "sections")) return null;
  const hasPoints = /^[ \t-]+["']?points["']?[ \t]*:/m.test(text);
  return hasPoints || hasTopKey(text, "version") ? "office-check" : null;
}

/** A scale by the rules of its kind, or every problem with its line. Never throws on bad input. */
export function parseScale(text: string, kind: ScaleKind): Checked<SelfRatingText> | Checked<OfficeCheckText> {
  return kind === "self-rating" ? parseSelfRating(text) : parseOfficeCheck(text);
}

function hasTopKey(text: string, key: string): boolean {
  return new RegExp(`^["']?${key}["']?[ \\t]*:`, "m").test(text);
}
