import type { Blueprint } from "../blueprint-format.ts";
import type { Remark } from "../checked-yaml.ts";
import { type QuestionTypeId, questionTypes } from "../questions/index.ts";
import { fillSlots, isEligible, type PoolQuestion, type Slot } from "./slots.ts";

/** What the pool lacks for a blueprint, section by section: what is missing and by how much. Empty where nothing can be told beforehand. */
export function shortagesOf(blueprint: Blueprint, pool: readonly PoolQuestion[], slots: readonly Slot[]): Remark[] {
  const unknown = unknownBanks(blueprint, pool);
  if (unknown.length > 0) return unknown;
  return [...emptyPlaces(blueprint, pool, slots), ...unmetDemands(blueprint, pool)];
}

function unknownBanks({ sections }: Blueprint, pool: readonly PoolQuestion[]): Remark[] {
  const banks = new Set(pool.map(({ bank }) => bank));
  return sections.flatMap(({ from = [], title }, index) =>
    from.flatMap((bank, at) =>
      banks.has(bank)
        ? []
        : [{ path: ["sections", index, "from", at], message: `“${title}”：没有题库 ${bank}，或者其中没有在用的题。` }],
    ),
  );
}

/** Slots that cannot be filled, be it that there are too few questions or that another section needs the same ones. */
function emptyPlaces({ sections }: Blueprint, pool: readonly PoolQuestion[], slots: readonly Slot[]): Remark[] {
  const { missing } = fillSlots(slots, pool.length, (question) => question);
  return slots.flatMap(({ section, level, count, candidates }, index) => {
    const short = missing[index] ?? 0;
    if (short === 0) return [];
    const what = level === null ? "" : `难度 ${level} `;
    const found =
      candidates.length < count
        ? `符合条件的只有 ${candidates.length} 题`
        : `符合条件的 ${candidates.length} 题别的部分也要用`;
    const message = `“${sections[section]?.title}”：${what}需要 ${count} 题，${found}，还差 ${short} 题。`;
    return [{ path: ["sections", section, level === null ? "count" : "difficulty"], message }];
  });
}

function unmetDemands({ sections }: Blueprint, pool: readonly PoolQuestion[]): Remark[] {
  return sections.flatMap((section, index) => {
    const { title, count, atLeast = {}, perIndicator } = section;
    const eligible = pool.filter((own) => isEligible(section, own)).map(({ question }) => question);
    const remarks = (Object.entries(atLeast) as [QuestionTypeId, number][]).flatMap(([type, least]): Remark[] => {
      const found = eligible.filter((own) => own.type === type).length;
      const { name } = questionTypes[type];
      const message = `“${title}”：${name}至少 ${least} 题，符合条件的只有 ${found} 题，还差 ${least - found} 题。`;
      return found < least ? [{ path: ["sections", index, "atLeast", type], message }] : [];
    });
    if (perIndicator === undefined) return remarks;
    const indicators = new Map<string, number>();
    for (const { indicator } of eligible) indicators.set(indicator, (indicators.get(indicator) ?? 0) + 1);
    const most = [...indicators.values()].reduce((sum, own) => sum + Math.min(own, perIndicator), 0);
    const message = `“${title}”：需要 ${count} 题，同一指标至多 ${perIndicator} 题，${indicators.size} 个指标最多选出 ${most} 题，还差 ${count - most} 题。`;
    return most < count ? [...remarks, { path: ["sections", index, "perIndicator"], message }] : remarks;
  });
}
