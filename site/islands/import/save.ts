import type { ImportedQuestion } from "#domain/import";
import { toDraftQuestions } from "#domain/import/to-draft";
import type { QuizDraft } from "#domain/quiz-draft";
import { api, read } from "../../lib/api.ts";

/** A quiz that does not exist yet. */
export interface NewQuiz {
  id: string;
  title: string;
  kind: "practice" | "bank" | "exam";
  lesson: string;
  minutes: number | undefined;
}

/** Saves questions as the draft of a new quiz; the draft's id. `taken` are the ids of questions that are published. */
export async function saveNew(
  { id: quizId, title, kind, lesson, minutes }: NewQuiz,
  questions: readonly ImportedQuestion[],
  taken: readonly string[],
): Promise<string> {
  const content: QuizDraft = {
    title: title.trim(),
    kind,
    ...(lesson ? { lesson } : {}),
    ...(kind === "exam" && minutes ? { minutes } : {}),
    questions: toDraftQuestions(questions, quizId, taken),
  };
  const { id } = await read(api.drafts.$post({ json: { quizId, content: sent(content) } }));
  return id;
}

/** Adds questions to a draft as it stands now. */
export async function addToDraft(id: string, questions: readonly ImportedQuestion[], taken: readonly string[]) {
  const { quizId, content, revision } = await read(api.drafts[":id"].$get({ param: { id } }));
  const ids = [...taken, ...content.questions.map((own) => own.id)];
  const added = { ...content, questions: [...content.questions, ...toDraftQuestions(questions, quizId, ids)] };
  await read(api.drafts[":id"].$put({ param: { id }, json: { quizId, content: sent(added as QuizDraft), revision } }));
}

/** Publishes the draft of a new quiz. */
export async function publishNew(id: string): Promise<void> {
  await read(api.drafts[":id"].publication.$post({ param: { id }, json: { over: null } }));
}

type Sent = NonNullable<Parameters<typeof api.drafts.$post>[0]["json"]["content"]>;

/** A draft as the API takes it, which names only some of a question's fields. */
const sent = (content: QuizDraft) => content as unknown as Sent;
