import type { Blueprint, Section } from "../blueprint-format.ts";
import type { Question } from "../questions/index.ts";
import { abilityIn, type PoolQuestion, type Slot } from "./slots.ts";

/** Something a section wants of how many questions it takes of one kind. */
export interface Wish {
  /** What is wrong with taking `count` of them; 0 is best. */
  penalty: (count: number) => number;
  /** By how many questions a demand is missed: a form for which any is above 0 must not be published. */
  missed: (count: number) => number;
}

/** What the choice goes by, the heavier first; each outweighs all below it in one exchange of questions. */
export const weights = { demand: 1e12, ability: 1e9, overlap: 1e6, type: 1e3, indicator: 10, chance: 1 };

/** The wishes of all sections, and which of them a question touches when a section takes it. */
export interface Wishes {
  wishes: readonly Wish[];
  touched: (section: number, question: number) => readonly number[];
}

/** The wishes of a blueprint over a pool: demands (`atLeast`, `perIndicator`), and even spreads over abilities, types and indicators. */
export function wishesOf({ sections }: Blueprint, pool: readonly PoolQuestion[], slots: readonly Slot[]): Wishes {
  const wishes: Wish[] = [];
  const touched = sections.map((section, index) => {
    const candidates = new Map(
      slots.flatMap((slot) =>
        slot.section === index ? slot.candidates.map((at) => [at, (pool[at] as PoolQuestion).question] as const) : [],
      ),
    );
    const questions = [...candidates.values()];
    const places = new Map<string, number>();
    const placeOf = (kind: string, wish: () => Wish) => {
      const known = places.get(kind) ?? wishes.push(wish()) - 1;
      places.set(kind, known);
      return known;
    };
    const touchedBy = (question: Question) => {
      const { type, indicator } = question;
      const ability = abilityIn(section, question);
      const share = questions.filter((own) => own.type === type).length / questions.length;
      return [
        placeOf(`type ${type}`, () => typeWish(section.atLeast?.[type] ?? 0, section.count * share)),
        placeOf(`indicator ${indicator}`, () => indicatorWish(section)),
        ...(ability ? [placeOf(`ability ${ability}`, () => even(weights.ability))] : []),
      ];
    };
    return new Map([...candidates].map(([at, question]) => [at, touchedBy(question)]));
  });
  return { wishes, touched: (section, question) => touched[section]?.get(question) ?? [] };
}

/** The sum of squares is least where the counts are most alike. */
function even(weight: number): Wish {
  return { penalty: (count) => weight * count ** 2, missed: () => 0 };
}

/** As many of a type as it has among the candidates, so that every form is mixed alike; and at least what is demanded. */
function typeWish(least: number, expected: number): Wish {
  const missed = (count: number) => Math.max(0, least - count);
  return { missed, penalty: (count) => weights.demand * missed(count) + weights.type * (count - expected) ** 2 };
}

function indicatorWish({ perIndicator = Number.POSITIVE_INFINITY }: Section): Wish {
  const missed = (count: number) => Math.max(0, count - perIndicator);
  return { missed, penalty: (count) => weights.demand * missed(count) + weights.indicator * count ** 2 };
}
