import { z } from "zod";
import { optionText, questionFields, whyField } from "./common.ts";
import { chosenOptions, optionParts, pick, withId } from "./part-ids.ts";
import type { QuestionType } from "./question-type.ts";

const best = 3;

export const situationalSchema = z.strictObject({
  type: z.literal("situational"),
  ...questionFields,
  options: z
    .array(
      z.strictObject({
        text: optionText,
        mark: z.int().min(0).max(best).describe("恰当程度：3 最恰当，0 最不恰当"),
        why: whyField,
      }),
    )
    .length(4, "情景题恰有四个做法"),
});
type Situational = z.infer<typeof situationalSchema>;

const worth = (mark: number, { options }: Situational, ids: readonly string[]) =>
  ids.filter((_id, index) => options[index]?.mark === mark);

const guessing = ({ options }: Situational) =>
  options.reduce((sum, option) => sum + option.mark, 0) / options.length / best;

/** 情景题: four ways of acting worth 3, 2, 1, 0; one is chosen; mark worth/3; floor the mean worth/3. */
export const situational: QuestionType<Situational> = {
  name: "情景题",
  form: "one",
  fixedOrder: false,
  parts: ({ options }) => optionParts(options),
  check: ({ options }) => {
    const marks = options.map((option) => option.mark);
    return marks.filter((mark) => mark === best).length === 1 ? [] : ["情景题应有且只有一个做法得 3 分。"];
  },
  grade: ({ options }, answer, ids) => {
    const chosen = answer.length === 1 ? options[ids.options.indexOf(answer[0] ?? "")] : undefined;
    return (chosen?.mark ?? 0) / best;
  },
  guessing,
  key: ({ options }) => options.map((option) => option.mark),
  right: (question, ids) => worth(best, question, ids.options),
  // The mark is Binomial(3, c + (1 − c)·knows)/3: people who know half act half as well, not now best and now at random.
  simulate: (question, ids, knows, random) => {
    const c = guessing(question);
    const success = c + (1 - c) * knows;
    const mark = [0, 1, 2].reduce((sum) => sum + (random() < success ? 1 : 0), 0);
    return [pick(worth(mark, question, ids.options), random) ?? ""];
  },
  chosen: chosenOptions,
  reveal: ({ options }, ids) => ({
    form: "one",
    options: options.map(({ text, mark, why }, index) => ({
      ...withId(ids.options, index, text),
      correct: mark === best,
      mark: mark / best,
      why,
    })),
  }),
};
