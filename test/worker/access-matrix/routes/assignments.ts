import { clock } from "../../harness.ts";
import { type Cell, type Entry, everyone, hidden, leaders, ofOffice, type Table } from "../table.ts";

const later = () => clock.now + 86_400_000;
const order = (more: object) => ({ kind: "lesson", target: "secrecy", dueAt: later(), ...more });

/** A new assignment of the office by somebody who directs it. */
const given = async ({ world, officeId }: Cell) => {
  const by = { "office-east": "director", "office-east-1": "below", "office-west": "beside" }[officeId] ?? "above";
  return (await (await world.as(by)).post("/api/assignments", order({ officeId }))).body.id as string;
};

/** The own office's assignment, looked at from an office: it was not given to those below. */
const atOffice: Entry = {
  of: "office",
  at: "office",
  path: ({ world }) => ({ id: world.things["assignment"]?.["office-east"] ?? "" }),
  query: ({ id }) => `office=${id}`,
  rows: { ...ofOffice(200), below: leaders(404) },
};

/** What directors ask of their people. */
export const assignments: Table = {
  "GET /api/assignments": [
    { of: "nobody", rows: { there: everyone(200) } },
    { of: "office", query: ({ id }) => `office=${id}`, rows: ofOffice(200) },
  ],
  "GET /api/assignments/{id}": [{ of: "assignment", rows: ofOffice(200) }, atOffice],
  "POST /api/assignments": [
    { of: "office", body: ({ id }) => order({ officeId: id }), rows: ofOffice(201) },
    {
      of: "person",
      body: ({ id }) => order({ officeId: "office-east", below: true, people: [id] }),
      rows: {
        self: leaders(201, 404),
        own: leaders(201),
        below: leaders(201),
        foreign: hidden,
        missing: everyone(404),
      },
    },
  ],
  "PATCH /api/assignments/{id}/people/{personId}": [
    {
      of: "assignment",
      fresh: given,
      path: { personId: "nobody-there" },
      body: () => ({ extendedTo: null }),
      rows: ofOffice(404),
    },
    {
      of: "person",
      at: "personId",
      path: ({ world }) => ({ id: world.things["assignment"]?.["office-east"] ?? "" }),
      body: () => ({ extendedTo: null }),
      rows: { self: leaders(200, 404), own: leaders(200), below: hidden, foreign: hidden, missing: everyone(404) },
    },
  ],
  "POST /api/assignments/{id}/reminders": [{ of: "assignment", rows: ofOffice(200) }, atOffice],
  "DELETE /api/assignments/{id}": { of: "assignment", fresh: given, rows: ofOffice(204) },
};
