import { useState } from "react";
import type { QuizDraft } from "#domain/quiz-draft";
import { api, read } from "../../lib/api.ts";
import { ApiFailure, sentenceOf } from "../../lib/errors.ts";
import { paths } from "../../lib/paths.ts";
import { Failed } from "../Failed.tsx";
import { kindNames } from "../studio/words.ts";
import { moment } from "./words.ts";

/** A draft as the list has it. */
export interface DraftSummary {
  id: string;
  quizId: string;
  title: string;
  kind: QuizDraft["kind"];
  questions: number;
  base: string | null;
  current: string | null;
  savedAt: number;
  savedBy: string;
}

/** The drafts, the one saved last first. */
export function DraftList({ drafts }: { drafts: readonly DraftSummary[] }) {
  const [shown, setShown] = useState(drafts);
  if (shown.length === 0) return <p className="muted">没有草稿。可以新写一份，或从已发布的里选一份来改。</p>;
  return (
    <ul className="draft-list">
      {shown.map((draft) => (
        <Row
          key={draft.id}
          draft={draft}
          dropped={() => setShown((before) => before.filter(({ id }) => id !== draft.id))}
        />
      ))}
    </ul>
  );
}

function Row({ draft, dropped }: { draft: DraftSummary; dropped: () => void }) {
  const { id, quizId, title, kind, questions, base, current, savedAt, savedBy } = draft;
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const drop = async () => {
    try {
      const answer = await api.drafts[":id"].$delete({ param: { id } });
      if (!answer.ok) await read(Promise.resolve(answer as never));
      dropped();
    } catch (failure) {
      if (failure instanceof ApiFailure && failure.code === "DRAFT_NOT_FOUND") dropped();
      else setError(`没有删去：${sentenceOf(failure)}`);
    }
  };
  return (
    <li className="card">
      <h2 className="draft-list__title">
        <a href={paths.draft(id)}>{title || "没有名称"}</a>
      </h2>
      <p className="muted">
        {kindNames[kind]} · {questions} 题 · {quizId} · {savedBy}保存于{moment(savedAt)}
      </p>
      {base !== current && (
        <p>
          <span className="badge badge--red">开始写以后，这份测验发布过新的一版；发布前会让您看差别</span>
        </p>
      )}
      {asking ? (
        <p className="row">
          <span>删去以后找不回来；已发布的不受影响。</span>
          {/* biome-ignore lint/a11y/noAutofocus: the question has come in place of the button that was pressed */}
          <button type="button" className="button" autoFocus onClick={() => void drop()}>
            确认删去
          </button>
          <button type="button" className="button button--quiet" onClick={() => setAsking(false)}>
            不删
          </button>
        </p>
      ) : (
        <p className="row">
          <a className="button" href={paths.draft(id)} aria-label={`接着写：${title}`}>
            接着写
          </a>
          <button
            type="button"
            className="button button--quiet"
            aria-label={`删去：${title}`}
            onClick={() => setAsking(true)}
          >
            删去
          </button>
        </p>
      )}
      <Failed error={error} />
    </li>
  );
}
