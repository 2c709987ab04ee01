import { partIdsOf } from "./paper.ts";
import { type Question, typeOf } from "./questions/index.ts";
import type { Answer, Parts } from "./questions/question-type.ts";
import { isBlank } from "./typed-answer.ts";

/**
 * What a trainer has put right on a question of a published version, which itself never changes: `key`, marked by a mended
 * question · `full-marks`, everybody gets the points · `void`, it no longer counts in the score. The last two say nothing of anybody's ability.
 */
export type Correction = ({ act: "key"; question: Question } | { act: "full-marks" | "void"; question?: undefined }) & {
  /** What the people affected are told. */
  reason: string;
  /** Milliseconds. */
  at: number;
};

/** The corrections of a version in effect, by question id. */
export type Corrections = Readonly<Record<string, Correction>>;

/** The worth of each part a trainer gives it, by opaque id: 0–3 for a situational question, 0 or more than 0 where options are right or wrong. */
export type Key = Readonly<Record<string, number>>;

/** How an answer counts once corrections are taken in. */
export interface CorrectedMark {
  /** 0–1; null while somebody has to read it. A blank earns 0, except where everybody gets the points. */
  mark: number | null;
  /** Whether it says something of the person's ability, once it is marked. */
  evidence: boolean;
  /** Points that can be had; 0 for a void question. */
  points: number;
  /** The question it was marked by: the mended one where the key was. */
  marking: Question;
}

/** Points that can be had for a question: none once it is void. */
export function pointsUnder(question: Question, correction: Correction | undefined): number {
  return correction?.act === "void" ? 0 : question.points;
}

/** The mark of an answer to a question of a published version, under its correction if it has one. */
export function markUnder(question: Question, correction: Correction | undefined, answer: Answer): CorrectedMark {
  const points = pointsUnder(question, correction);
  if (correction?.act === "full-marks") return { mark: 1, evidence: false, points, marking: question };
  if (correction?.act === "void") return { mark: 0, evidence: false, points, marking: question };
  const marking = correction?.question ?? question;
  const mark = isBlank(answer) ? 0 : typeOf(marking).grade(marking, answer, idsUnder(question, marking));
  return { mark, evidence: true, points, marking };
}

/** The ids of a mended question's parts as the learners of the original know them, by their text. */
export function idsUnder(original: Question, mended: Question): Parts {
  const ids = partIdsOf(original);
  if (mended === original) return ids;
  const texts = typeOf(original).parts(original);
  const wanted = typeOf(mended).parts(mended);
  const fresh = partIdsOf(mended);
  const side = (name: keyof Parts) =>
    wanted[name].map((text, index) => ids[name][texts[name].indexOf(text)] ?? fresh[name][index] ?? "");
  return { options: side("options"), left: side("left") };
}

/** Why a mended question cannot mark answers to the original; null where it can. Every part that could be chosen must still be there. */
export function misfit(original: Question, mended: Question): "type" | "parts" | null {
  if (mended.type !== original.type || mended.id !== original.id) return "type";
  const texts = typeOf(original).parts(original);
  const kept = typeOf(mended).parts(mended);
  const all = (name: keyof Parts) => texts[name].every((text) => kept[name].includes(text));
  return all("options") && all("left") ? null : "parts";
}

/** The question with another key on its options; null for a type whose key is no worth of options, or where the key is none the type allows. */
export function withKey(question: Question, key: Key): Question | null {
  const ids = partIdsOf(question).options;
  const worth = (index: number) => key[ids[index] ?? ""] ?? 0;
  const mended = keyed(question, worth);
  return mended && typeOf(mended).check(mended).length === 0 ? mended : null;
}

function keyed(question: Question, worth: (index: number) => number): Question | null {
  switch (question.type) {
    case "situational":
      return { ...question, options: question.options.map((own, index) => ({ ...own, mark: worth(index) })) };
    case "single":
    case "multiple":
    case "true-false":
      return { ...question, options: question.options.map((own, index) => ({ ...own, correct: worth(index) > 0 })) };
    default:
      return null;
  }
}
