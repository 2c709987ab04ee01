import type { QuestionRule } from "./finding.ts";
import { normalText, visibleLength } from "./normal-text.ts";

const leastReason = 10;

/** Each option, step and pair says why: feedback of its own is what a learner learns from (Shute 2008, elaborated feedback). */
export const thinWhy: QuestionRule = ({ parts }) => {
  const reasons = parts.map(({ why }) => normalText(why ?? ""));
  return parts.flatMap(({ path, why }, index) => {
    const at = [...path, "why"];
    if (why === undefined || why.trim() === "")
      return [{ path, message: `第 ${index + 1} 项没有理由，请写 why：选它好在哪里、差在哪里。` }];
    if (visibleLength(why) < leastReason)
      return [{ path: at, message: `第 ${index + 1} 项的理由不足 ${leastReason} 字，请说清它好在哪里、差在哪里。` }];
    const earlier = reasons.indexOf(reasons[index] ?? "");
    if (earlier < index)
      return [{ path: at, message: `第 ${index + 1} 项的理由与第 ${earlier + 1} 项一样，请各写各的。` }];
    return [];
  });
};

const highestFloor = 0.6;

/** Above this floor a guess tells as much as an answer: the estimate can take next to nothing from it. */
export const guessingFloor: QuestionRule = ({ guessing }) =>
  guessing > highestFloor
    ? [
        {
          path: [],
          message: `随便选也能得 ${guessing.toFixed(2)} 的分，超过 ${highestFloor}，请降低次要选项的得分或增加选项。`,
        },
      ]
    : [];
