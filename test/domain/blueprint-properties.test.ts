import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEligible } from "#domain/blueprint/slots";
import { type Blueprint, blueprintSchema, type Section } from "#domain/blueprint-format";
import { expandBlueprint, type PoolQuestion } from "#domain/expand-blueprint";
import { type Ability, abilities, type IndicatorId, indicatorIds } from "#domain/framework";
import { parseQuiz } from "#domain/parse-quiz";
import type { Question, QuestionTypeId } from "#domain/questions/index";
import { quizYaml } from "../worker/quiz-yaml.ts";

const samples = new Map(parseQuiz(quizYaml("sample", 4)).quiz?.questions.map((own) => [own.type, own]));
const types = ["single", "multiple", "true-false", "situational"] as const;

interface Traits {
  bank: number;
  type: (typeof types)[number];
  difficulty: number;
  indicator: IndicatorId;
  ability: Ability;
}

/** Only what a blueprint looks at differs; the rest is the sample of the type. */
function made({ bank, type, difficulty, indicator, ability }: Traits, at: number): PoolQuestion {
  const question = { ...samples.get(type), id: `q-${at}`, difficulty, indicator, abilities: { [ability]: 1 } };
  return { bank: `bank-${bank}`, question: question as Question };
}

const pools = fc
  .array(
    fc.record({
      bank: fc.integer({ min: 0, max: 1 }),
      type: fc.constantFrom(...types),
      difficulty: fc.integer({ min: 1, max: 5 }),
      indicator: fc.constantFrom(...indicatorIds.slice(0, 6)),
      ability: fc.constantFrom(...abilities),
    }),
    { minLength: 8, maxLength: 60 },
  )
  .map((all) => all.map(made));

const asked = fc.record({ level: fc.boolean(), least: fc.boolean(), indicator: fc.boolean(), from: fc.boolean() });

/** A blueprint that its pool can fill, since parts of the shuffled pool are what its sections ask for. */
const planted = pools.chain((pool) =>
  fc
    .record({
      order: fc.shuffledSubarray(pool, { minLength: pool.length }),
      counts: fc.array(fc.integer({ min: 1, max: Math.floor(pool.length / 3) }), { minLength: 1, maxLength: 3 }),
      asks: fc.array(asked, { minLength: 3, maxLength: 3 }),
      forms: fc.integer({ min: 1, max: 5 }),
    })
    .map(({ order, counts, asks, forms }) => {
      let at = 0;
      const sections = counts.map((count, index) => {
        const own = order.slice(at, at + count);
        at += count;
        return { title: `部分 ${index}`, count, ...demandsOf(own, asks[index]) };
      });
      return { pool, blueprint: blueprintOf(sections, forms) };
    }),
);

function blueprintOf(sections: object[], forms: number): Blueprint {
  return blueprintSchema.parse({ id: "made", title: "样卷", kind: "exam", forms, sections });
}

function tally<T>(all: readonly T[], key: (one: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of all) counts[key(one)] = (counts[key(one)] ?? 0) + 1;
  return counts;
}

function demandsOf(own: readonly PoolQuestion[], asks?: Record<"level" | "least" | "indicator" | "from", boolean>) {
  const ofIndicators = Object.values(tally(own, ({ question }) => question.indicator));
  return {
    ...(asks?.level ? { difficulty: tally(own, ({ question }) => String(question.difficulty)) } : {}),
    ...(asks?.least ? { atLeast: tally(own, ({ question }) => question.type) } : {}),
    ...(asks?.indicator ? { perIndicator: Math.max(...ofIndicators) } : {}),
    ...(asks?.from ? { from: [...new Set(own.map(({ bank }) => bank))] } : {}),
  };
}

/** What of a section's promise its questions break. */
function broken(section: Section, own: readonly PoolQuestion[]): string[] {
  const { count, atLeast = {}, difficulty = {}, perIndicator = count } = section;
  const of = (test: (question: Question) => boolean) => own.filter(({ question }) => test(question)).length;
  const levels = Array.isArray(difficulty) ? [] : Object.entries(difficulty);
  const least = Object.entries(atLeast) as [QuestionTypeId, number][];
  return [
    ...(own.length === count ? [] : ["count"]),
    ...(own.every((one) => isEligible(section, one)) ? [] : ["eligible"]),
    ...levels.flatMap(([level, n]) => (of((one) => one.difficulty === Number(level)) === n ? [] : [`level ${level}`])),
    ...least.flatMap(([type, n]) => (of((one) => one.type === type) < n ? [type] : [])),
    ...indicatorIds.filter((id) => of((one) => one.indicator === id) > perIndicator),
  ];
}

describe("expanding a blueprint, over any pool", () => {
  it("finds forms wherever there are any, and every form satisfies every section without a question twice", () => {
    fc.assert(
      fc.property(planted, ({ pool, blueprint }) => {
        const { forms, problems } = expandBlueprint(blueprint, pool);
        expect(problems).toEqual([]);
        expect(forms).toHaveLength(blueprint.forms);
        const homes = new Map(pool.map((own) => [own.question.id, own]));
        for (const { questions } of forms ?? []) {
          expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
          let from = 0;
          for (const section of blueprint.sections) {
            const own = questions.slice(from, from + section.count).flatMap(({ id }) => homes.get(id) ?? []);
            from += section.count;
            expect(broken(section, own)).toEqual([]);
          }
        }
      }),
      // The search is no proof; one seed, so that a run tells of the code and not of luck.
      { numRuns: 300, seed: 20_150_526 },
    );
  });

  it("depends on blueprint and pool alone, not on the order of the pool", () => {
    fc.assert(
      fc.property(planted, fc.nat(6), ({ pool, blueprint }, turn) => {
        const turned = [...pool.slice(turn), ...pool.slice(0, turn)].reverse();
        expect(expandBlueprint(blueprint, turned)).toEqual(expandBlueprint(blueprint, pool));
      }),
      { numRuns: 50 },
    );
  });

  it("uses all of a pool before it uses any of it twice, so that forms share as little as they can", () => {
    fc.assert(
      fc.property(pools, fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 20 }), (pool, forms, most) => {
        const fit = pool.filter(({ question }) => question.abilities.service).map(({ question }) => question.id);
        fc.pre(fit.length > 0);
        const section = { title: "全部", count: Math.min(most, fit.length), abilities: ["service"] };
        const drawn = (expandBlueprint(blueprintOf([section], forms), pool).forms ?? []).flatMap(
          (own) => own.questions,
        );
        const uses = tally(drawn, ({ id }) => id);
        const counts = fit.map((id) => uses[id] ?? 0);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("says by how much a pool is too small, and gives no form", () => {
    fc.assert(
      fc.property(pools, fc.integer({ min: 1, max: 9 }), (pool, more) => {
        const { forms, problems } = expandBlueprint(
          blueprintOf([{ title: "全部", count: pool.length + more }], 2),
          pool,
        );
        expect(forms).toBeNull();
        expect(problems).toMatchObject([{ message: expect.stringMatching(new RegExp(`^“全部”.*还差 ${more} 题。$`)) }]);
      }),
      { numRuns: 50 },
    );
  });

  it("spreads a section over its abilities and indicators evenly", () => {
    const pool = abilities.flatMap((ability, a) =>
      Array.from({ length: 12 }, (_own, n) => {
        const indicator = indicatorIds[n % 6] as IndicatorId;
        return made({ bank: 0, type: "single", difficulty: 3, indicator, ability }, 12 * a + n);
      }),
    );
    const [form] = expandBlueprint(blueprintOf([{ title: "全部", count: 12 }], 1), pool).forms ?? [];
    const counts = (key: (own: Question) => string) => Object.values(tally(form?.questions ?? [], key));
    expect(counts((own) => Object.keys(own.abilities)[0] ?? "")).toEqual([3, 3, 3, 3]);
    expect(counts((own) => own.indicator)).toEqual([2, 2, 2, 2, 2, 2]);
  });
});
