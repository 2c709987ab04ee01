import { leaders, ofOffice, type Table, toLeaders } from "../table.ts";

/** What directors see of their offices and people, and take away. */
export const board: Table = {
  "GET /api/offices/{id}/board": { of: "office", rows: ofOffice(200) },
  "GET /api/offices/{id}/history": { of: "office", rows: ofOffice(200) },
  "GET /api/offices/{id}/missed-questions": { of: "office", query: "ability=coordination", rows: ofOffice(200) },
  "GET /api/people/{id}/missed-questions": {
    of: "person",
    query: "ability=coordination",
    // One's own are in the 错题本: this is the way of those who direct.
    rows: { ...toLeaders(200), self: leaders(200, 404) },
  },
  "GET /api/offices/{id}/comparison": { of: "office", rows: ofOffice(200) },
  "GET /api/offices/{id}/rank": { of: "office", rows: ofOffice(200) },
  "GET /api/offices/{id}/exports/{table}": {
    of: "office",
    path: { table: "all" },
    query: "below=true",
    rows: ofOffice(200),
  },
  "POST /api/offices/{id}/report-prints": {
    of: "office",
    body: () => ({ withPeople: true }),
    rows: ofOffice(204),
  },
  "GET /api/district": {
    of: "nobody",
    rows: { there: leaders(200, 404) },
    names: {
      of: ["office-west"],
      because: "the offices of the district are known; their figures are what is disclosed",
    },
  },
};
