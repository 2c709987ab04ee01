import type { Db } from "./database.ts";
import { auditEntry } from "./schema.ts";

export interface AuditEntry {
  at: number;
  personId: string | null;
  act:
    | "sign-in"
    | "sign-in-failed"
    | "sign-out"
    | "publish"
    | "view-profile"
    | "answer-report"
    | "regrade"
    | "extra-time";
  subject?: string;
  detail?: string;
  address?: string;
}

/** The statement that records an act; part of the batch that does it, or run alone. */
export function auditStatement(db: Db, entry: AuditEntry) {
  return db.insert(auditEntry).values(entry);
}
