import type { FieldName } from "./fields.ts";
import { folded, plain } from "./fold.ts";
import { type TypeWord, typeNamed, typeWordIn } from "./type-words.ts";

/** What a column of a table holds. */
export type Column =
  | { holds: "stem" | "answer" | "explanation" | "number" | "options" | "unused" | "context" | "rubric" }
  | { holds: "type"; legend: Map<string, TypeWord> }
  /** The option at a place, from 0. */
  | { holds: "option" | "correct"; place: number }
  | { holds: "field"; field: FieldName };

const names: [Column["holds"] | FieldName, readonly string[]][] = [
  [
    "stem",
    [
      "题干",
      "题目",
      "试题",
      "题目内容",
      "试题内容",
      "试题题干",
      "题干内容",
      "题目题干",
      "题目名称",
      "试题名称",
      "问题",
      "内容",
      "stem",
      "question",
    ],
  ],
  ["answer", ["答案", "正确答案", "参考答案", "标准答案", "正确选项", "试题答案", "题目答案", "answer"]],
  ["explanation", ["解析", "答案解析", "试题解析", "题目解析", "参考解析", "解释", "详解", "答案说明", "explanation"]],
  ["number", ["序号", "题号", "编号", "试题编号", "题目编号", "no", "id"]],
  ["options", ["选项", "选项内容", "备选项", "备选答案", "候选项", "试题选项", "题目选项", "全部选项", "options"]],
  ["type", ["题型", "试题类型", "题目类型", "类型", "题类", "type"]],
  ["context", ["材料", "背景材料", "共用材料", "共用题干"]],
  ["rubric", ["评分要点", "评分标准"]],
  ["difficulty", ["难度", "难易度", "难易程度", "难度等级", "试题难度", "difficulty"]],
  ["points", ["分值", "分数", "题目分数", "试题分数", "试题分值", "本题分值", "得分", "points"]],
  ["abilities", ["能力", "所属能力", "ability"]],
  ["element", ["要素", "所属要素", "element"]],
  ["indicator", ["指标", "行为指标", "indicator"]],
  ["duty", ["业务", "业务类别", "duty"]],
  ["source", ["出处", "来源", "讲话出处", "source"]],
  ["lesson", ["课", "课程", "所属课程", "lesson"]],
  [
    "unused",
    ["标签", "知识点", "考点", "备注", "章节", "分类", "试题分类", "题目分类", "目录", "关键词", "创建人", "创建时间"],
  ],
];
const byName = new Map(names.flatMap(([holds, own]) => own.map((name) => [name, holds] as const)));
const fields: readonly string[] = [
  "difficulty",
  "points",
  "abilities",
  "element",
  "indicator",
  "duty",
  "source",
  "lesson",
] satisfies FieldName[];
const places = "一二三四五六七八九十";

/** What a header says its column holds, matched without spaces, width and （必填）; undefined where it is not known. */
export function columnOf(header: string): Column | undefined {
  const whole = plain(header.slice(0, 200)).replace(/[*:]/g, "");
  const bare = whole.replace(/[([][^()[\]]*[)\]]/g, "").replace(/[(（].*$/s, "");
  const holds = byName.get(bare);
  if (holds === "type") return { holds, legend: legendIn(whole) };
  if (holds) return fields.includes(holds) ? { holds: "field", field: holds as FieldName } : ({ holds } as Column);
  if (/^选项?a[-—–~至到][a-z]$/.test(bare)) return { holds: "options" };
  const place = optionPlace(bare);
  return place && place.place >= 0 && place.place < 26 ? place : undefined;
}

/** 选项A, A, A选项, 选项1, 选项一, 选项一内容, 选项一是否正确 */
function optionPlace(bare: string): { holds: "option" | "correct"; place: number } | undefined {
  const found =
    /^(?:备选)?(?:选项|答案选项|备选答案|option)([a-z]|\d{1,2}|[一二三四五六七八九十])(内容|文字|是否正确|正确与否)?$/.exec(
      bare,
    ) ?? /^([a-z])(?:选项|项)?(是否正确)?$/.exec(bare);
  if (!found) return undefined;
  const [, own = "", tail = ""] = found;
  const place = /\d/.test(own) ? Number(own) - 1 : places.includes(own) ? places.indexOf(own) : own.charCodeAt(0) - 97;
  return { holds: tail.includes("正确") ? "correct" : "option", place };
}

/** 题型（0单选，1判断，2多选）: what each code stands for, in the header's own words. */
function legendIn(header: string): Map<string, TypeWord> {
  const legend = new Map<string, TypeWord>();
  for (const [, code = "", name = ""] of header.matchAll(/(\d{1,2})[-:=、.)]{0,2}([\u4e00-\u9fff]{2,8})/g)) {
    const type = typeNamed(name) ?? typeWordIn(name);
    if (type) legend.set(code, type);
  }
  if (legend.size > 0) return legend;
  for (const [, name = "", code = ""] of header.matchAll(/([\u4e00-\u9fff]{2,8})[-:=]{0,2}(\d{1,2})/g)) {
    const type = typeNamed(name.replace(/^.*题型/, ""));
    if (type) legend.set(code, type);
  }
  return legend;
}

/** Does the row head columns of questions: a stem, and an answer, options or a type beside it? */
export function isHeader(cells: readonly string[]): boolean {
  const found = cells.map((cell) => (folded(cell).trim() === "" ? undefined : columnOf(cell)?.holds));
  const beside = ["answer", "option", "options", "type", "correct"];
  return found.includes("stem") && found.some((own) => own !== undefined && beside.includes(own));
}
