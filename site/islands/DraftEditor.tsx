import { useCallback } from "react";
import { api, read } from "../lib/api.ts";
import { paths } from "../lib/paths.ts";
import { Editor } from "./draft/Editor.tsx";
import { forget, readKept } from "./draft/kept.ts";
import { Page } from "./Page.tsx";
import { StudioTabs } from "./studio/StudioTabs.tsx";
import { leadTo, parameter } from "./use-loaded.ts";
import "../styles/answers.css";
import "../styles/quiz.css";
import "../styles/draft.css";

/** A draft in the editor, with what this browser could not save of it earlier. */
export function DraftEditor({ toolTitles }: { toolTitles: Record<string, string> }) {
  const id = parameter("id");
  const load = useCallback(async () => {
    if (!id) return leadTo(paths.drafts);
    const draft = await read(api.drafts[":id"].$get({ param: { id } }));
    const kept = readKept(id);
    const there = { quizId: draft.quizId, content: draft.content };
    const same = kept && JSON.stringify([kept.quizId, kept.content]) === JSON.stringify([there.quizId, there.content]);
    if (same) forget(id, null);
    return { draft, kept: same ? null : kept };
  }, [id]);
  return (
    <Page load={load}>
      {({ draft, kept }) => (
        <>
          <StudioTabs tab="drafts" />
          <Editor draft={draft} kept={kept} toolTitles={toolTitles} />
        </>
      )}
    </Page>
  );
}
