import { type Table, trainers } from "../table.ts";

const content = { title: "试写的一份", kind: "practice", questions: [] } as const;
const there = ({ world }: { world: { things: Record<string, Record<string, string>> } }) =>
  world.things["draft"]?.["any"] ?? "";
const ofQuestion = { of: "nobody", idOf: "question", there: "first-01" } as const;
const ofDraft = { of: "nobody", idOf: "draft", there } as const;

/** What trainers write: of nobody. */
export const studio: Table = {
  "GET /api/drafts": { of: "nobody", rows: { there: trainers(200) } },
  "POST /api/drafts": {
    of: "nobody",
    there: "first",
    body: ({ id }) => ({ quizId: id }),
    rows: { there: trainers(201), missing: trainers(404) },
  },
  "GET /api/drafts/{id}": { ...ofDraft, rows: { there: trainers(200), missing: trainers(404) } },
  "PUT /api/drafts/{id}": {
    ...ofDraft,
    body: () => ({ quizId: "tried", content, revision: 1 }),
    rows: { there: trainers(200), missing: trainers(404) },
  },
  "GET /api/drafts/{id}/check": { ...ofDraft, rows: { there: trainers(200), missing: trainers(404) } },
  "POST /api/drafts/{id}/publication": {
    ...ofDraft,
    body: () => ({ over: null }),
    // It has no question yet.
    rows: { there: trainers(422), missing: trainers(404) },
  },
  "GET /api/drafts/{id}/text": { ...ofDraft, rows: { there: trainers(200), missing: trainers(404) } },
  "GET /api/publications": { of: "nobody", rows: { there: trainers(200) } },
  "GET /api/quizzes/{id}/text": {
    of: "nobody",
    idOf: "quiz",
    there: "first",
    rows: { there: trainers(200), missing: trainers(404) },
  },
  "PUT /api/quizzes/{id}/withdrawal": {
    of: "nobody",
    idOf: "quiz",
    there: "first",
    body: () => ({ withdrawn: false }),
    rows: { there: trainers(204), missing: trainers(404) },
  },
  "DELETE /api/drafts/{id}": { ...ofDraft, rows: { there: trainers(204), missing: trainers(404) } },
  "GET /api/questions": { of: "nobody", query: "retired=true", rows: { there: trainers(200) } },
  "GET /api/questions/{id}": { ...ofQuestion, rows: { there: trainers(200), missing: trainers(404) } },
  "PUT /api/questions/{id}/retirement": {
    ...ofQuestion,
    body: () => ({ retired: false }),
    rows: { there: trainers(204), missing: trainers(404) },
  },
  "GET /api/question-stems": { of: "nobody", rows: { there: trainers(200) } },
};
