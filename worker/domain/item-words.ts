import type { ItemFigures, QuizAnalysis } from "./item-analysis.ts";

/** The words for every statistic, in one table: pages, exports and the command line say the same. */
export const statisticNames = {
  people: "人数",
  mean: "平均分",
  sd: "标准差",
  alpha: "信度（α）",
  standardError: "测量标准误",
  facility: "得分率",
  discrimination: "区分度",
  alphaIfDeleted: "删去本题后的信度",
  chosen: "选择人数",
  share: "选择率",
  optionDiscrimination: "与其余得分的相关",
  low: "低分组",
  middle: "中间组",
  high: "高分组",
} as const;

/** What a question's figures mean, in a sentence that says what to mend first; null where nothing stands out. */
export function itemSentence(
  { facility, discrimination }: Pick<ItemFigures, "facility" | "discrimination">,
  small: boolean,
  people = Number.POSITIVE_INFINITY,
): string | null {
  if (small) return null;
  if (facility >= 0.999) return "全部答对，测不出差别";
  if (facility <= 0.001) return "全部答错，请核对答案，或这道题太难";
  // Within a standard error of none (1/√n) a key is not accused.
  if (discrimination !== null && discrimination < -1 / Math.sqrt(people)) return "会的人反而答错，疑似答案设错";
  if (discrimination !== null && discrimination < 0.1) return "几乎分不出会与不会，请看题干是否有歧义";
  return null;
}

/** What stands out among an item's wrong options, a sentence each: nobody chooses it, or those who know more do. */
export function optionSentences(
  options: readonly { letter: string; correct: boolean; people: number; favoured: boolean }[],
  small: boolean,
): string[] {
  if (small) return [];
  return options
    .filter(({ correct }) => !correct)
    .flatMap(({ letter, people, favoured }) => {
      if (people === 0) return [`干扰项 ${letter} 无人选，等于少一个选项`];
      return favoured ? [`选 ${letter} 的人其余题得分偏高，请核对 ${letter} 是否也对`] : [];
    });
}

/** What a quiz's figures mean. */
export function quizSentence({ small, people, alpha }: Pick<QuizAnalysis, "small" | "people" | "alpha">): string {
  if (small) return `样本不足：只有 ${people} 人，满 20 人才给出信度和区分度`;
  if (alpha === null) return "各人得分没有差别，算不出信度";
  if (alpha < 0.5) return "信度偏低，不宜用来比较个人";
  return alpha < 0.7 ? "信度一般，可用于练习，慎用于比较个人" : "信度较好";
}

/** The whole analysis as text: a line a figure, a line a question, what to mend behind it. */
export function describeAnalysis(analysis: QuizAnalysis, questions: readonly string[]): string {
  const { people, mean, sd, alpha, standardError, items, small } = analysis;
  const figure = (name: keyof typeof statisticNames, value: number | null) =>
    `${statisticNames[name]} ${value === null ? "—" : value.toFixed(name === "people" ? 0 : 2)}`;
  const head = [
    figure("people", people),
    figure("mean", mean),
    figure("sd", sd),
    figure("alpha", alpha),
    figure("standardError", standardError),
  ];
  const rows = items.map((item, index) => {
    const figures = [
      figure("facility", item.facility),
      figure("discrimination", item.discrimination),
      figure("alphaIfDeleted", item.alphaIfDeleted),
    ];
    const sentence = itemSentence(item, small, people);
    return `${questionName(questions[index] ?? String(index + 1))}：${figures.join("，")}${sentence ? `。${sentence}` : ""}`;
  });
  return [`${head.join("，")}。`, `${quizSentence(analysis)}。`, ...rows].join("\n");
}

/** A heading that says 第…题 already is left as it stands. */
function questionName(heading: string): string {
  return /^第.*题$/.test(heading) ? heading : `第 ${heading} 题`;
}
