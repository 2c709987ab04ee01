import { z } from "zod";
import { shuffled } from "../present-paper.ts";
import { comparable } from "../typed-answer.ts";
import { optionText, questionFields, whyField } from "./common.ts";
import { chosenOptions, optionParts, withId } from "./part-ids.ts";
import type { QuestionType } from "./question-type.ts";

export const orderingSchema = z.strictObject({
  type: z.literal("ordering"),
  ...questionFields,
  options: z
    .array(z.strictObject({ text: optionText, why: whyField }))
    .min(3, "排序题至少 3 项")
    .max(8, "排序题至多 8 项")
    .describe("按正确的先后写；学员看到的次序是打乱的"),
});
type Ordering = z.infer<typeof orderingSchema>;

const pairsOf = (count: number) => (count * (count - 1)) / 2;

/** The mark of an order with a share s of its pairs right: max(0, 2s − 1), so that a random order earns about nothing. */
const markOf = (rightPairs: number, count: number) => Math.max(0, (2 * rightPairs) / pairsOf(count) - 1);

/**
 * How many orders of `count` things have k pairs the wrong way round, k = 0 … count(count − 1)/2: the Mahonian numbers
 * (P. A. MacMahon 1913; OEIS A008302).
 */
export function mahonian(count: number): number[] {
  let orders = [1];
  for (let size = 2; size <= count; size++) {
    const next = Array.from({ length: orders.length + size - 1 }, () => 0);
    for (const [k, ways] of orders.entries())
      for (let more = 0; more < size; more++) next[k + more] = (next[k + more] ?? 0) + ways;
    orders = next;
  }
  return orders;
}

/**
 * 排序题: options in the right order; with s the share of pairs in the right order, mark max(0, 2s − 1). Of an option
 * given twice the first place holds; a pair of which one is not given is wrong. Floor: the mean over all orders.
 */
export const ordering: QuestionType<Ordering> = {
  name: "排序题",
  form: "order",
  fixedOrder: false,
  parts: ({ options }) => optionParts(options),
  check: () => [],
  grade: ({ options }, answer, ids) => {
    const places = ids.options.map((id) => answer.indexOf(id));
    const rightPairs = places.reduce(
      (sum, place, index) => sum + (place < 0 ? 0 : places.slice(index + 1).filter((later) => later > place).length),
      0,
    );
    return markOf(rightPairs, options.length);
  },
  guessing: ({ options: { length } }) => {
    const orders = mahonian(length);
    const total = orders.reduce((sum, ways) => sum + ways, 0);
    return orders.reduce((sum, ways, wrong) => sum + ways * markOf(pairsOf(length) - wrong, length), 0) / total;
  },
  // The order is the key, and only the texts tell it: another wording than in spaces or punctuation is a new key too.
  key: ({ options }) => options.map(({ text }) => comparable(text)),
  right: (_question, ids) => ids.options,
  simulate: (_question, ids, knows, random) => (random() < knows ? ids.options : shuffled(ids.options, random)),
  chosen: (answer) => chosenOptions(answer).map((id, index) => `${index + 1}:${id}`),
  reveal: ({ options }, ids) => ({
    form: "order",
    options: options.map(({ text, why }, index) => ({ ...withId(ids.options, index, text), why })),
  }),
};
