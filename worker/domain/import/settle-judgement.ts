import { judgementIn, lettersIn } from "./answer-words.ts";
import type { Draft } from "./draft.ts";
import { keyLine, quoted, remarkOn, type Settled } from "./imported-question.ts";
import type { Remark } from "./remark.ts";
import { keyOf } from "./settle-choice.ts";

/** Is it a 判断题 though nothing says so: its options are 对 and 错, or it has none and is answered by one of them? */
export function isJudgement({ type, options, keys, answers }: Draft): boolean {
  if (type !== undefined && type !== "choice") return false;
  if (options.length === 0) return type === undefined && !answers && judgementIn(keys[0]?.text ?? "") !== undefined;
  const said = options.map(({ text }) => judgementIn(text));
  return options.length === 2 && said.every((own) => own !== undefined) && said[0] !== said[1];
}

/** 判断题, answered by 对 or 错, or by the letter of an option that says so; without options A is taken for 正确, which is told. */
export function settleJudgement(draft: Draft): Settled {
  const { options } = draft;
  const remarks: Remark[] = [];
  const said = options.map(({ text }) => judgementIn(text));
  if (options.length > 0 && !(options.length === 2 && said[0] !== said[1] && said.every((own) => own !== undefined))) {
    const message = "判断题的选项只能是“正确”“错误”两个，请改选项，或把题型改为单选题。";
    return { body: null, remarks: [remarkOn(draft, "not-true-false", message, options[0]?.line)] };
  }
  const right = judged(draft, said, remarks);
  if (right === undefined) return { body: null, remarks };
  const option = (text: string, says: boolean) => {
    const why = options[said.indexOf(says)]?.why;
    return { text, correct: right === says, ...(why ? { why } : {}) };
  };
  return { body: { type: "true-false", options: [option("正确", true), option("错误", false)] }, remarks };
}

function judged(draft: Draft, said: readonly (boolean | undefined)[], remarks: Remark[]): boolean | undefined {
  const { options, keys } = draft;
  const key = keys.find(({ text }) => text !== "");
  const told = key && judgementIn(key.text);
  if (told !== undefined && options.every(({ correct }) => correct === undefined)) return told;
  if (options.length > 0) {
    const own = keyOf(draft);
    remarks.push(...own.remarks);
    if (own.letters && own.letters.length > 1) {
      remarks.push(remarkOn(draft, "several-answers-in-single", "判断题只能有一个答案，请只留一个。", keyLine(draft)));
      return undefined;
    }
    return own.letters ? said[options.findIndex(({ letter }) => letter === own.letters?.[0])] : undefined;
  }
  if (!key) {
    remarks.push(remarkOn(draft, "no-answer", "没有答案，请在题后写“答案：正确”或“答案：错误”。"));
    return undefined;
  }
  const letters = lettersIn(key.text);
  if (letters?.length === 1 && (letters[0] === "A" || letters[0] === "B")) {
    const right = letters[0] === "A";
    const message = `判断题的答案写的是 ${letters[0]}，按 A 为正确、B 为错误认作“${right ? "正确" : "错误"}”，请核对。`;
    remarks.push(remarkOn(draft, "letter-for-judgement", message, key.line));
    return right;
  }
  const message = `判断题的答案${quoted(key.text)}读不懂，请写“正确”或“错误”。`;
  remarks.push(remarkOn(draft, "unreadable-answer", message, key.line));
  return undefined;
}
