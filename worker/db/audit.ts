import { and, desc, eq, like, ne, or } from "drizzle-orm";
import type { ViewEntry } from "#domain/views";
import type { Db } from "./database.ts";
import { auditEntry, office, person } from "./schema.ts";

export interface AuditEntry {
  at: number;
  personId: string | null;
  act:
    | "sign-in"
    | "sign-in-failed"
    | "sign-out"
    | "publish"
    | "view-profile"
    | "view-self-rating"
    | "view-history"
    | "view-certificate"
    | "view-answers"
    | "view-board"
    | "view-office"
    | "save-check"
    | "export"
    | "remind"
    | "answer-report"
    | "regrade"
    | "give-assignment"
    | "extend-assignment"
    | "withdraw-assignment"
    | "move-person"
    | "depart-person"
    | "extra-time";
  subject?: string;
  detail?: string;
  address?: string;
}

/** The statement that records an act; part of the batch that does it, or run alone. */
export function auditStatement(db: Db, entry: AuditEntry) {
  return db.insert(auditEntry).values(entry);
}

/** Who looked at something of a person or of the whole office, the latest first; those who have left since too. */
export function listViews(
  db: Db,
  { id, officeId }: { id: string; officeId: string },
  limit: number,
): Promise<ViewEntry[]> {
  const { at, act } = auditEntry;
  const ofOffice = and(eq(auditEntry.subject, officeId), ne(auditEntry.personId, id));
  return db
    .select({ at, act, viewerId: person.id, name: person.name, title: person.title, officeName: office.name })
    .from(auditEntry)
    .innerJoin(person, eq(person.id, auditEntry.personId))
    .innerJoin(office, eq(office.id, person.officeId))
    .where(and(or(eq(auditEntry.subject, id), ofOffice), or(like(act, "view-%"), eq(act, "export"))))
    .orderBy(desc(at))
    .limit(limit);
}
