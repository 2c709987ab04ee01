/** What a label at the beginning of a line, or behind a space, says of the text behind it. */
export type LabelKind =
  | "answer"
  | "explanation"
  | "rubric"
  | "noise"
  | "unused"
  | "difficulty"
  | "points"
  | "abilities"
  | "element"
  | "indicator"
  | "duty"
  | "source"
  | "lesson"
  | "type";

const words: Record<LabelKind, readonly string[]> = {
  answer: [
    "答案要点",
    "参考要点",
    "答题要点",
    "正确答案",
    "参考答案",
    "标准答案",
    "试题答案",
    "本题答案",
    "故选",
    "应选",
    "本题选",
    "正确选项",
    "答案",
    "答",
    "ANSWER",
    "Answer",
  ],
  explanation: [
    "答案解析",
    "试题解析",
    "题目解析",
    "参考解析",
    "答案详解",
    "解析",
    "详解",
    "解答",
    "解释",
    "分析",
    "理由",
  ],
  rubric: ["评分要点", "评分标准", "评分细则"],
  noise: [
    "我的答案",
    "你的答案",
    "您的答案",
    "学生答案",
    "考生答案",
    "本题得分",
    "得分",
    "AI讲解",
    "AI解析",
    "答题情况",
    "正确率",
    "作答时间",
  ],
  unused: ["知识点", "考点", "标签", "章节", "关键词", "题号", "编号", "备注", "认知层次"],
  difficulty: ["难度系数", "难易程度", "难易度", "难度等级", "难度"],
  points: ["本题分值", "分值", "分数"],
  abilities: ["能力"],
  element: ["要素"],
  indicator: ["行为指标", "指标"],
  duty: ["业务"],
  source: ["出处", "来源"],
  lesson: ["课程", "课"],
  type: ["题型", "试题类型", "题目类型"],
};

const kindOf = new Map(Object.entries(words).flatMap(([kind, own]) => own.map((word) => [word, kind as LabelKind])));
const alternatives = [...kindOf.keys()].sort((a, b) => b.length - a.length).join("|");
const start = new RegExp(`([[【(]\\s?)?(${alternatives})(?:为|是)?(\\s?[\\])】])?\\s{0,4}(:)?`, "y");
const within = new RegExp(
  `([[【]\\s?)(${alternatives})\\s?[\\]】]\\s{0,4}:?|(${alternatives})(?:为|是)?\\s{0,4}:`,
  "g",
);
const letters = /\s{0,4}([A-Ja-j][\s,、;]{0,2}){1,10}[。.]?\s{0,4}$/y;

/** A label with the place where the text behind it begins. */
export interface Label {
  kind: LabelKind;
  word: string;
  from: number;
  end: number;
}

/** The label a folded line has at a place: with a colon or in brackets, or 答案 with nothing but letters behind it. */
export function labelAt(flat: string, place = 0): Label | undefined {
  const from = place + flat.slice(place).search(/\S|$/);
  start.lastIndex = from;
  const found = start.exec(flat);
  if (!found) return undefined;
  const [, open, word = "", close, colon] = found;
  const end = start.lastIndex;
  const kind = kindOf.get(word) as LabelKind;
  letters.lastIndex = end;
  const bare = kind === "answer" && word !== "答" && (letters.test(flat) || flat.slice(end).trim() === "");
  const button = word === "AI讲解" && flat.slice(end).trim() === "";
  const around = open === "(" && colon !== undefined && flat.trimEnd().endsWith(")");
  if ((open !== undefined) !== (close !== undefined) && !around) return undefined;
  return open || colon || bare || button ? { kind, word, from, end } : undefined;
}

/** A part of a line: text under a label, or text without one. */
export interface Piece {
  label?: Label;
  from: number;
  to: number;
}

/**
 * The parts of a folded line from a place on. Labels count at the beginning, and behind a space or punctuation; inside an explanation only those
 * in brackets, for a sentence may well say 答案：.
 */
export function piecesOf(flat: string, place: number, explained: boolean): Piece[] {
  const first = labelAt(flat, place);
  const labels = first ? [first] : [];
  let strict = first ? first.kind === "explanation" : explained;
  within.lastIndex = first?.end ?? place;
  for (let found = within.exec(flat); found; found = within.exec(flat)) {
    const word = found[2] ?? found[3] ?? "";
    const kind = kindOf.get(word) as LabelKind;
    const before = flat[found.index - 1] ?? " ";
    const free = /[\s。;,)】\]]/.test(before) || (kind === "explanation" && /[A-J√×对错确误]/.test(before));
    if (!found[1] && (strict || !free || word === "答")) continue;
    labels.push({ kind, word, from: found.index, end: within.lastIndex });
    if (kind === "explanation") strict = true;
  }
  const pieces: Piece[] = labels.map((label, index) => ({
    label,
    from: label.end,
    to: labels[index + 1]?.from ?? flat.length,
  }));
  const before = labels[0]?.from ?? flat.length;
  return flat.slice(place, before).trim() === "" ? pieces : [{ from: place, to: before }, ...pieces];
}
