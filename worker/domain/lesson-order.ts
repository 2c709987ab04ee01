import type { LessonSlug } from "./course.ts";
import { type Ability, abilities } from "./framework.ts";
import type { AbilityProfile } from "./profile.ts";
import { isMeasured } from "./show-rule.ts";

type Figures = Pick<AbilityProfile, "ability" | "questions" | "value" | "low" | "high" | "show">;

/** Why a lesson stands where it stands in the proposed order. */
export type OrderReason =
  /** The introduction, the close, and the elements that are no ability: the course's own order. */
  | { code: "course" }
  /** The figure may be shown and others too: the weakest come first. */
  | { code: "weakest-first"; ability: Ability; questions: number; value: number; low: number; high: number }
  /** The only figure that may be shown: nothing to compare it with, so the course's own order. */
  | { code: "alone"; ability: Ability; questions: number; value: number; low: number; high: number }
  /** 证据不足: the course's own order until there is more. */
  | { code: "insufficient"; ability: Ability; questions: number; moreQuestions: number; bankShort: boolean };

export interface ProposedLesson {
  lesson: LessonSlug;
  reason: OrderReason;
}

/**
 * The lessons in the order proposed to a person: the introduction, then the abilities whose figure the show rule gives, weakest 掌握度 first, then the
 * others in the course's order. One figure alone moves nothing: weakest is a comparison.
 */
export function proposeOrder(lessons: readonly LessonSlug[], profile: readonly Figures[]): ProposedLesson[] {
  const measured = profile.filter(({ show }) => isMeasured(show)).sort((a, b) => a.value - b.value);
  const ahead = (measured.length > 1 ? measured : []).map(({ ability }): LessonSlug => ability);
  const first = lessons.filter((lesson) => lesson === "introduction");
  const rest = lessons.filter((lesson) => lesson !== "introduction" && !ahead.includes(lesson));
  const known = ahead.filter((lesson) => lessons.includes(lesson));
  const compared = ahead.length > 0;
  return [...first, ...known, ...rest].map((lesson) => ({ lesson, reason: reasonFor(lesson, profile, compared) }));
}

function reasonFor(lesson: LessonSlug, profile: readonly Figures[], compared: boolean): OrderReason {
  const figures = isAbility(lesson) ? profile.find(({ ability }) => ability === lesson) : undefined;
  if (!figures) return { code: "course" };
  const { ability, questions, value, low, high, show } = figures;
  if (show.level === "insufficient") {
    const { moreQuestions, bankShort } = show;
    return { code: "insufficient", ability, questions, moreQuestions, bankShort };
  }
  return { code: compared ? "weakest-first" : "alone", ability, questions, value, low, high };
}

function isAbility(lesson: LessonSlug): lesson is Ability {
  return (abilities as readonly string[]).includes(lesson);
}
