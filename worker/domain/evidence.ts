import { addResponse, emptyGrid, fade, type Grid } from "./ability-estimate.ts";
import { type Ability, abilities } from "./framework.ts";
import { bitmapOf, numbersIn } from "./seen-bitmap.ts";

export const dayMs = 86_400_000;
/** Answers of the last 360 days make the distinct questions of the show rule. */
const recentDays = 360;
/** The grid's half-life in days; MEASUREMENT: 2^(−days/180). */
const halfLifeDays = 180;
/** A question counts again when its key was last shown this long ago. */
const repeatAfterDays = 90;

/** A question counts as missed (答错) when less than half of its mark was earned. */
export const missedBelow = 0.5;

/** All that is known of one person from answers. Additive, so that what counted can be taken back. */
export interface PersonEvidence {
  /** Milliseconds; the grids are faded to this moment. */
  fadedAt: number;
  grids: Record<Ability, Grid>;
  /** Counted answers an ability by day number, of the last 360 days. */
  recent: Record<Ability, Record<string, number>>;
  /** Bitmap of the numbers of all questions counted. */
  seen: string;
  /** Numbers of the counted questions whose mark was under one half, in order. */
  missed: number[];
  /** Counted answers and the sum of their marks, an indicator. */
  indicators: Record<string, { answers: number; marks: number }>;
  /** What this person last added to the home office's sums. */
  office: Partial<Record<Ability, OfficeShare>>;
}

/** κ, κy and whether the person is measured, as added to an office's sums. */
export interface OfficeShare {
  k: number;
  ky: number;
  measured: boolean;
}

/** One answer as it counts; stored with the response so that it can be taken back exactly. */
export interface CountedResponse {
  /** The question's number in the bank; null where no bank holds it. */
  number: number | null;
  indicator: string;
  mark: number;
  difficulty: number;
  guessing: number;
  abilities: Partial<Record<Ability, number>>;
  /** Milliseconds: when it was counted. */
  at: number;
}

/** A person of whom nothing is known yet. */
export function noEvidence(now: number): PersonEvidence {
  const each = <T>(make: () => T) => Object.fromEntries(abilities.map((id) => [id, make()])) as Record<Ability, T>;
  return {
    fadedAt: now,
    grids: each(emptyGrid),
    recent: each(() => ({})),
    seen: "",
    missed: [],
    indicators: {},
    office: {},
  };
}

/** The evidence as it weighs at `now`; a clock that ran backwards fades nothing. */
export function fadeTo(evidence: PersonEvidence, now: number): PersonEvidence {
  const days = Math.max(0, (now - evidence.fadedAt) / dayMs);
  const grids = { ...evidence.grids };
  for (const id of abilities) grids[id] = fade(grids[id], days);
  return { ...evidence, grids, fadedAt: Math.max(now, evidence.fadedAt) };
}

/** The evidence with answers added, `sign` 1, or with answers that counted before taken back, `sign` −1. */
export function countResponses(
  evidence: PersonEvidence,
  responses: readonly CountedResponse[],
  now: number,
  sign: 1 | -1 = 1,
): PersonEvidence {
  const next = fadeTo(evidence, now);
  const recent = { ...next.recent };
  const indicators = { ...next.indicators };
  const seen = numbersIn(next.seen);
  const missed = new Set(next.missed);
  for (const response of responses) {
    const { mark, difficulty, guessing, at } = response;
    // What counted some time ago has faded since; the same part is taken back.
    const faded = 2 ** (-Math.max(0, next.fadedAt - at) / dayMs / halfLifeDays);
    for (const id of abilities) {
      const share = response.abilities[id];
      if (!share) continue;
      const weight = sign * share * faded;
      next.grids[id] = addResponse(next.grids[id], { mark, difficulty, guessing, weight });
      recent[id] = countDay(recent[id], at, sign, now);
    }
    const sum = indicators[response.indicator] ?? { answers: 0, marks: 0 };
    indicators[response.indicator] = { answers: sum.answers + sign, marks: sum.marks + sign * mark };
    if (response.number === null) continue;
    if (sign === 1) seen.add(response.number);
    else seen.delete(response.number);
    if (sign === 1 && mark < missedBelow) missed.add(response.number);
    else missed.delete(response.number);
  }
  return { ...next, recent, indicators, seen: bitmapOf(seen), missed: [...missed].sort((a, b) => a - b) };
}

/** Distinct questions that counted for an ability in the last 360 days. */
export function recentQuestions(evidence: PersonEvidence, ability: Ability, now: number): number {
  const first = Math.floor(now / dayMs) - recentDays;
  return Object.entries(evidence.recent[ability]).reduce(
    (sum, [day, count]) => sum + (Number(day) > first ? count : 0),
    0,
  );
}

/** A question whose key was last shown at or before this moment counts again when it is answered. */
export function repeatBoundary(now: number): number {
  return now - repeatAfterDays * dayMs;
}

/** When a person has seen a question before: does a new answer count, in place of the earlier one? */
export function countsAgain(keyShownAt: number | null, now: number): boolean {
  return keyShownAt === null || keyShownAt <= repeatBoundary(now);
}

function countDay(
  days: Readonly<Record<string, number>>,
  at: number,
  sign: number,
  now: number,
): Record<string, number> {
  const day = String(Math.floor(at / dayMs));
  const first = Math.floor(now / dayMs) - recentDays;
  const kept = Object.entries(days).filter(([key]) => Number(key) > first);
  const next = Object.fromEntries(kept);
  const count = (next[day] ?? 0) + sign;
  if (count > 0) next[day] = count;
  else delete next[day];
  return next;
}
