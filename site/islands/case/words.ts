export interface EndingShown {
  title: string;
  outcome: "good" | "fair" | "poor";
  text: string;
}
export interface StepShown {
  id: string;
  text: string;
  stem: string;
  options: { id: string; text: string }[];
}
/** What stands before a person. */
export interface Ahead {
  step: StepShown | null;
  ending: EndingShown | null;
}

export const outcomeWords = { good: "办好了", fair: "办成了，有欠缺", poor: "没有办好" } as const;
