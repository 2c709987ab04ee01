import { z } from "zod";
import { shuffled } from "../present-paper.ts";
import { comparable } from "../typed-answer.ts";
import { questionFields, whyField } from "./common.ts";
import { isPartId, withId } from "./part-ids.ts";
import type { Parts, QuestionType } from "./question-type.ts";

const side = z.string().min(1, "连线的一项没有文字").max(200, "连线的一项超过 200 字");

export const matchingSchema = z.strictObject({
  type: z.literal("matching"),
  ...questionFields,
  pairs: z
    .array(z.strictObject({ left: side.describe("左栏"), right: side.describe("右栏中与它相配的一项"), why: whyField }))
    .min(3, "连线题至少 3 对")
    .max(8, "连线题至多 8 对")
    .describe("每对写左右两项；同一栏里不能有两项相同"),
});
type Matching = z.infer<typeof matchingSchema>;

/** The answer that joins each left part with the right part at the same place. */
const joined = (left: readonly string[], right: readonly string[]) => left.map((id, index) => `${id}:${right[index]}`);

const rightPairs = ({ left, options }: Parts) => joined(left, options);

/**
 * 连线题: each left part is joined with one right part; mark = right pairs / pairs. A left part joined twice is wrong.
 * Floor: over permutations one pair is right on average, 1/pairs.
 */
export const matching: QuestionType<Matching> = {
  name: "连线题",
  form: "match",
  fixedOrder: false,
  parts: ({ pairs }) => ({ options: pairs.map(({ right }) => right), left: pairs.map(({ left }) => left) }),
  check: () => [],
  grade: ({ pairs }, answer, ids) => {
    const right = rightPairs(ids).filter((pair, index) => {
      const given = answer.filter((own) => own.startsWith(`${ids.left[index]}:`));
      return given.length === 1 && given[0] === pair;
    });
    return right.length / pairs.length;
  },
  guessing: ({ pairs }) => 1 / pairs.length,
  // Which texts belong together is the key; the order in which the author lists the pairs is not.
  key: ({ pairs }) => pairs.map(({ left, right }) => `${comparable(left)}:${comparable(right)}`).sort(),
  right: (_question, ids) => rightPairs(ids),
  simulate: (_question, ids, knows, random) =>
    random() < knows ? rightPairs(ids) : joined(ids.left, shuffled(ids.options, random)),
  chosen: (answer) => [...new Set(answer)].filter((pair) => pair.split(":").every(isPartId) && pair.length === 25),
  reveal: ({ pairs }, ids) => ({
    form: "match",
    pairs: pairs.map(({ left, right, why }, index) => ({
      left: withId(ids.left, index, left),
      right: withId(ids.options, index, right),
      why,
    })),
  }),
};
