import { z } from "zod";
import { type Checked, type Remark, readChecked } from "./checked-yaml.ts";
import { type IndicatorId, indicatorIds, indicators } from "./framework.ts";
import { questionIdPattern } from "./questions/common.ts";

/** The indicators of the four abilities, in the framework's order: what a person rates. */
export const ratedIndicators: readonly IndicatorId[] = indicatorIds.filter((id) =>
  /^(big-picture|execution|service|coordination)\./.test(id),
);

const level = z.string().min(15, "行为至少 15 字").max(60, "行为超过 60 字");

/** The behavioural scale (自评量表) as its author writes it: five concrete ways of working an indicator, from the first steps to the best. */
export const selfRatingSchema = z.strictObject({
  id: z.string().regex(questionIdPattern, "编号只用小写字母、数字和短横线").describe("编号，与文件名相同"),
  title: z.string().min(2).max(40).describe("名称，学员看得到"),
  version: z.int().min(1).describe("第几版，内容有改动就加 1"),
  indicators: z
    .array(
      z.strictObject({
        id: z.string().describe("行为指标，四种能力的 15 个各一次"),
        levels: z
          .array(level)
          .length(5, "每个指标恰有五级行为")
          .describe("从第一级到第五级，各写一种看得见的做法，15 至 60 字"),
      }),
    )
    .min(1, "至少要有一个指标")
    .describe("指标，每个五级"),
});
export type SelfRatingText = z.infer<typeof selfRatingSchema>;

/** A scale with every ability indicator exactly once and no level twice, or every problem with its line. Never throws on bad input. */
export function parseSelfRating(text: string): Checked<SelfRatingText> {
  return readChecked(text, selfRatingSchema, remarksOn);
}

function remarksOn({ indicators: own }: SelfRatingText): Remark[] {
  const remarks: Remark[] = [];
  const seenLevels = new Map<string, string>();
  own.forEach(({ id, levels }, at) => {
    const path = ["indicators", at];
    if (!(ratedIndicators as readonly string[]).includes(id))
      remarks.push({ path: [...path, "id"], message: `指标 ${id} 不在四种能力的 15 个指标之中。` });
    else if (own.findIndex((other) => other.id === id) < at)
      remarks.push({ path: [...path, "id"], message: `指标 ${id} 写了两次，每个指标只写一次。` });
    levels.forEach((text, level) => {
      const home = seenLevels.get(text);
      if (home)
        remarks.push({
          path: [...path, "levels", level],
          message: `第 ${level + 1} 级与 ${home}的写法相同，请另写。`,
        });
      else seenLevels.set(text, `${id} 第 ${level + 1} 级`);
    });
  });
  const missing = ratedIndicators.filter((id) => !own.some((other) => other.id === id));
  if (missing.length > 0) {
    const named = missing.map((id) => `${id}（${indicators[id]}）`).join("、");
    remarks.push({ path: ["indicators"], message: `还缺 ${missing.length} 个指标：${named}。` });
  }
  return remarks;
}
