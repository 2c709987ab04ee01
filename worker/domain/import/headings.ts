import { type TypeWord, typeNamed, typeWordIn } from "./type-words.ts";

/** What a section heading says of the questions below it. */
export interface Section {
  type?: TypeWord | undefined;
  points?: number | undefined;
  pointsPerBlank?: number | undefined;
}

const ordinal = /^\s{0,40}(?:\(?[一二三四五六七八九十]{1,3}\s?[、.):\s]|[IVX]{1,4}[.、])\s{0,8}/;
const part = /^\s{0,40}第[一二三四五六七八九十\d]{1,3}(?:部分|大题|章|节|单元)\s{0,8}[:.、]?\s{0,8}/;

/**
 * The section a folded line heads: 一、单选题（每题2分）, 第一部分, or the type alone on its line. A numbered line without a type is a heading only
 * where it tells points, or where questions begin right behind it, which the caller knows.
 */
export function sectionOf(flat: string, questionsFollow: () => boolean): Section | undefined {
  if (flat.length > 200) return undefined;
  const divided = part.exec(flat);
  const numbered = divided ?? ordinal.exec(flat);
  const rest = flat.slice(numbered?.[0].length ?? 0);
  const [named = "", behind = ""] = /^([^(。.,;:]*)(.*)$/s.exec(rest)?.slice(1) ?? [];
  const name = named.replace(/[\s【】[\]]/g, "");
  // 判断题：请示要一文一事 is a question, not a heading.
  const headed = /^[:。.,;]?\s*(?:$|\(|请(?!示)|下列|以下|每|共|本)/.test(behind);
  const word = typeNamed(name) ?? (name.length <= 14 && /题(?:部分|库)?$/.test(name) ? typeWordIn(name) : undefined);
  const type = headed ? word : undefined;
  const points = sectionPoints(flat);
  const titled = divided !== null && flat.length <= 40 && !/[。?;]/.test(flat);
  if (type || titled) return { type, ...points };
  const told = points.points !== undefined || points.pointsPerBlank !== undefined;
  return numbered && (told || questionsFollow()) ? points : undefined;
}

/** Points a question of a section is worth: 每题2分, 每小题 1.5 分, 每空1分. */
export function sectionPoints(flat: string): Pick<Section, "points" | "pointsPerBlank"> {
  const each = /每(?:一)?(小?题|个?空|小题|道题?)\s{0,4}(?:计|得)?\s{0,4}(\d{1,3}(?:\.\d{1,2})?)\s{0,4}分/.exec(flat);
  if (!each) return {};
  const value = Number(each[2]);
  if (!(value > 0 && value <= 100)) return {};
  return each[1]?.includes("空") ? { pointsPerBlank: value } : { points: value };
}

/** `# 能力：综合协调` as name and value; the value is empty for any other line that begins with #. */
export function settingOf(flat: string): { name: string; value: string } | undefined {
  const found = /^\s{0,40}#{1,6}\s{0,8}/.exec(flat);
  if (!found) return undefined;
  const rest = flat.slice(found[0].length);
  const colon = rest.slice(0, 20).indexOf(":");
  if (colon < 0) return { name: rest.trim(), value: "" };
  return { name: rest.slice(0, colon).trim(), value: rest.slice(colon + 1).trim() };
}

/** The questions a material belongs to, as in 阅读下列材料，回答1—2题. */
export function materialRange(flat: string): { from: number; to: number } | undefined {
  const found =
    /(?:回答|完成|作答)(?:第|下面|下列|以下|后面的?)?\s{0,4}(\d{1,4})\s{0,4}(?:题)?\s{0,4}[-—–―~～至到、,]{1,3}\s{0,4}第?\s{0,4}(\d{1,4})\s{0,4}(?:小|各)?题/.exec(
      flat.slice(0, 400),
    );
  return found ? { from: Number(found[1]), to: Number(found[2]) } : undefined;
}

/** A line that only tells which questions a material is for. */
export function isInstruction(flat: string): boolean {
  return (
    materialRange(flat) !== undefined &&
    /^\s{0,8}(?:\([一二三四五六七八九十]\)\s{0,4})?请?(?:阅读|根据|依据|结合)[^,。:]{0,16}[,:]?\s{0,4}请?(?:回答|完成|作答)[^,。]{0,20}题\s{0,4}[。.:]?\s{0,8}$/.test(
      flat,
    )
  );
}

/** Does a material begin here? 材料：, 材料一, 阅读下列材料. */
export function beginsMaterial(flat: string): boolean {
  return /^\s{0,40}[[【(]?(?:(?:背景)?材料|案例|资料)[一二三四五六七八九十\d]{0,3}[\])】]?\s{0,4}:|^\s{0,40}(?:\([一二三四五六七八九十]\)\s{0,4})?(?:请?阅读|请?根据)(?:下列|以下|下面|所给)的?(?:材料|资料|案例|短文|文字)/.test(
    flat,
  );
}

const beforeKey = "(?:附件?|[一二三四五六七八九十]{1,3}、)?(?:.{0,20}(?:题|试卷|题库|测试|练习))?";
const surely = [
  new RegExp(`^${beforeKey}(?:正确|参考|标准)?答案(?:及|与|和)(?:试题|答案)?(?:解析|详解|评分标准|评分要点)$`),
  new RegExp(`^(?=.*(?:附|题|卷|库|测试|练习))${beforeKey}(?:正确|参考|标准)?答案(?:部分|区|页|解析)?$`),
  /^(?:正确|参考|标准)?答案(?:部分|区|页|汇总|速查|表)$/,
];

/** A line that titles the answers at the end: 参考答案, 附：答案及解析, 单选题答案. `sure` where it can be nothing else. */
export function keyHead(flat: string): { sure: boolean } | undefined {
  if (flat.length > 80) return undefined;
  const own = flat.replace(/[\s【】[\]:#*=—-]/g, "");
  if (!own.includes("答案")) return undefined;
  if (surely.some((form) => form.test(own))) return { sure: true };
  return /^(?:正确|参考|标准)?答案(?:解析)?$/.test(own) ? { sure: false } : undefined;
}

/** The title of a paper, before its first question; the first line of all needs no word that says so. */
export function isTitle(flat: string, first: boolean): boolean {
  const own = flat.trim();
  if (own.length > 50) return false;
  if (first && !/[。;?:,()]/.test(own)) return true;
  return /(?:试题|试卷|题库|测试题?|测验|考试|练习题?|问卷|竞赛|考核|题目|卷)(?:\s{0,4}\(.{0,20}\)|[一二三四五六七八九十A-Z\d]{0,3}卷?)?$/.test(
    own,
  );
}

const toFillIn =
  /^\(?(?:姓名|单位|部门|职务|准考证号|学号|考号|班级|工号|考试时间|考试时长|满分|总分|时间|卷面|阅卷人|评分人|总得分)\s{0,8}[:_]/;
const pageNumber =
  /^(?:[-—–]\s{0,4})?(?:第\s{0,4}\d{1,4}\s{0,4}页|[-—–]\s{0,4}\d{1,4}(?=\s{0,4}[-—–]$))(?:\s{0,4}[,/(]?\s{0,4}共\s{0,4}\d{1,4}\s{0,4}页\)?)?(?:\s{0,4}[-—–])?$/;

/** What stands on papers and pages and is no question: page numbers, rules, and before the questions the head to fill in. */
export function isNoise(flat: string, beforeQuestions: boolean): boolean {
  const own = flat.trim();
  if (own.length > 200) return false;
  return (beforeQuestions && toFillIn.test(own)) || pageNumber.test(own) || /^[-=*—─~]{3,}$/.test(own);
}

/** Where instructions to those examined begin, which number their points as questions are numbered. */
export function beginsInstructions(flat: string): boolean {
  return /^\s{0,40}[[【]?(?:注意事项|考生须知|答题须知|答题说明|考试说明|填写说明|作答要求)[\]】]?\s{0,4}:?\s{0,4}$/.test(
    flat,
  );
}
