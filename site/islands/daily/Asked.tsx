import { type RefObject, type SubmitEvent, useState } from "react";
import { api, read } from "../../lib/api.ts";
import { ApiFailure, sentenceOf } from "../../lib/errors.ts";
import { ConfidenceTap } from "../ConfidenceTap.tsx";
import { Failed } from "../Failed.tsx";
import { isComplete } from "../quiz/is-complete.ts";
import { Question } from "../quiz/Question.tsx";
import { useKeys } from "../use-keys.ts";
import type { AskedQuestion, Reply } from "./words.ts";

interface Props {
  asked: AskedQuestion;
  number: number;
  count: number;
  heading: RefObject<HTMLHeadingElement | null>;
  answered: (reply: Reply) => void;
  /** Loads today's set anew, where this question is no longer asked like this. */
  reload: () => void;
}

/** One question of the set. A request that fails keeps the answer and can be sent again: the server counts it once. */
export function Asked({ asked, number, count, heading, answered, reload }: Props) {
  const { question, step } = asked;
  const [answer, setAnswer] = useState<string[]>([]);
  const [confidence, setConfidence] = useState<Reply["confidence"]>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ error: unknown; sent: Omit<Reply, "reviewed"> } | null>(null);
  const ready = isComplete(question, answer) && !busy;

  const send = async (given: Omit<Reply, "reviewed">) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      const param = { questionId: question.id };
      const reviewed = await read(api.reviews[":questionId"].answers.$post({ param, json: { step, ...given } }));
      answered({ ...given, reviewed });
    } catch (error) {
      setFailure({ error, sent: given });
      setBusy(false);
    }
  };
  const submit = () => void (ready && send({ answer, confidence }));
  const change = (next: string[]) => {
    setAnswer(next);
    setFailure(null);
  };
  const choose = (index: number) => {
    const id = question.options[index]?.id;
    if (!id || busy) return;
    if (question.form === "one") change([id]);
    else change(answer.includes(id) ? answer.filter((own) => own !== id) : [...answer, id]);
  };
  useKeys({ choose: question.form === "one" || question.form === "many" ? choose : null, goOn: submit });

  const gone =
    failure?.error instanceof ApiFailure && ["CHANGED_MEANWHILE", "QUESTION_NOT_FOUND"].includes(failure.error.code);
  return (
    <form
      onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault();
        submit();
      }}
    >
      <Question question={question} number={number} count={count} answer={answer} change={change} heading={heading}>
        <div className="row beside">
          <ConfidenceTap value={confidence} change={setConfidence} about={`第 ${number} 题`} />
        </div>
      </Question>
      {failure && (
        <Failed
          error={
            gone
              ? "这道题刚在别处答过或改动过，请重新打开今天的题。"
              : `没有送到：${sentenceOf(failure.error)}您的答案还在。`
          }
        />
      )}
      <p className="row">
        {gone ? (
          <button type="button" className="button button--main" onClick={reload}>
            重新打开今天的题
          </button>
        ) : failure && failure.sent.answer.length === 0 ? (
          <button type="button" className="button button--main" disabled={busy} onClick={() => send(failure.sent)}>
            再送一次
          </button>
        ) : (
          <>
            <button type="submit" className="button button--main" disabled={!ready}>
              {busy ? "正在送出……" : failure ? "再送一次" : "看讲解"}
            </button>
            {answer.length === 0 && (
              <button
                type="button"
                className="button button--quiet"
                disabled={busy}
                onClick={() => send({ answer: [], confidence: null })}
              >
                想不起来，直接看讲解
              </button>
            )}
          </>
        )}
      </p>
    </form>
  );
}
