import { useCallback } from "react";
import { presentPaper } from "#domain/present-paper";
import { api, read } from "../lib/api.ts";
import { ApiFailure } from "../lib/errors.ts";
import { CaseResult } from "./case/CaseResult.tsx";
import { Page } from "./Page.tsx";
import { AnsweredQuestion } from "./result/AnsweredQuestion.tsx";
import { Confidence } from "./result/Confidence.tsx";
import { Moved } from "./result/Moved.tsx";
import { Score } from "./result/Score.tsx";
import type { ToolTitles } from "./result/ToolLinks.tsx";
import { WhatNext } from "./result/WhatNext.tsx";
import { parameter } from "./use-loaded.ts";
import "../styles/quiz.css";
import "../styles/answers.css";
import "../styles/case.css";
import "../styles/profile.css";

/** The result: explanation and place in the speech first, then what it says of each ability, one lesson, the score last. */
export function ResultPage({ toolTitles }: { toolTitles: ToolTitles }) {
  const load = useCallback(async () => {
    const id = parameter("attempt");
    if (!id) throw new ApiFailure("ATTEMPT_NOT_FOUND");
    const result = await read(api.attempts[":id"].submission.$get({ param: { id } }));
    const paper = await read(api.papers[":hash"].$get({ param: { hash: result.paper } }));
    return { result, questions: presentPaper(paper.questions, result.seed) };
  }, []);
  return (
    <Page load={load}>
      {({ result, questions }) => {
        return (
          <>
            {result.case ? (
              <CaseResult
                attemptId={result.attemptId}
                title={result.title}
                story={result.case}
                questions={result.questions}
                toolTitles={toolTitles}
              />
            ) : (
              <h1>{result.title}：逐题讲解</h1>
            )}
            {questions.map((question, index) => {
              const answered = result.questions.find((own) => own.id === question.id);
              return (
                answered && (
                  <AnsweredQuestion
                    key={question.id}
                    number={index + 1}
                    question={question}
                    attemptId={result.attemptId}
                    answered={answered}
                    toolTitles={toolTitles}
                  />
                )
              );
            })}
            {!result.case && (
              <Confidence answered={questions.flatMap(({ id }) => result.questions.filter((own) => own.id === id))} />
            )}
            <h2>{result.case ? "这次演练说明了什么" : "这次练习说明了什么"}</h2>
            <Moved
              before={result.moved.before}
              after={result.moved.after}
              counted={result.questions.some((own) => own.counted)}
              pending={result.questions.some((own) => own.mark === null)}
            />
            <WhatNext
              quizId={result.quizId}
              lesson={result.lesson}
              isCase={result.case !== undefined}
              questions={result.questions}
            />
            <Score score={result.score} maxScore={result.maxScore} questions={questions} answered={result.questions} />
          </>
        );
      }}
    </Page>
  );
}
