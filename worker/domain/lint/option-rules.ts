import type { QuestionRule } from "./finding.ts";
import { normalText, sharedRun } from "./normal-text.ts";

/** Options that point at other options; “科级以上干部都……” does not. */
const together =
  /^(?:以上|上述|前述|前面|其他(?=选项|答案|[各几两三]))(?:各|几|两|三|四)?(?:选项|答案|说法|做法|内容|情况|[项种个条])*(?:都|均|皆|全|没有)|^(?:都|均|皆|全)不?(?:是|对|正确|错误?|可以?|行|有|需要)$|^[A-J](?:[和与、及]|以及)[A-J]|(?:选项|答案)[A-J]/;

/** “All of the above” is answered by whoever knows two of them, “none” shows nothing that is known (Haladyna & Downing 1989). */
export const allOfAbove: QuestionRule = ({ type, options }) => {
  if (type === "true-false") return [];
  return options.flatMap(({ text }, index) =>
    together.test(text.trim().replace(/。$/, ""))
      ? [{ path: ["options", index, "text"], message: "“以上都……”一类选项测不出学员懂哪一条，请换成一个具体的说法。" }]
      : [],
  );
};

const absolute = /一律|绝对|必须|永远|任何|从不|总是|所有|只要/;

/** Absolute words give a distractor away (specific determiners: Haladyna, Downing & Rodriguez 2002), unless the key has one too. */
export const absoluteDistractor: QuestionRule = ({ type, options }) => {
  if (type === "true-false" || options.some(({ text, worth }) => worth === 1 && absolute.test(text))) return [];
  return options.flatMap(({ text }, index) => {
    const word = absolute.exec(text)?.[0];
    return word
      ? [{ path: ["options", index, "text"], message: `“${word}”只出现在干扰项里，一看就知道是错的，请换个说法。` }]
      : [];
  });
};

const leastOverlap = 6;

/** Options that contain one another cannot be told apart, or betray the key (Haladyna & Downing 1989: independent options). */
export const optionOverlap: QuestionRule = ({ parts }) => {
  const texts = parts.map(({ text }) => normalText(text));
  return parts.flatMap(({ path }, index) => {
    const own = texts[index] ?? "";
    const other = texts.findIndex((text, at) => at !== index && text !== own && text.includes(own));
    if ([...own].length < leastOverlap || other < 0) return [];
    return [{ path, message: `第 ${index + 1} 项的字句全在第 ${other + 1} 项里，请把两项写成各自独立的做法或说法。` }];
  });
};

const leastEcho = 8;

/** A key that alone repeats a piece of the stem is found by its sound (clang association: Haladyna & Downing 1989). */
export const keyEchoesStem: QuestionRule = ({ type, stem, options }) => {
  if (type === "true-false") return [];
  const asked = normalText(stem);
  const echoes = options.map(({ text }) => sharedRun(normalText(text), asked) >= leastEcho);
  const alone =
    options.some(({ worth }, index) => worth === 1 && echoes[index]) &&
    !options.some(({ worth }, index) => worth < 1 && echoes[index]);
  if (!alone) return [];
  const index = options.findIndex(({ worth }, at) => worth === 1 && echoes[at]);
  return [
    { path: ["options", index, "text"], message: "只有正确项照搬了题干里的一段话，请换个说法，或让干扰项也用到它。" },
  ];
};
