import { draftsOf } from "./import/dialects.ts";
import { duplicateRemarks, type KnownStem } from "./import/duplicates.ts";
import { type ImportedQuestion, remarkOn } from "./import/imported-question.ts";
import type { Heading } from "./import/paper.ts";
import { isProblem, type NoticeKind, type ProblemKind, type Remark } from "./import/remark.ts";
import { settle } from "./import/settle.ts";
import type { Source } from "./import/source.ts";

export type { KnownStem } from "./import/duplicates.ts";
export type { ImportedQuestion } from "./import/imported-question.ts";
export { noticeKinds, problemKinds, type Remark } from "./import/remark.ts";
export { type Source, sourceOfText } from "./import/source.ts";

/** What an import found: questions to be imported as they are, and what is to mend. `found` is the sum of questions in both. */
export interface ImportReport {
  found: number;
  questions: ImportedQuestion[];
  /** To mend, in the order of the source; several may be about one question. */
  problems: Remark<ProblemKind>[];
  /** To know. */
  notices: Remark<NoticeKind>[];
  /** The lines of a text that head its questions. */
  headings: Heading[];
}

/** The most questions one import takes. */
export const maxQuestions = 2000;

/**
 * Reads the questions of a source, whatever dialect it is written in. Never throws on bad input, and drops nothing: a question is in `questions`
 * or has problems, what belongs to no question has a problem or a notice of its own.
 */
export function importQuestions(source: Source, { known = [] }: { known?: readonly KnownStem[] } = {}): ImportReport {
  const { drafts, remarks, headings } = draftsOf(source);
  const duplicates = duplicateRemarks(drafts, known);
  const questions: ImportedQuestion[] = [];
  const all: Remark[] = [...remarks];
  for (const [index, draft] of drafts.entries()) {
    const settled = settle(draft);
    const own = [...settled.remarks, duplicates[index], index < maxQuestions ? undefined : overLimit(draft)].filter(
      (remark) => remark !== undefined,
    );
    for (const remark of own) all.push({ ...remark, question: index + 1 });
    if (settled.question && !own.some(isProblem)) questions.push(settled.question);
  }
  for (const lost of source.lost ?? []) all.push({ ...lost, kind: "lost-in-file" });
  return {
    found: drafts.length,
    questions,
    problems: all.filter(isProblem),
    notices: all.filter((remark): remark is Remark<NoticeKind> => !isProblem(remark)),
    headings,
  };
}

function overLimit(draft: Parameters<typeof remarkOn>[0]): Remark {
  return remarkOn(
    draft,
    "too-many-questions",
    `一次至多导入 ${maxQuestions} 题，请把这道和后面的题另存为一份，再导入一次。`,
  );
}
