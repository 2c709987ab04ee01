import { clock } from "../../harness.ts";
import { everyone, open, private_, same, type Table } from "../table.ts";
import { ratingRound } from "../world.ts";

/** What a caller does with their own things; an id of somebody else's is an id that is not there. */
export const own: Table = {
  "GET /api/attempts": { of: "nobody", rows: { there: everyone(200) } },
  "POST /api/attempts": {
    of: "nobody",
    body: ({ id }) => ({ quizId: id }),
    // Everybody has one open.
    there: "first",
    rows: { there: everyone(200), missing: everyone(404) },
  },
  "GET /api/attempts/{id}": { of: "openAttempt", rows: private_(200) },
  "PUT /api/attempts/{id}/responses": {
    of: "openAttempt",
    body: () => ({ device: "matrix01", entries: [{ seq: 1, questionId: "first-01", marked: true }] }),
    rows: private_(200),
  },
  "POST /api/attempts/{id}/submission": { of: "attempt", rows: private_(200) },
  "GET /api/attempts/{id}/submission": { of: "attempt", rows: private_(200) },
  "GET /api/attempts/{id}/steps": { of: "caseAttempt", rows: private_(200) },
  "POST /api/attempts/{id}/steps": {
    of: "caseAttempt",
    body: () => ({ step: "arrive", option: "none" }),
    // The attempt is there, and this step is not reached.
    rows: private_(409),
  },
  "POST /api/attempts/{id}/reports": {
    of: "attempt",
    body: () => ({ questionId: "comprehensive-01", text: "请再看一看这一题。" }),
    rows: private_(204),
  },
  "GET /api/notices": { of: "nobody", rows: { there: everyone(200) } },
  "PUT /api/notices/{id}/reading": { of: "notice", rows: private_(204) },
  "GET /api/progress": { of: "nobody", rows: { there: everyone(200) } },
  "GET /api/path": { of: "nobody", rows: { there: everyone(200) } },
  "PUT /api/readings/{lesson}": {
    of: "nobody",
    there: "secrecy",
    body: () => ({ section: "why", finished: false }),
    rows: { there: everyone(204), missing: everyone(404) },
  },
  "GET /api/reviews": { of: "nobody", rows: { there: everyone(200) } },
  "GET /api/reviews/count": { of: "nobody", rows: { there: everyone(200) } },
  "POST /api/reviews/{questionId}/answers": {
    of: "nobody",
    there: "first-01",
    body: () => ({ step: 0, answer: [], confidence: null }),
    // Answered rightly, it is in nobody's deck.
    rows: { there: everyone(404), missing: everyone(404) },
  },
  "GET /api/self-ratings": { of: "nobody", rows: { there: everyone(200) } },
  "PUT /api/self-ratings/{round}": {
    of: "nobody",
    there: ratingRound,
    missingId: "2025-1",
    body: ({ world }) => ({ scaleHash: world.scales.rating, levels: {}, before: {} }),
    // Finished.
    rows: { there: everyone(409), missing: everyone(409) },
  },
  "POST /api/self-ratings/{round}/completion": {
    of: "nobody",
    there: ratingRound,
    missingId: "2025-1",
    rows: { there: everyone(200), missing: everyone(409) },
  },
  "DELETE /api/self-ratings/{round}/completion": {
    of: "nobody",
    there: "2025-1",
    rows: { there: everyone(409) },
  },
  "PUT /api/self-ratings/{round}/sharing": {
    of: "nobody",
    there: ratingRound,
    missingId: "2025-1",
    body: () => ({ shared: true }),
    rows: { there: everyone(200), missing: everyone(404) },
  },
  "GET /api/assignments/mine": { of: "nobody", rows: { there: everyone(200) } },
  "GET /api/certificates/mine": { of: "nobody", rows: { there: everyone(200) } },
  "POST /api/certificates": { of: "nobody", rows: { there: everyone(200) } },
  "GET /api/people/me/data": {
    of: "nobody",
    rows: { there: everyone(200) },
    names: { of: ["director", "deputy", "above"], because: "a person is told who looked" },
  },
  "GET /api/people/me/views": {
    of: "nobody",
    rows: { there: everyone(200) },
    names: { of: ["director", "deputy", "above"], because: "a person is told who looked" },
  },
  "GET /api/session": { of: "nobody", rows: { there: open(200) } },
  "POST /api/session": {
    of: "nobody",
    body: ({ id }) => {
      // More tries in one quarter of an hour would be throttled.
      clock.now += 900_000;
      return { username: id, password: "not-the-password-1" };
    },
    there: "colleague",
    // A name that is taken is told by nothing.
    rows: { there: open(same), missing: open(401) },
  },
  "DELETE /api/session": { of: "nobody", rows: { there: open(204) } },
};
