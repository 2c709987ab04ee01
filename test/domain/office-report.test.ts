import { describe, expect, it } from "vitest";
import { type Ability, abilityNames } from "#domain/framework";
import { coverageWords, type Profile, remark, reportTitle, summary } from "../../site/islands/report/words.ts";

const figures = (ability: Ability, value: number, half: number, own: object = {}) => ({
  ability,
  staff: 11,
  measured: 8,
  value,
  low: value - half,
  high: value + half,
  show: true,
  ...own,
});
const words = (...own: ReturnType<typeof figures>[]) => summary(own, ({ ability }) => abilityNames[ability]);

describe("the report on an office", () => {
  it("is called after the office, which mostly is called an office already", () => {
    expect(reportTitle("区政府办公室")).toBe("区政府办公室能力画像报告");
    expect(reportTitle("区委办")).toBe("区委办能力画像报告");
    expect(reportTitle("区财政局")).toBe("区财政局办公室能力画像报告");
  });

  it("claims a difference of two abilities only where their intervals do not touch", () => {
    const [best, middle] = [figures("service", 70, 6), figures("coordination", 60, 6)];
    expect(words(middle, figures("execution", 50, 6), best)).toBe(
      "四种能力都可以给出数字：服务管理最高（70），狠抓落实执行最低（50）；两者的范围不重叠，高低可以分清。",
    );
    expect(words(best, middle)).toContain("两者的范围有重叠，还分不清高低。");
  });

  it("speaks of what may be shown alone", () => {
    const hidden = figures("execution", 20, 2, { show: false });
    expect(words(hidden, figures("service", 70, 6))).toBe("四种能力中有 1 种可以给出数字：服务管理 70。");
    expect(words(hidden)).toBe("四种能力的依据都还不足，暂不给出数字。");
    expect(words(hidden, figures("service", 70, 6), figures("coordination", 68, 6))).not.toContain("20");
  });

  it("says beside each figure how wide it is, or why there is none", () => {
    expect(remark(figures("service", 60, 10))).toBe("范围较窄");
    expect(remark(figures("service", 60, 11))).toBe("范围较宽，只看大概");
    expect(remark(figures("service", 60, 5, { show: false, measured: 1, staff: 2 }))).toBe("有足够依据的不足 2 人");
    expect(remark(figures("service", 60, 5, { show: false, measured: 5 }))).toBe("有足够依据的不到一半");
    expect(remark(figures("service", 60, 5, { show: false }))).toBe("误差偏大");
  });

  it("counts as covered who has at least one ability that may be shown", () => {
    const person = (...levels: string[]) => ({ abilities: levels.map((level) => ({ show: { level } })) });
    const people = [person("firm", "insufficient"), person("insufficient"), person("fair", "firm")];
    expect(coverageWords(people as unknown as Profile["people"])).toBe("3 人中 2 人有足够依据（至少一种能力）");
  });
});
