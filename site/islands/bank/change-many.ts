import type { Ability, Duty, ElementId, IndicatorId } from "#domain/framework";
import type { DraftQuestion } from "#domain/quiz-draft";

/** What many questions are given at once; what is left out stays as it is in each. */
export interface ManyChange {
  element?: ElementId;
  indicator?: IndicatorId;
  abilities?: Partial<Record<Ability, number>>;
  duty?: Duty;
  difficulty?: number;
}

/** The questions of a draft after a change of those named, and which of them it has at all. */
export function changeMany(questions: readonly DraftQuestion[], ids: ReadonlySet<string>, change: ManyChange) {
  return {
    questions: questions.map((own) => (ids.has(own.id) ? { ...own, ...change } : own)),
    changed: questions.filter(({ id }) => ids.has(id)).map(({ id }) => id),
  };
}
