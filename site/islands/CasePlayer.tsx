import { useCallback } from "react";
import { api, read } from "../lib/api.ts";
import { ApiFailure } from "../lib/errors.ts";
import { paths } from "../lib/paths.ts";
import { CaseWay } from "./case/CaseWay.tsx";
import { Page } from "./Page.tsx";
import { leadTo, parameter } from "./use-loaded.ts";
import "../styles/quiz.css";
import "../styles/case.css";

/** Starts or resumes the attempt at the case of the address; what is no case has the page of quizzes. */
export function CasePlayer() {
  const load = useCallback(async () => {
    const quizId = parameter("id");
    if (!quizId) throw new ApiFailure("QUIZ_NOT_FOUND");
    const { id, stepwise } = await read(api.attempts.$post({ json: { quizId } }));
    if (!stepwise) return leadTo(paths.quiz(quizId));
    return { attemptId: id, so: await read(api.attempts[":id"].steps.$get({ param: { id } })) };
  }, []);
  return <Page load={load}>{({ attemptId, so }) => <CaseWay attemptId={attemptId} so={so} />}</Page>;
}
