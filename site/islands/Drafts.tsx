import { useCallback } from "react";
import { api, read } from "../lib/api.ts";
import { DraftList } from "./draft/DraftList.tsx";
import { NewDraft } from "./draft/NewDraft.tsx";
import { PublishedChoice } from "./draft/PublishedChoice.tsx";
import { Page } from "./Page.tsx";
import { StudioTabs } from "./studio/StudioTabs.tsx";
import "../styles/draft.css";

/** What trainers are writing, and the ways to begin: anew, or from what is published. */
export function Drafts() {
  const load = useCallback(async () => {
    const [{ drafts }, { publications }] = await Promise.all([read(api.drafts.$get()), read(api.publications.$get())]);
    return { drafts, publications };
  }, []);
  return (
    <Page load={load}>
      {({ drafts, publications }) => (
        <>
          <StudioTabs tab="drafts" />
          <h1>草稿</h1>
          <DraftList drafts={drafts} />
          <h2>新写一份</h2>
          <NewDraft taken={publications.map(({ id }) => id)} />
          <h2>已发布的</h2>
          <PublishedChoice publications={publications} drafts={drafts} />
        </>
      )}
    </Page>
  );
}
