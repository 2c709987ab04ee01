import type { QuestionTypeId } from "../questions/index.ts";

/** A type as a paper names it; `choice` says only that there are options: 选择题, 不定项. */
export type TypeWord = QuestionTypeId | "choice";

const words: [string, TypeWord][] = [
  ["单项选择", "single"],
  ["单选", "single"],
  ["多项选择", "multiple"],
  ["多选", "multiple"],
  ["不定项", "choice"],
  ["选择题", "choice"],
  ["判断", "true-false"],
  ["是非题", "true-false"],
  ["对错题", "true-false"],
  ["填空", "blank"],
  ["排序", "ordering"],
  ["连线", "matching"],
  ["匹配题", "matching"],
  ["配对", "matching"],
  ["搭配题", "matching"],
  ["情景", "situational"],
  ["情境", "situational"],
  ["简答", "short-answer"],
  ["问答", "short-answer"],
  ["论述", "short-answer"],
  ["案例", "short-answer"],
  ["材料分析", "short-answer"],
  ["名词解释", "short-answer"],
  ["辨析题", "short-answer"],
  ["主观题", "short-answer"],
  ["写作题", "short-answer"],
  ["解答题", "short-answer"],
];

const ids: readonly string[] = [
  "single",
  "multiple",
  "true-false",
  "blank",
  "ordering",
  "matching",
  "situational",
  "short-answer",
] satisfies QuestionTypeId[];

/** The type a short text names: what stands first in it counts, so that 情景判断题 is a situation. */
export function typeWordIn(text: string): TypeWord | undefined {
  const short = text.slice(0, 60);
  let best: { at: number; type: TypeWord } | undefined;
  for (const [word, type] of words) {
    const at = short.indexOf(word);
    if (at >= 0 && (!best || at < best.at)) best = { at, type };
  }
  return best?.type;
}

const exact =
  /^(?:单项选择|单选|多项选择|多选|不定项选择|不定项|选择|判断正误|判断|是非|对错|填空|排序|连线|匹配|配对|搭配|情景判断|情景|情境判断|情境|简答|问答|论述|案例分析|案例|材料分析|名词解释|辨析|主观|写作|解答)题?$/;

/** The type a tag, cell or field names and nothing else: 单选题, 多选, single. */
export function typeNamed(text: string): TypeWord | undefined {
  const own = text.trim();
  if (ids.includes(own)) return own as TypeWord;
  if (!exact.test(own)) return undefined;
  return typeWordIn(own) ?? typeWordIn(`${own}题`);
}
