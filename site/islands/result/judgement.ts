/** What was given with how sure a learner was; null where nothing was said. */
interface Judged {
  answer: readonly string[];
  confidence: "sure" | "unsure" | null;
  mark: number | null;
  correction?: { act: "key" | "full-marks" | "void" } | undefined;
}

/**
 * 盲区: sure, and not right · 侥幸: unsure, and right; null where neither, nothing was said, or nobody has read the answer.
 * What earned only a part was not right. A blank is no answer to be sure of,
 * and a mark that everybody was given or nobody says nothing of how well one judged.
 */
export function judgementOf({ answer, confidence, mark, correction }: Judged): "blind" | "lucky" | null {
  if (mark === null || confidence === null || answer.every((part) => part.trim() === "")) return null;
  if (correction && correction.act !== "key") return null;
  const right = mark > 0.999;
  if (confidence === "sure") return right ? null : "blind";
  return right ? "lucky" : null;
}

/** What each is called. */
export const judgementNames = { blind: "盲区", lucky: "侥幸" } as const;
