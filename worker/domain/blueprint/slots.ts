import type { Blueprint, Section } from "../blueprint-format.ts";
import type { Ability } from "../framework.ts";
import type { Question } from "../questions/index.ts";

/** A question in use, with the bank it lives in. */
export interface PoolQuestion {
  bank: string;
  question: Question;
}

/** A number of questions that every form takes of the same candidates: a section, or one level of its difficulty spread. */
export interface Slot {
  /** Position of the section. */
  section: number;
  /** The level, where the section says how many of each. */
  level: number | null;
  count: number;
  /** Positions in the pool. */
  candidates: readonly number[];
}

/** The slots of a blueprint over a pool, in the order of its sections. */
export function slotsOf({ sections }: Blueprint, pool: readonly PoolQuestion[]): Slot[] {
  return sections.flatMap((section, index): Slot[] => {
    const eligible = pool.flatMap((own, at) => (isEligible(section, own) ? [at] : []));
    const { difficulty, count } = section;
    if (!difficulty || Array.isArray(difficulty)) return [{ section: index, level: null, count, candidates: eligible }];
    return Object.entries(difficulty).map(([level, own]) => ({
      section: index,
      level: Number(level),
      count: own,
      candidates: eligible.filter((at) => pool[at]?.question.difficulty === Number(level)),
    }));
  });
}

/** Whether a section may draw the question. */
export function isEligible(section: Section, { bank, question }: PoolQuestion): boolean {
  const { from, types, abilities, elements, indicators, duties, difficulty } = section;
  const allows = <T>(allowed: readonly T[] | undefined, own: T) => !allowed || allowed.includes(own);
  const [lowest, highest] = Array.isArray(difficulty) ? difficulty : [1, 5];
  return (
    allows(from, bank) &&
    allows(types, question.type) &&
    allows(elements, question.element) &&
    allows(indicators, question.indicator) &&
    allows(duties, question.duty) &&
    (!abilities || abilities.some((ability) => (question.abilities[ability] ?? 0) > 0)) &&
    question.difficulty >= lowest &&
    question.difficulty <= highest
  );
}

/** The ability a question counts for in a section's balance: its heaviest among those the section asks for. */
export function abilityIn({ abilities }: Section, question: Question): Ability | null {
  const own = Object.entries(question.abilities) as [Ability, number][];
  const asked = own.filter(([ability]) => !abilities || abilities.includes(ability));
  return asked.sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/**
 * Places questions into slots so that as many places as possible are taken and no question is taken twice (maximum bipartite
 * matching by augmenting paths, Kuhn 1955); each slot tries the preferred questions first. Gives the slot of each question,
 * -1 where it is left out, and how many places of each slot stay empty.
 */
export function fillSlots(
  slots: readonly Slot[],
  size: number,
  preference: (question: number) => number,
): { slotOf: number[]; missing: number[] } {
  const slotOf = new Array<number>(size).fill(-1);
  const byPreference = slots.map(({ candidates }) => [...candidates].sort((a, b) => preference(a) - preference(b)));
  const take = (slot: number, tried: Set<number>): boolean => {
    const open = (byPreference[slot] ?? []).filter((own) => slotOf[own] !== slot && !tried.has(own));
    const free = open.find((own) => slotOf[own] === -1);
    if (free !== undefined) {
      slotOf[free] = slot;
      return true;
    }
    for (const own of open) {
      if (tried.has(own)) continue;
      tried.add(own);
      if (take(slotOf[own] as number, tried)) {
        slotOf[own] = slot;
        return true;
      }
    }
    return false;
  };
  const missing = slots.map(({ count }, slot) => {
    let empty = 0;
    for (let place = 0; place < count; place++) if (!take(slot, new Set())) empty += 1;
    return empty;
  });
  return { slotOf, missing };
}
