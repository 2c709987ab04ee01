import { abilities, abilityNames } from "../framework.ts";
import type { AbilityProfile } from "../profile.ts";
import { officeColumn } from "./office-column.ts";
import type { Cell, ExportTable } from "./table.ts";

export interface ExportedPerson {
  officeName: string;
  name: string;
  title: string;
  /** In the order of `abilities`. */
  abilities: readonly AbilityProfile[];
}

/** People × four abilities. Where the show rule is not met a person's row holds no number, only how much is there and how much is missing. */
export function peopleTable(people: readonly ExportedPerson[], below: boolean): ExportTable {
  const { head, cells } = officeColumn(below);
  return {
    title: "人员与四种能力",
    head: [
      ...head,
      "姓名",
      "职务",
      ...abilities.flatMap((ability) => columns.map((column) => `${abilityNames[ability]}·${column}`)),
    ],
    rows: people.map((person) => [
      ...cells(person),
      person.name,
      person.title,
      ...person.abilities.flatMap((own) => abilityCells(own)),
    ]),
    notes: [
      "掌握度（0–100）按已答题目估计，是在这种能力全部题目上的预期得分率，不是考试分数。",
      "下限、上限之间是九成把握的范围（90% 区间）；题数是近 360 天计入依据的不同题目。",
      "依据不足的（不足 8 题，或误差偏大）不给数字，只写证据不足和大约还差几题；没有作答的人员也在表中。",
      "掌握度用于安排学习，建议不作考核排名依据。",
    ],
  };
}

const columns = ["掌握度", "下限", "上限", "题数", "依据"];
const levels = { preliminary: "初步", fair: "较稳", firm: "稳固" } as const;

function abilityCells({ show, questions, value, low, high }: AbilityProfile): Cell[] {
  if (show.level === "insufficient") {
    const missing = show.bankShort ? "题库中可用的题不足" : `约再答 ${show.moreQuestions} 题`;
    return [null, null, null, null, `证据不足（已有 ${questions} 题，${missing}）`];
  }
  return [Math.round(value), Math.round(low), Math.round(high), questions, levels[show.level]];
}
