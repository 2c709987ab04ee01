import { chinaMinute } from "../china-day.ts";
import type { Cell, ExportTable } from "./table.ts";

export interface CoverFacts {
  officeName: string;
  /** How many offices under it are in the file; null where it is about the one office alone. */
  below: number | null;
  now: number;
  exportedBy: string;
  /** The installation holds invented people. */
  demo: boolean;
}

/** What stands in front of exported tables: whose they are, when they were made, how much they hold and how their figures came about. */
export function coverOf({ officeName, below, now, exportedBy, demo }: CoverFacts, tables: readonly ExportTable[]) {
  const rows: Cell[][] = [
    ["单位", below === null ? officeName : `${officeName}（含下级 ${below} 个办公室）`],
    ["导出时间", `${chinaMinute(now)}（北京时间）`],
    ["导出人", exportedBy],
    ...tables.map(({ title, rows: own }) => ["内容", `${title}，${own.length} 行`]),
    ...tables.flatMap(({ notes }) => notes.map((note) => ["口径说明", note])),
    ["提示", "含个人学习情况，请勿外传；每次导出都有记录。"],
  ];
  return demo ? [...rows, ["提示", "演示数据，人员和单位都是虚构的。"]] : rows;
}
