import { stressedParts } from "../stressed.ts";
import type { QuestionRule } from "./finding.ts";
import { withoutQuotations } from "./normal-text.ts";

/** How a clause without a question mark may still ask: a question word, or a sentence the options complete (……的是). */
const asking = /哪|什么|怎么|怎样|如何|多少|谁|为何|是否|吗$|(?:是|有|为|应|包括)$/;
const blank = /_{3,}|（\s*）|\(\s*\)/;
/** What a question without a choice may ask its reader to do. */
const instruction = /请|写|说|排|列|连|配|对应|填|简述|概括/;
const choosing = new Set(["single", "multiple", "situational"]);

/**
 * The clause that asks: the last sentence that ends in a question mark, else the last sentence. What stands in
 * quotation marks, and a bracket at the end such as （可多选）, is no part of it.
 */
export function askingClause(stem: string): string {
  const text = withoutQuotations(stem.replace(/\s+/g, "")).replace(/（[^（）]+）$/, "");
  const sentences = [...(text.match(/[^。？?！；]+[。？?！；]?/g) ?? [])].reverse();
  return sentences.find((sentence) => /[？?]$/.test(sentence)) ?? sentences[0] ?? "";
}

/**
 * A stem asks by itself, so that it can be answered before the options are read (Haladyna, Downing & Rodriguez 2002:
 * the central idea belongs in the stem); a statement to be judged true or false does not ask.
 */
export const asksNothing: QuestionRule = ({ type, stem }) => {
  const clause = askingClause(stem);
  const asks = /[？?]$/.test(clause);
  if (type === "true-false")
    return asks ? [{ path: ["stem"], message: "判断题的题干是一句陈述，请去掉问号，改成可以判对错的一句话。" }] : [];
  if (asks || blank.test(stem) || asking.test(clause.replace(/[。：:]$/, ""))) return [];
  if (!choosing.has(type) && instruction.test(clause)) return [];
  return [{ path: ["stem"], message: "题干没有问什么，请在最后用一句问话说清要学员回答什么。" }];
};

/** Words that turn what is looked for into its opposite, whatever way the clause asks. */
const reversing = /不(?:妥|当|对|正确|恰当|合适|应|宜|该|符合|属于|包括|是)|错误|有误|除[^，。？]+外/;
/** Any negative, in a clause that has the reader pick among the options. */
const negative = /不|没有|未|错误|有误|除[^，。？]+外/;
const picking = /哪|下列|下面|以下|选出|的是/;
/** A negative that denies nothing (是不是, 不仅, 一丝不苟), or adds a condition to what is asked positively (既减负又不丢较真). */
const harmless =
  /(\p{Script=Han}{1,2})不\1|不(?:仅|但|光|论|管|断|同|久|少|足|得不|能不|可不)|一丝不苟|临危不乱|坚定不移|不折不扣|差不多|了不起|对不起|[而又也且并](?:不|没有|未)/gu;

/**
 * A negative that decides the answer is easily overread: it stands out, or the stem is turned round (Haladyna,
 * Downing & Rodriguez 2002: word the stem positively; a negative is emphasised). Only the asking clause counts.
 */
export const unmarkedNegative: QuestionRule = ({ type, stem }) => {
  if (type === "true-false") return [];
  const plain = stressedParts(askingClause(stem)).filter(({ stressed }) => !stressed);
  const clause = plain
    .map(({ text }) => text)
    .join("")
    .replace(harmless, "");
  const found = (picking.test(clause) ? negative : reversing).exec(clause);
  if (!found) return [];
  return [{ path: ["stem"], message: `问句里的“${found[0]}”容易看漏，请改成正面问法，或写成 **${found[0]}** 突出。` }];
};
