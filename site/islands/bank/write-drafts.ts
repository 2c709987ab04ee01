import type { DraftQuestion } from "#domain/quiz-draft";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { changeMany, type ManyChange } from "./change-many.ts";
import type { BankQuestion } from "./find-questions.ts";

/** What came of one quiz: the draft that holds the changes, or why there is none. */
export interface Written {
  quizId: string;
  title: string;
  draftId: string | null;
  /** It was being written already. */
  known: boolean;
  changed: number;
  /** Chosen, but no longer in the quiz or the draft. */
  missing: string[];
  error: string | null;
}

/** Writes a change of questions into a draft of each quiz they live in: the one saved last where there is one, else a new one. Publishes nothing. */
export async function writeDrafts(chosen: readonly BankQuestion[], change: ManyChange): Promise<Written[]> {
  const { drafts } = await read(api.drafts.$get());
  const written: Written[] = [];
  for (const quizId of new Set(chosen.map((own) => own.quizId))) {
    const own = chosen.filter((question) => question.quizId === quizId);
    const ids = own.map(({ id }) => id);
    const known = drafts.find((draft) => draft.quizId === quizId)?.id ?? null;
    const start = { quizId, title: own[0]?.quizTitle ?? quizId, draftId: known, known: known !== null };
    try {
      written.push({ ...start, ...(await writeOne(quizId, known, ids, change)), error: null });
    } catch (failure) {
      written.push({ ...start, changed: 0, missing: [], error: sentenceOf(failure) });
    }
  }
  return written;
}

async function writeOne(quizId: string, known: string | null, ids: readonly string[], change: ManyChange) {
  const draft = known
    ? await read(api.drafts[":id"].$get({ param: { id: known } }))
    : await read(api.drafts.$post({ json: { quizId } }));
  const { id, content, revision } = draft;
  const after = changeMany(content.questions as DraftQuestion[], new Set(ids), change);
  const missing = ids.filter((own) => !after.changed.includes(own));
  if (after.changed.length === 0) {
    // A draft begun for nothing is not left behind.
    if (!known) await read(api.drafts[":id"].$delete({ param: { id } }));
    return { draftId: known, changed: 0, missing };
  }
  const questions = after.questions as unknown as typeof content.questions;
  await read(
    api.drafts[":id"].$put({
      param: { id },
      json: { quizId: draft.quizId, content: { ...content, questions }, revision },
    }),
  );
  return { draftId: id, changed: after.changed.length, missing };
}
