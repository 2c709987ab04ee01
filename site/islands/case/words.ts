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
/** A decision taken, and what followed it. */
export interface Decided {
  step: StepShown;
  option: string;
  consequence: string;
}
/** A case as far as it has been walked, as the server tells it. */
export interface Story extends Ahead {
  title: string;
  opening: string;
  way: Decided[];
}

export const outcomeWords = { good: "办好了", fair: "办成了，有欠缺", poor: "没有办好" } as const;

/** The words of the option that was chosen. */
export function chosenWords({ step, option }: Pick<Decided, "step" | "option">): string {
  return step.options.find(({ id }) => id === option)?.text ?? "";
}

/** Why the way was read anew from the server, by what the server answered to a decision. */
export const movedWords: Partial<Record<string, string>> = {
  STEP_DECIDED: "这一步已在另一处定过，现在接着那里的进度走，走过的都在。",
  STEP_NOT_REACHED: "这里的进度与另一处不同，现在接着另一处的走，走过的都在。",
};
