import * as fc from "fast-check";
import { type Ability, abilities, duties, elementIds, indicatorIds } from "#domain/framework";
import type { ImportedQuestion } from "#domain/import";

const characters = [..."公文请示报告函批复会议纪要急件督查保密值班登记拟办承办归档领导科室群众来访印章密级信息"];
const words = fc.array(fc.constantFrom(...characters), { minLength: 2, maxLength: 12 }).map((own) => own.join(""));
/** Signs that a text form must carry as they are. */
const asides = fc.constantFrom(
  "",
  "，“三会一课”",
  " 2024年",
  "：3.5万元",
  "《条例》§18",
  "<b>x</b>",
  "（以下简称件）",
  "50%",
);
const phrase = fc.tuple(words, asides, words).map((own) => own.join(""));
const distinct = (minLength: number, maxLength: number) => fc.uniqueArray(phrase, { minLength, maxLength });

const fields = fc.record(
  {
    explanation: phrase.map((own) => `因为${own}。`),
    points: fc.integer({ min: 1, max: 100 }),
    difficulty: fc.integer({ min: 1, max: 5 }),
    abilities: fc
      .constantFrom<Ability[]>(...abilities.map((own) => [own]), ["service", "execution"])
      .map((own) => Object.fromEntries(own.map((id) => [id, 1 / own.length]))),
    element: fc.constantFrom(...elementIds),
    indicator: fc.constantFrom(...indicatorIds),
    duty: fc.constantFrom(...(Object.keys(duties) as (keyof typeof duties)[])),
    source: fc
      .uniqueArray(fc.integer({ min: 1, max: 19 }), { minLength: 1, maxLength: 2 })
      .map((own) => own.map((one) => `§${one}`)),
  },
  { requiredKeys: [] },
);

type Body = Pick<ImportedQuestion, "type" | "options" | "answers" | "pairs" | "rubric"> & { stem: string };

const keyed = (type: "single" | "multiple") =>
  distinct(3, 10).chain((texts) => {
    const keys =
      type === "single"
        ? fc.integer({ min: 0, max: texts.length - 1 }).map((own) => [own])
        : fc.subarray(
            texts.map((_own, at) => at),
            { minLength: 2, maxLength: texts.length - 1 },
          );
    return fc.tuple(phrase, keys).map(
      ([stem, right]): Body => ({
        type,
        stem: `${stem}（ ）`,
        options: texts.map((text, at) => ({ text, correct: right.includes(at) })),
      }),
    );
  });

const bodies: Record<ImportedQuestion["type"], fc.Arbitrary<Body>> = {
  single: keyed("single"),
  multiple: keyed("multiple"),
  "true-false": fc.tuple(phrase, fc.boolean()).map(([stem, right]) => ({
    type: "true-false",
    stem: `${stem}。`,
    options: [
      { text: "正确", correct: right },
      { text: "错误", correct: !right },
    ],
  })),
  situational: fc
    .tuple(phrase, distinct(4, 4), fc.shuffledSubarray([3, 2, 1, 0], { minLength: 4 }))
    .map(([stem, texts, marks]) => ({
      type: "situational",
      stem: `${stem}，您怎么办？`,
      options: texts.map((text, at) => ({ text, mark: marks[at] ?? 0 })),
    })),
  blank: fc
    .array(fc.uniqueArray(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 })
    .map((answers) => ({
      type: "blank",
      stem: `办公室${answers.map(() => "____").join("，")}。`,
      options: [],
      answers,
    })),
  ordering: fc
    .tuple(phrase, distinct(3, 8))
    .map(([stem, texts]) => ({ type: "ordering", stem, options: texts.map((text) => ({ text })) })),
  matching: fc.tuple(phrase, distinct(3, 8), distinct(8, 8)).map(([stem, left, right]) => ({
    type: "matching",
    stem,
    options: [],
    pairs: left.map((own, at) => ({ left: own, right: right[at] ?? "" })),
  })),
  "short-answer": fc
    .tuple(phrase, phrase, fc.array(fc.tuple(words, fc.integer({ min: 1, max: 20 })), { maxLength: 3 }))
    .map(([stem, reference, rubric]) => ({
      type: "short-answer",
      stem: `简述${stem}。`,
      options: [],
      answers: [[reference]],
      ...(rubric.length > 0 ? { rubric: rubric.map(([text, mark]) => ({ text, mark })) } : {}),
    })),
};

/** Questions as an import gives them, of the types asked for, whose stems all differ. */
export function madeUpQuestions(
  types = Object.keys(bodies) as ImportedQuestion["type"][],
): fc.Arbitrary<ImportedQuestion[]> {
  const question = fc.tuple(
    fc.constantFrom(...types).chain((type) => bodies[type]),
    fields,
  );
  return fc.array(question, { minLength: 1, maxLength: 12 }).map((all) =>
    all.map(([body, own], at) => ({
      ...own,
      ...body,
      stem: `第${"甲乙丙丁戊己庚辛壬癸子丑"[at]}件：${body.stem}`,
      missing: [],
      line: 1,
    })),
  );
}
