import { quizYaml } from "../../quiz-yaml.ts";
import { open, same, type Table, trainers } from "../table.ts";

const correction = (questionHash: string) => ({
  questionId: "first-01",
  questionHash,
  act: "void",
  reason: "题意有两解，不计分。",
});

/** Quizzes and what trainers do with them: of nobody, and without anybody's name. */
export const content: Table = {
  "GET /api/health": { of: "nobody", rows: { there: open(200) } },
  "GET /api/quizzes": { of: "nobody", rows: { there: open(200) } },
  "GET /api/cases": { of: "nobody", rows: { there: open(200) } },
  "GET /api/papers/{hash}": {
    of: "nobody",
    there: ({ world }) => world.paper,
    missingId: "0".repeat(32),
    rows: { there: open(200), missing: open(404) },
  },
  "GET /api/quizzes/{id}/analysis": {
    of: "nobody",
    idOf: "quiz",
    there: "first",
    rows: { there: trainers(200), missing: trainers(404) },
  },
  "POST /api/quizzes/{id}/versions": {
    of: "nobody",
    idOf: "quiz",
    there: "first",
    body: () => ({ yaml: quizYaml("first", 4) }),
    rows: { there: trainers(200), missing: trainers(422) },
  },
  "GET /api/reports": { of: "nobody", query: "state=answered", rows: { there: trainers(200) } },
  "PUT /api/reports/{id}/answer": {
    of: "nobody",
    // Trainers answer them, and see no name.
    idOf: "report",
    there: ({ world }) => world.things["report"]?.["any"] ?? "",
    body: () => ({ text: "已核对，原题不改。" }),
    rows: { there: [401, same, same, same, 204, same], missing: trainers(404) },
  },
  "POST /api/regrading-previews": {
    of: "nobody",
    there: ({ world }) => world.questionHash,
    missingId: "0".repeat(32),
    body: ({ id }) => correction(id),
    rows: { there: trainers(200), missing: trainers(404) },
    names: {
      of: ["office-east-1", "office-west"],
      because: "a trainer sees which offices a correction moves, and no person",
    },
  },
  "POST /api/regradings": {
    of: "nobody",
    there: "0".repeat(32),
    body: ({ id }) => ({ ...correction(id), attempts: 1 }),
    rows: { there: trainers(404) },
  },
  "POST /api/regradings/{number}/slices": {
    of: "nobody",
    idOf: "regrading",
    there: "999",
    rows: { there: trainers(404) },
  },
  "GET /api/regradings": { of: "nobody", rows: { there: trainers(200) } },
};
