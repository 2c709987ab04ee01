import { everyone, hidden, leaders, same, type Table, toLeaders } from "../table.ts";

/** A person as others may see them. */
export const people: Table = {
  "GET /api/people/{id}/profile": { of: "person", rows: toLeaders(200) },
  "GET /api/people/{id}/history": { of: "person", rows: toLeaders(200) },
  "GET /api/people/{id}/self-rating": {
    of: "person",
    // One's own is at /self-ratings: this is the way of those who direct.
    rows: { ...toLeaders(200), self: leaders(200) },
  },
  "PUT /api/people/{id}/extra-time": {
    of: "person",
    body: () => ({ percent: 0 }),
    rows: {
      self: everyone(403),
      own: [401, same, 204, same, same, 204],
      below: [401, same, 204, same, same, 204],
      foreign: hidden,
      missing: everyone(404),
    },
  },
  "GET /api/certificates/{number}": {
    of: "certificate",
    rows: {
      ...toLeaders(200),
      own: [401, same, 200, 200, same, 200],
      below: [401, same, 200, 200, same, 200],
    },
  },
};
