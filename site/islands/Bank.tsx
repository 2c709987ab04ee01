import { useCallback } from "react";
import { api, read } from "../lib/api.ts";
import { BankView } from "./bank/BankView.tsx";
import { Page } from "./Page.tsx";
import { StudioTabs } from "./studio/StudioTabs.tsx";
import "../styles/quiz.css";
import "../styles/answers.css";
import "../styles/studio.css";
import "../styles/bank.css";

/** The trainers' page on all questions: found, opened, changed many at once in drafts, taken out of use. */
export function Bank() {
  const load = useCallback(async () => {
    const { questions } = await read(api.questions.$get({ query: { retired: "true" } }));
    return questions;
  }, []);
  return (
    <Page load={load}>
      {(questions) => (
        <>
          <StudioTabs tab="bank" />
          <h1>题库</h1>
          <BankView questions={questions} />
        </>
      )}
    </Page>
  );
}
