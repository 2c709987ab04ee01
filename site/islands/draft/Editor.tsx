import { useEffect, useReducer, useRef, useState } from "react";
import { questionTypeNames } from "#domain/question-type-names";
import type { DraftQuestion, QuizDraft } from "#domain/quiz-draft";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { paths } from "../../lib/paths.ts";
import { Failed } from "../Failed.tsx";
import { EditBar } from "./EditBar.tsx";
import { HeadForm } from "./HeadForm.tsx";
import { edit, editing, type Written } from "./history.ts";
import type { Kept } from "./kept.ts";
import { notesOf } from "./notes.ts";
import { Published } from "./Published.tsx";
import { PublishPanel } from "./PublishPanel.tsx";
import { QuestionRow } from "./QuestionRow.tsx";
import { ChangedElsewhere, SaveLine } from "./SaveLine.tsx";
import { ToMend } from "./ToMend.tsx";
import { useCheck } from "./use-check.ts";
import { useSaving } from "./use-saving.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

interface Stored {
  id: string;
  quizId: string;
  /** As the API gives it: a question may have anything beside id and type. */
  content: unknown;
  base: string | null;
  revision: number;
  savedAt: number;
  savedBy: string;
}

interface Props {
  draft: Stored;
  kept: Kept | null;
  toolTitles: Record<string, string>;
}

const writtenOf = ({ quizId, content }: Stored): Written => ({ quizId, content: content as QuizDraft });

/** The editor of a draft: its head, its questions one open at a time, what is to be mended, and the way to publish it. */
export function Editor({ draft, kept, toolTitles }: Props) {
  const { id } = draft;
  const [there] = useState(() => writtenOf(draft));
  const [state, act] = useReducer(edit, kept ? { quizId: kept.quizId, content: kept.content } : there, editing);
  const other = kept && kept.revision < draft.revision ? draft : null;
  // What another save came before stays written over the revision it was read at, until the trainer has chosen.
  const revision = other && kept ? kept.revision : draft.revision;
  const saving = useSaving(id, { revision, written: there, other }, state.written);
  const { check, error, ask } = useCheck(id, saving.revision);
  const [failed, setFailed] = useState<string | null>(null);
  const [done, setDone] = useState<{ unchanged: boolean } | null>(null);
  const toFocus = useRef(false);
  useUndoKeys(act);
  useEffect(() => {
    if (toFocus.current) document.querySelector<HTMLElement>(".draft-question [aria-expanded='true']")?.focus();
    toFocus.current = false;
  });
  const { quizId, content } = state.written;
  const { questions, kind, title } = content;
  const goTo = (at: number) => {
    toFocus.current = true;
    act({ act: "open", at });
  };
  const look = async () => {
    try {
      const stored = await read(api.drafts[":id"].$get({ param: { id } }));
      const written = writtenOf(stored);
      saving.taken({ revision: stored.revision, savedAt: stored.savedAt, written });
      act({ act: "replace", written });
    } catch (failure) {
      setFailed(sentenceOf(failure));
    }
  };
  const saveAsNew = async () => {
    try {
      const made = await read(api.drafts.$post({ json: { quizId, content: content as never } }));
      saving.stop();
      location.assign(paths.draft(made.id));
    } catch (failure) {
      setFailed(sentenceOf(failure));
    }
  };
  const prepare = async () => {
    if (!(await saving.flush())) return null;
    const own = await ask();
    return own && { check: own, revision: saving.latest() };
  };
  if (done) return <Published quizId={quizId} kind={kind} unchanged={done.unchanged} />;
  const { save } = saving;
  return (
    <>
      <h1>{title || "没有名称的草稿"}</h1>
      {save.state === "changed" && (
        <ChangedElsewhere other={save.other} look={() => void look()} overwrite={() => saving.overwrite(save.other)} />
      )}
      <Failed error={failed ?? error} />
      <EditBar state={state} act={act}>
        <SaveLine save={save} retry={() => void saving.flush()} saveAsNew={() => void saveAsNew()} />
      </EditBar>
      <HeadForm written={state.written} notes={notesOf(check, null)} act={act} />
      {check && <ToMend check={check} goTo={goTo} />}
      <h2>题目（{questions.length} 题）</h2>
      {questions.length === 0 && <p className="muted">还没有题目，请从下面选一种题型加第一题。</p>}
      <ol className="draft-questions">
        {questions.map((question, at) => (
          <QuestionRow
            key={keyOf(questions, at)}
            question={question}
            at={at}
            count={questions.length}
            open={state.open === at}
            notes={notesOf(check, at)}
            toolTitles={toolTitles}
            act={act}
          />
        ))}
      </ol>
      <fieldset className="draft-add row">
        <legend>加一题</legend>
        {(Object.keys(questionTypeNames) as DraftQuestion["type"][]).map((type) => (
          <button
            key={type}
            type="button"
            className="button"
            onClick={() => {
              toFocus.current = true;
              act({ act: "add", type });
            }}
          >
            {questionTypeNames[type]}
          </button>
        ))}
      </fieldset>
      <PublishPanel
        id={id}
        base={draft.base}
        prepare={prepare}
        changed={saving.found}
        published={(version) => {
          saving.stop();
          setDone(version);
        }}
      />
      <p>
        <a href={paths.draftText(id)} download={`${quizId}.yaml`}>
          导出 YAML 文件
        </a>
        <span className="muted">（以已保存的为准）</span>
      </p>
    </>
  );
}

/** A key that stays with a question while it is moved; two of the same id are told apart by their order. */
function keyOf(questions: readonly DraftQuestion[], at: number): string {
  const id = questions[at]?.id ?? "";
  const before = questions.slice(0, at).filter((own) => own.id === id).length;
  return before === 0 ? id : `${id} ${before}`;
}
