import { and, desc, eq, inArray, like, ne, or } from "drizzle-orm";
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
    | "withdraw-quiz"
    | "return-quiz"
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

/**
 * Who looked at something of a person, of the whole office, or took a table of it away, the latest first; those who have left since too. What was taken of an office
 * and those below it (`below`) names the people of all of them; a report without its people names nobody.
 */
export async function listViews(
  db: Db,
  { id, officeId }: { id: string; officeId: string },
  limit: number,
): Promise<ViewEntry[]> {
  const { at, act, subject, detail } = auditEntry;
  const [home] = await db.select({ path: office.path }).from(office).where(eq(office.id, officeId));
  const above = (home?.path ?? "").split("/").filter((own) => own !== "" && own !== officeId);
  const others = ne(auditEntry.personId, id);
  const ofPerson = and(eq(subject, id), like(act, "view-%"));
  const ofOffice = and(
    eq(subject, officeId),
    others,
    or(like(act, "view-%"), and(eq(act, "export"), ne(detail, "report"))),
  );
  const ofMore = and(inArray(subject, above), others, eq(act, "export"), like(detail, "% below"));
  return db
    .select({ at, act, viewerId: person.id, name: person.name, title: person.title, officeName: office.name })
    .from(auditEntry)
    .innerJoin(person, eq(person.id, auditEntry.personId))
    .innerJoin(office, eq(office.id, person.officeId))
    .where(or(ofPerson, ofOffice, ofMore))
    .orderBy(desc(at))
    .limit(limit);
}
