import type { KeyEntry } from "./key-rows.ts";
import { isUnanswered, type QuestionParts } from "./question-parts.ts";
import type { Remark } from "./remark.ts";

/**
 * Gives the questions the answers of the key that follows them, in order: numbers may restart with each section. A question left without stays so;
 * what the key has besides is reported.
 */
export function matchKey(questions: readonly QuestionParts[], sections: readonly KeyEntry[][]): Remark[] {
  const entries = sections.flat();
  const open = questions.filter(isUnanswered);
  const asked = entries.length === open.length ? open : questions;
  const wanted = inSections(asked);
  const remarks: Remark[] = [];
  const pairs =
    wanted.length === sections.length
      ? wanted.flatMap((own, index) => byNumber(own, sections[index] ?? []))
      : entries.length === asked.length
        ? asked.map((question, index) => [question, entries[index]] as const)
        : byNumber(asked, entries);
  const used = new Set<KeyEntry>();
  for (const [question, entry] of pairs) {
    if (!entry) continue;
    used.add(entry);
    if (entry.answer !== "") question.keys.push({ text: entry.answer, line: entry.line });
    for (const text of entry.explanation) question.explanation.push(text);
  }
  for (const entry of entries) {
    if (used.has(entry)) continue;
    const message = `参考答案里的第 ${entry.number} 题没有对应的题目，请核对题号，或删去这个答案。`;
    remarks.push({ line: entry.line, kind: "surplus-key", message });
  }
  const missing = asked.some(isUnanswered);
  if (missing || used.size < entries.length) {
    const message = `题目 ${asked.length} 道，参考答案 ${entries.length} 个，数目或题号对不上，请核对；没有答案的题列在待改里。`;
    remarks.push({ line: entries[0]?.line ?? 1, kind: "key-count", message });
  }
  return remarks;
}

/** A new list wherever the number does not go up. */
function inSections(questions: readonly QuestionParts[]): QuestionParts[][] {
  const sections: QuestionParts[][] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const question of questions) {
    const number = question.number ?? last + 1;
    if (number <= last) sections.push([]);
    sections[sections.length - 1]?.push(question);
    last = number;
  }
  return sections;
}

/** Each entry goes to the next question of its number; those between are left without. */
function byNumber(questions: readonly QuestionParts[], entries: readonly KeyEntry[]) {
  const pairs: [QuestionParts, KeyEntry | undefined][] = [];
  let at = 0;
  const later = new Map<number, number[]>();
  questions.forEach(({ number }, index) => {
    const own = number ?? index + 1;
    const places = later.get(own);
    if (places) places.push(index);
    else later.set(own, [index]);
  });
  for (const entry of entries) {
    const index = later.get(entry.number)?.find((own) => own >= at);
    const question = index === undefined ? undefined : questions[index];
    if (index === undefined || !question) continue;
    pairs.push([question, entry]);
    at = index + 1;
  }
  return pairs;
}
