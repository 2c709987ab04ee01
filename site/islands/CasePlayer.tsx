import { useCallback } from "react";
import { api, read } from "../lib/api.ts";
import { ApiFailure } from "../lib/errors.ts";
import { CaseWay } from "./case/CaseWay.tsx";
import { Page } from "./Page.tsx";
import { parameter } from "./use-loaded.ts";
import "../styles/quiz.css";

/** Starts or resumes the attempt at the case of the address. */
export function CasePlayer() {
  const load = useCallback(async () => {
    const quizId = parameter("id");
    if (!quizId) throw new ApiFailure("QUIZ_NOT_FOUND");
    const { id } = await read(api.attempts.$post({ json: { quizId } }));
    return { attemptId: id, so: await read(api.attempts[":id"].steps.$get({ param: { id } })) };
  }, []);
  return <Page load={load}>{({ attemptId, so }) => <CaseWay attemptId={attemptId} so={so} />}</Page>;
}
