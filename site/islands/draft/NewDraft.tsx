import { type SubmitEvent, useState } from "react";
import type { QuizDraft } from "#domain/quiz-draft";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { paths } from "../../lib/paths.ts";
import { Failed } from "../Failed.tsx";
import { kindNames } from "../studio/words.ts";
import { idHint, isId } from "./words.ts";

/** Begins a quiz of which nothing is written yet. */
export function NewDraft({ taken }: { taken: readonly string[] }) {
  const [quizId, setQuizId] = useState("");
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<QuizDraft["kind"]>("practice");
  const [error, setError] = useState<string | null>(null);
  const begin = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isId(quizId)) return setError(`编号还不能用：${idHint}`);
    if (taken.includes(quizId))
      return setError("这个编号已经发布过。要改那一份，请从下面“已发布的”里选；要新写，请换一个编号。");
    setError(null);
    try {
      const { id } = await read(api.drafts.$post({ json: { quizId, content: { title, kind, questions: [] } } }));
      location.assign(paths.draft(id));
    } catch (failure) {
      setError(`没有建成：${sentenceOf(failure)}`);
    }
  };
  return (
    <form className="card" aria-label="新写一份" onSubmit={begin}>
      <div className="draft-grid">
        <label className="field">
          名称
          <input
            type="text"
            required
            minLength={2}
            maxLength={100}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <label className="field">
          测验编号
          <span className="field__hint">{idHint}</span>
          <input
            type="text"
            required
            maxLength={64}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={quizId}
            onChange={(event) => setQuizId(event.target.value)}
          />
        </label>
        <label className="field">
          用途
          <select value={kind} onChange={(event) => setKind(event.target.value as QuizDraft["kind"])}>
            {Object.entries(kindNames).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Failed error={error} />
      <button type="submit" className="button button--main">
        开始写
      </button>
    </form>
  );
}
