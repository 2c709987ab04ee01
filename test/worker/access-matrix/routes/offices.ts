import { everyone, leaders, ofOffice, type Table } from "../table.ts";
import { checkRound } from "../world.ts";

/** An office and what is of it. */
export const offices: Table = {
  "GET /api/offices": { of: "nobody", rows: { there: everyone(200) } },
  "GET /api/offices/{id}/profile": { of: "office", rows: ofOffice(200) },
  "GET /api/offices/{id}/people": { of: "office", rows: ofOffice(200) },
  "GET /api/offices/{id}/offices": { of: "office", rows: ofOffice(200) },
  "GET /api/offices/{id}/checks": { of: "office", rows: ofOffice(200) },
  "GET /api/offices/{id}/checks/{round}": { of: "office", path: { round: checkRound }, rows: ofOffice(200) },
  "PUT /api/offices/{id}/checks/{round}": {
    of: "office",
    path: { round: checkRound },
    body: ({ world }) => ({
      scaleHash: world.scales.check,
      marks: { "point-2": { answer: "yes", note: "" } },
      before: {},
    }),
    // Those above an office read its check and do not fill it in.
    rows: { ...ofOffice(200), below: leaders(403) },
  },
};
