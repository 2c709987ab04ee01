import { useCallback } from "react";
import { presentPaper } from "#domain/present-paper";
import { api, read } from "../lib/api.ts";
import { ApiFailure } from "../lib/errors.ts";
import { paths } from "../lib/paths.ts";
import { Page } from "./Page.tsx";
import { Player } from "./quiz/Player.tsx";
import { leadTo, parameter } from "./use-loaded.ts";
import "../styles/quiz.css";
import "../styles/answers.css";

/** Starts or resumes the attempt at the quiz of the address; a case has a page of its own. */
export function QuizPlayer() {
  const load = useCallback(async () => {
    const quizId = parameter("id");
    if (!quizId) throw new ApiFailure("QUIZ_NOT_FOUND");
    const attempt = await read(api.attempts.$post({ json: { quizId } }));
    if (attempt.stepwise) return leadTo(paths.case(quizId));
    const paper = await read(api.papers[":hash"].$get({ param: { hash: attempt.paper } }));
    return { attempt, paper: { ...paper, questions: presentPaper(paper.questions, attempt.seed) } };
  }, []);
  return <Page load={load}>{({ attempt, paper }) => <Player attempt={attempt} paper={paper} />}</Page>;
}
