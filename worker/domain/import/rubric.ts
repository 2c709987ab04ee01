import { cut, folded } from "./fold.ts";

/** The lines of 评分要点, each with its points at the end: `先请示（4分）`; undefined where a line tells none. */
export function rubricIn(text: string | undefined): { text: string; mark: number }[] | undefined {
  if (text === undefined) return undefined;
  const lines = text.split(/[\n;；]/).filter((own) => own.trim() !== "");
  const rubric = lines.map((own) => {
    const flat = folded(own);
    const found = /[(\s,、:]\s{0,4}(\d{1,3})\s{0,2}分\s?\)?\s{0,4}[。.]?\s{0,4}$/.exec(flat.slice(-40));
    if (!found) return undefined;
    const from = Math.max(0, flat.length - 40) + found.index;
    const start = /^\s{0,8}(?:\d{1,2}[.、)]|\(\d{1,2}\)|[①-⑳])?/.exec(flat)?.[0].length ?? 0;
    return { text: cut(own, start, from), mark: Number(found[1]) };
  });
  const whole = rubric.filter((own) => own !== undefined && own.text !== "" && own.mark > 0);
  return whole.length === lines.length && lines.length > 0 ? (whole as { text: string; mark: number }[]) : undefined;
}
