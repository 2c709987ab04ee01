import { useEffect, useRef, useState } from "react";
import type { PaperQuestion } from "#domain/paper";
import { isBlank } from "#domain/typed-answer";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { paths } from "../../lib/paths.ts";
import { isComplete } from "./is-complete.ts";
import { NumberGrid } from "./NumberGrid.tsx";
import { Question } from "./Question.tsx";
import { SaveLine } from "./SaveLine.tsx";
import { SubmitPanel } from "./SubmitPanel.tsx";
import { useAnswers } from "./use-answers.ts";

interface Props {
  attempt: Parameters<typeof useAnswers>[0];
  paper: { title: string; questions: PaperQuestion[] };
}

/** One question a screen, the number grid, and one way to hand in. */
export function Player({ attempt, paper }: Props) {
  const { answers, change, flush, saveState, journal } = useAnswers(attempt);
  const { questions } = paper;
  const answerTo = (id: string) => answers[id] ?? [];
  const isAnswered = (id: string) => !isBlank(answerTo(id));
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      questions.findIndex(({ id }) => !isAnswered(id)),
    ),
  );
  const [handingIn, setHandingIn] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const question = questions[at] as PaperQuestion;
  const last = at === questions.length - 1;

  const go = (next: number) => {
    moved.current = true;
    setAt(Math.min(questions.length - 1, Math.max(0, next)));
  };
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [at]);

  const numbersOf = (is: (own: PaperQuestion) => boolean) =>
    questions.flatMap((own, index) => (is(own) ? [index + 1] : []));
  const submit = async () => {
    setHandingIn(true);
    setError(null);
    try {
      await flush();
      const result = await read(api.attempts[":id"].submission.$post({ param: { id: attempt.id } }));
      journal.clear();
      location.replace(paths.result(result.attemptId));
    } catch (failure) {
      setError(`没有交上：${sentenceOf(failure)}您的答案都在，可以再交一次。`);
      setHandingIn(false);
    }
  };

  return (
    <div className="player">
      <h1>{paper.title}</h1>
      <SaveLine state={saveState} />
      <NumberGrid ids={questions.map(({ id }) => id)} current={at} isAnswered={isAnswered} go={go} />
      <Question
        key={question.id}
        question={question}
        number={at + 1}
        count={questions.length}
        answer={answerTo(question.id)}
        change={(answer, typed) => change(question.id, answer, typed)}
        heading={heading}
      />
      <p className="row no-print">
        <button type="button" className="button" disabled={at === 0} onClick={() => go(at - 1)}>
          上一题
        </button>
        <button
          type="button"
          className={last ? "button" : "button button--main"}
          disabled={last}
          onClick={() => go(at + 1)}
        >
          下一题
        </button>
      </p>
      <SubmitPanel
        unanswered={numbersOf(({ id }) => !isAnswered(id))}
        unfinished={numbersOf((own) => isAnswered(own.id) && !isComplete(own, answerTo(own.id)))}
        main={last}
        busy={handingIn}
        error={error}
        submit={submit}
      />
    </div>
  );
}
