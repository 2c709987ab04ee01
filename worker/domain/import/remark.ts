/** What stops a question, or the whole of a place in the source, from being imported: the trainer mends it. */
export const problemKinds = {
  "no-stem": "没有题干",
  "stem-too-long": "题干过长",
  "no-answer": "没有答案",
  "unreadable-answer": "答案读不懂",
  "answer-conflict": "两处答案不一致",
  "answer-outside-options": "答案不在选项内",
  "no-options": "没有选项",
  "one-option": "只有一个选项",
  "too-many-options": "选项过多",
  "option-gap": "选项有空缺",
  "duplicate-letter": "选项字母重复",
  "same-options": "选项文字相同",
  "empty-option": "选项没有文字",
  "option-too-long": "选项过长",
  "several-answers-in-single": "单选题有几个答案",
  "one-answer-in-multiple": "多选题只有一个答案",
  "not-true-false": "不是判断题",
  "no-blanks": "填空题没有空",
  "blank-count": "空数与答案数不同",
  "no-marks": "情景题没有给分",
  "no-pairs": "连线题没有配对",
  "order-incomplete": "排序题的次序不全",
  "duplicate-stem": "题干重复",
  "unknown-type": "没有这种题型",
  "damaged-text": "文字损坏",
  "too-many-questions": "题目过多",
  "surplus-key": "多余的答案",
  "key-count": "答案数与题数不同",
  "unread-text": "没有读成的文字",
  "header-too-low": "表头太靠下",
  syntax: "写法有误",
} as const;
export type ProblemKind = keyof typeof problemKinds;

/** What the trainer should know, though the question is imported. */
export const noticeKinds = {
  "no-reference": "没有参考答案",
  "letter-for-judgement": "用字母答判断题",
  "key-from-emphasis": "按加粗或红色认答案",
  "number-jump": "题号不连续",
  "all-right": "选项全都正确",
  "outside-type-limits": "超出题型的范围",
  "unknown-value": "不认识的值",
  "skipped-noise": "略过的文字",
  "unused-field": "没有用到的字段",
  "no-feedback": "没有带入的反馈",
  "lost-in-file": "没有带入的内容",
  "unknown-column": "不认识的列",
  "sheet-without-questions": "没有题目的工作表",
} as const;
export type NoticeKind = keyof typeof noticeKinds;

/** A sentence on a place of the source; in Chinese, it says what to do. */
export interface Remark<K = ProblemKind | NoticeKind> {
  line: number;
  kind: K;
  message: string;
  /** The sheet, where the source has several. */
  sheet?: string | undefined;
  /** 1-based place among the questions found, where the remark is about one. */
  question?: number | undefined;
  /** Of a question asked twice: its own words and those it repeats, as they stand. */
  twin?: { own: string; other: string; where: string } | undefined;
}

/** true where the remark keeps what it is about from being imported. */
export function isProblem(remark: Remark): remark is Remark<ProblemKind> {
  return remark.kind in problemKinds;
}
