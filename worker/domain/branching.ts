/** What follows a decision, beside its mark. */
export interface Branch {
  /** What happens at once, in a sentence or two; its author writes it as `then`. */
  consequence: string;
  /** The question of the next step, or the ending it leads to. */
  next: string;
}

export const outcomes = ["good", "fair", "poor"] as const;
export type Outcome = (typeof outcomes)[number];

/** How a case may end. */
export interface Ending {
  id: string;
  title: string;
  outcome: Outcome;
  text: string;
}

/** What makes a case (情景演练) of a list of situational questions. It stays on the server: a learner is told what is reached. */
export interface Branching {
  summary: string;
  minutes: number;
  opening: string;
  /** The question of the first step. */
  start: string;
  /** By question id, parallel to its options in the author's order. */
  branches: Readonly<Record<string, readonly Branch[]>>;
  endings: readonly Ending[];
  /** 复盘, shown with the result. */
  explanation: string;
  /** Slugs of the tools that help. */
  tools: readonly string[];
}
