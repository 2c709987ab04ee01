import { useState } from "react";
import type { ImportedQuestion } from "#domain/import";
import { sentenceOf } from "../../lib/errors.ts";
import { paths } from "../../lib/paths.ts";
import { Failed } from "../Failed.tsx";
import { Choice } from "./Choice.tsx";
import { MissingLine } from "./MissingLine.tsx";
import { NewQuizFields } from "./NewQuizFields.tsx";
import { problemOf, proposedQuiz } from "./new-quiz.ts";
import { Published } from "./Published.tsx";
import { addToDraft, publishNew, saveNew } from "./save.ts";
import type { BankQuestion, DraftChoice } from "./types.ts";
import { lacks } from "./words.ts";

interface Given {
  questions: readonly ImportedQuestion[];
  toMend: number;
  fileName: string;
  drafts: readonly DraftChoice[];
  /** Ids of quizzes and drafts there are. */
  taken: ReadonlySet<string>;
  bank: readonly BankQuestion[];
  /** Called when nothing is left to be lost. */
  saved: () => void;
}

/** Where the questions go. Nothing is saved before one of its buttons is pressed. */
export function Confirm({ questions, toMend, fileName, drafts, taken, bank, saved }: Given) {
  const [quiz, setQuiz] = useState(() => proposedQuiz(fileName, taken, new Date()));
  const [draftId, setDraftId] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  const [published, setPublished] = useState(false);
  const complete = questions.every(({ missing }) => lacks(missing).length === 0);
  const ids = () => bank.map(({ id }) => id);

  const act = async (publishes: boolean) => {
    const problem = draftId === undefined ? problemOf(quiz, taken) : null;
    setError(problem);
    if (problem) return;
    setBusy(true);
    let id = draftId;
    try {
      if (id === undefined) id = await saveNew(quiz, questions, ids());
      else await addToDraft(id, questions, ids());
      saved();
      if (publishes) {
        // Kept whatever comes of the publication.
        setKept(id);
        await publishNew(id);
        setPublished(true);
      } else location.assign(paths.draft(id));
    } catch (failure) {
      setBusy(false);
      setError(sentenceOf(failure));
    }
  };

  if (published) return <Published quiz={quiz} count={questions.length} />;
  return (
    <section aria-labelledby="confirm">
      <h2 id="confirm">确认导入 {questions.length} 题</h2>
      {toMend > 0 && <p className="notice">待改的 {toMend} 题不在其内；要一起导入，请先改好。</p>}
      {drafts.length > 0 && (
        <Choice label="放到哪里" empty="新的一份" value={draftId} choose={setDraftId}>
          {drafts.map(({ id, title, quizId, questions: count }) => (
            <option key={id} value={id}>
              加进已有草稿：{title || quizId}（{count} 题）
            </option>
          ))}
        </Choice>
      )}
      {draftId === undefined && <NewQuizFields value={quiz} change={setQuiz} />}
      <MissingLine questions={questions} />
      <Failed error={error} />
      {kept && error ? (
        <p>
          题目已存为草稿，没有发布，<a href={paths.draft(kept)}>到草稿里按提示改</a>，改好再发布。
        </p>
      ) : (
        <p className="row">
          <button
            type="button"
            className={complete ? "button" : "button button--main"}
            disabled={busy}
            onClick={() => act(false)}
          >
            确认，存为草稿
          </button>
          {draftId === undefined && complete && (
            <button type="button" className="button button--main" disabled={busy} onClick={() => act(true)}>
              确认并发布
            </button>
          )}
        </p>
      )}
    </section>
  );
}
