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
    | "retire-question"
    | "return-question"
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
 * The condition that an entry tells of somebody else who looked at the person, at the whole office, or took a table of it away. What was taken of an office and those
 * below it (`below`) names the people of all of them; a report without its people names nobody.
 */
export async function seenByOthers(db: Db, { id, officeId }: { id: string; officeId: string }) {
  const { act, subject, detail } = auditEntry;
  const [home] = await db.select({ path: office.path }).from(office).where(eq(office.id, officeId));
  const above = (home?.path ?? "").split("/").filter((own) => own !== "" && own !== officeId);
  const looked = like(act, "view-%");
  const tookHome = and(eq(act, "export"), ne(detail, "report"));
  const tookMore = and(eq(act, "export"), like(detail, "% below"));
  return or(
    and(eq(subject, id), looked),
    and(eq(subject, officeId), ne(auditEntry.personId, id), or(looked, tookHome)),
    and(inArray(subject, above), ne(auditEntry.personId, id), tookMore),
  );
}

/** Who looked at something of a person, the latest first; those who have left since too. */
export async function listViews(db: Db, who: { id: string; officeId: string }, limit: number): Promise<ViewEntry[]> {
  const { at, act } = auditEntry;
  return db
    .select({ at, act, viewerId: person.id, name: person.name, title: person.title, officeName: office.name })
    .from(auditEntry)
    .innerJoin(person, eq(person.id, auditEntry.personId))
    .innerJoin(office, eq(office.id, person.officeId))
    .where(await seenByOthers(db, who))
    .orderBy(desc(at))
    .limit(limit);
}
