import { useCallback } from "react";
import { api, read } from "../lib/api.ts";
import { Importing } from "./import/Importing.tsx";
import { loadParser } from "./import/load-parser.ts";
import { Page } from "./Page.tsx";
import { StudioTabs } from "./studio/StudioTabs.tsx";
import "../styles/import.css";

/** The trainer's page that takes questions from a text or a file: read in the browser, sent only once confirmed. */
export function ImportStudio() {
  const load = useCallback(async () => {
    const { questions: bank } = await read(api["question-stems"].$get());
    const { drafts } = await read(api.drafts.$get());
    const { quizzes } = await read(api.quizzes.$get());
    return { bank, drafts, quizzes, parser: await loadParser() };
  }, []);
  return (
    <Page load={load}>
      {(given) => (
        <>
          <StudioTabs tab="import" />
          <h1>导入题目</h1>
          <Importing {...given} />
        </>
      )}
    </Page>
  );
}
