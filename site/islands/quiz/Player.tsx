import { useCallback, useRef, useState } from "react";
import type { PaperQuestion } from "#domain/paper";
import type { Ended } from "../../lib/journal.ts";
import { paths } from "../../lib/paths.ts";
import { useKeys } from "../use-keys.ts";
import { Beside } from "./Beside.tsx";
import { Clock } from "./Clock.tsx";
import { Finished, TimeUp } from "./Finished.tsx";
import { NumberGrid } from "./NumberGrid.tsx";
import { Question } from "./Question.tsx";
import { SaveLine } from "./SaveLine.tsx";
import { SubmitPanel } from "./SubmitPanel.tsx";
import { standingOf } from "./standing.ts";
import { type OpenAttempt, useAnswers } from "./use-answers.ts";
import { useHandIn } from "./use-hand-in.ts";
import { usePlace } from "./use-place.ts";
import { useRemaining } from "./use-remaining.ts";
import { KeyHints, ViewChoice } from "./Ways.tsx";

interface Props {
  attempt: OpenAttempt;
  paper: { title: string; kind?: string | undefined; questions: PaperQuestion[] };
}

const nothing = { answer: [] as string[] };

/** One question a screen or the whole paper, the number grid, and one way to hand in. */
export function Player({ attempt, paper }: Props) {
  const own = useAnswers(attempt);
  const { answers, change, note, saveState, deadline, clock, refresh, journal } = own;
  const { questions } = paper;
  const ids = useRef(questions.map(({ id }) => id)).current;
  const answerTo = (id: string) => answers[id] ?? nothing;
  const standings = questions.map((question) => standingOf(question, answerTo(question.id)));

  const [handedIn, setHandedIn] = useState<Ended | null>(null);
  const remaining = useRemaining(own.ended ? null : deadline, clock, refresh);
  const done = useCallback(
    (byClock: boolean) =>
      byClock ? setHandedIn({ by: "clock", lost: 0 }) : location.replace(paths.result(attempt.id)),
    [attempt.id],
  );
  const handIn = useHandIn(attempt.id, own, remaining, done);

  // The question that was last on the screen is where another device goes on; at a timed one each that was shown counts.
  const seen = useRef(attempt.at);
  const see = useCallback(
    (id: string) => {
      if (seen.current === id) return;
      seen.current = id;
      journal.record(id, {});
    },
    [journal],
  );
  const [first] = useState(() => {
    const index = attempt.at === undefined ? -1 : ids.indexOf(attempt.at);
    return index >= 0
      ? index
      : Math.max(
          0,
          standings.findIndex(({ answer }) => answer === "none"),
        );
  });
  const { at, whole, go, choose } = usePlace(ids, first, see);
  const question = questions[at] as PaperQuestion;
  const last = at === questions.length - 1;
  const take = (place: number) => {
    const optionId = question.options[place]?.id;
    if (optionId === undefined) return;
    const { answer } = answerTo(question.id);
    const others = answer.filter((other) => other !== optionId);
    if (question.form === "one") change(question.id, [optionId]);
    else change(question.id, others.length < answer.length ? others : [...answer, optionId]);
  };
  const chosen = question.form === "one" || question.form === "many";
  const keys = useKeys({ choose: chosen ? take : null, goOn: () => go(at + 1), step: (by) => go(at + by) });

  const ended = own.ended ?? handedIn;
  if (ended || handIn.state === "time-up") {
    return (
      <div className="player">
        <h1>{paper.title}</h1>
        {ended ? (
          <Finished attemptId={attempt.id} ended={ended} />
        ) : (
          <TimeUp unsent={saveState !== "synced"} error={handIn.error} />
        )}
      </div>
    );
  }
  return (
    <div className="player">
      <h1>{paper.title}</h1>
      {paper.kind && (
        <p className="muted">
          共 {questions.length} 题，
          {deadline === null ? "可以分几次做完，答案随时保存。" : "答案随时保存，时间到自动交卷；离开本页，计时照走。"}
        </p>
      )}
      <SaveLine state={saveState} />
      {remaining !== null && <Clock remaining={remaining} />}
      <NumberGrid standings={standings} current={at} go={go} />
      <ViewChoice whole={whole} choose={choose} />
      {questions.map((each, index) =>
        whole || index === at ? (
          <Question
            key={each.id}
            question={each}
            number={index + 1}
            count={questions.length}
            answer={answerTo(each.id).answer}
            change={(answer, typed) => change(each.id, answer, typed)}
          >
            <Beside number={index + 1} own={answerTo(each.id)} note={(said) => note(each.id, said)} />
          </Question>
        ) : null,
      )}
      {!whole && (
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
      )}
      <KeyHints on={keys.on} turn={keys.turn} />
      <SubmitPanel
        standings={standings}
        go={go}
        main={last || whole}
        busy={handIn.state !== "no"}
        error={handIn.error}
        submit={handIn.submit}
      />
    </div>
  );
}
