import { createRoute, z } from "@hono/zod-openapi";
import { type CertificateContent, courseTitle, isEarned, requirementsOf } from "#domain/certificate";
import { chinaYear } from "#domain/china-day";
import { requireCaller } from "../access.ts";
import type { ApiContext } from "../context.ts";
import { auditStatement } from "../db/audit.ts";
import { type Caller, scopeOf } from "../db/callers.ts";
import {
  type Certificate,
  findCertificate,
  findOwnCertificate,
  getRootName,
  insertCertificate,
  listFirstPasses,
} from "../db/certificates.ts";
import { isConflict } from "../db/database.ts";
import { listQuizzes } from "../db/quizzes.ts";
import { getCertificatePercent } from "../db/settings.ts";
import { listProgress } from "../db/submissions.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, jsonAnswer } from "../openapi.ts";
import { newRouter } from "../router.ts";

const certificateSchema = z
  .object({
    number: z.string(),
    issuedAt: z.number(),
    name: z.string(),
    title: z.string(),
    officeName: z.string(),
    issuer: z.string().openapi({ description: "Name of the root office on the day of issue" }),
    course: z.string(),
    percent: z.number(),
    passed: z.array(z.object({ quizId: z.string(), title: z.string(), lesson: z.string().nullable(), at: z.number() })),
  })
  .openapi("Certificate");

const requirementSchema = z
  .object({
    quizId: z.string(),
    title: z.string(),
    lesson: z.string().nullable().openapi({ description: "null for 综合测评" }),
    bestPercent: z.number().nullable(),
    passed: z.boolean(),
  })
  .openapi("Requirement");

const mine = createRoute({
  method: "get",
  path: "/certificates/mine",
  summary: "The caller's certificate, if it was issued, and what it takes",
  responses: {
    200: jsonAnswer(
      "Certificate and requirements",
      z.object({
        certificate: certificateSchema.nullable(),
        percent: z.number().openapi({ description: "Best result from which a paper counts as passed" }),
        requirements: z.array(requirementSchema),
        earned: z.boolean(),
      }),
    ),
    ...errorAnswers("NOT_SIGNED_IN"),
  },
});

const issue = createRoute({
  method: "post",
  path: "/certificates",
  summary: "Issue the caller's certificate, once; a repeated request answers with the same",
  responses: {
    200: jsonAnswer("Issued before", certificateSchema),
    201: jsonAnswer("Issued", certificateSchema),
    ...errorAnswers("NOT_SIGNED_IN", "CERTIFICATE_NOT_EARNED"),
  },
});

const read = createRoute({
  method: "get",
  path: "/certificates/{number}",
  summary: "A certificate by its number: an own one, or of a person in the offices the caller directs or administers",
  request: { params: z.object({ number: z.string().regex(/^\d{4}-\d{5,9}$/) }) },
  responses: {
    200: jsonAnswer("The certificate", certificateSchema),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "CERTIFICATE_NOT_FOUND"),
  },
});

export const certificates = newRouter()
  .openapi(mine, async (c) => {
    const { id } = await requireCaller(c);
    const [own, { percent, requirements }] = await Promise.all([findOwnCertificate(c.var.db, id), whatItTakes(c, id)]);
    return c.json({ certificate: own && shown(own), percent, requirements, earned: isEarned(requirements) }, 200);
  })
  .openapi(issue, async (c) => {
    const caller = await requireCaller(c);
    const { db, now } = c.var;
    const before = await findOwnCertificate(db, caller.id);
    if (before) return c.json(shown(before), 200);
    const { percent, requirements } = await whatItTakes(c, caller.id);
    if (!isEarned(requirements)) {
      throw new ApiError(
        "CERTIFICATE_NOT_EARNED",
        requirements.filter(({ passed }) => !passed),
      );
    }
    const content = await contentOf(c, caller, percent, requirements);
    try {
      await insertCertificate(db, { personId: caller.id, year: chinaYear(now), issuedAt: now, content });
    } catch (error) {
      const other = isConflict(error) ? await findOwnCertificate(db, caller.id) : null;
      if (!other) throw error;
      return c.json(shown(other), 200);
    }
    const issued = await findOwnCertificate(db, caller.id);
    if (!issued) throw new Error(`the certificate of ${caller.id} is not there`);
    return c.json(shown(issued), 201);
  })
  .openapi(read, async (c) => {
    const caller = await requireCaller(c);
    const { number } = c.req.valid("param");
    const { db, now } = c.var;
    const own = await findOwnCertificate(db, caller.id);
    if (own?.number === number) return c.json(shown(own), 200);
    const found = await findCertificate(db, scopeOf(caller, ["director", "deputy", "administrator"]), number);
    if (!found) throw new ApiError("CERTIFICATE_NOT_FOUND");
    await auditStatement(db, { at: now, personId: caller.id, act: "view-certificate", subject: found.personId });
    return c.json(shown(found), 200);
  });

/** The requirements as the caller stands to them today. */
async function whatItTakes(c: ApiContext, personId: string) {
  const { db } = c.var;
  const [quizzes, progress, percent] = await Promise.all([
    listQuizzes(db),
    listProgress(db, personId),
    getCertificatePercent(db),
  ]);
  return { percent, requirements: requirementsOf(quizzes, progress, percent) };
}

async function contentOf(
  c: ApiContext,
  { id, name, title, officeId, officeName }: Caller,
  percent: number,
  requirements: ReturnType<typeof requirementsOf>,
): Promise<CertificateContent> {
  const { db, now } = c.var;
  const [passes, issuer] = await Promise.all([listFirstPasses(db, id, percent), getRootName(db, officeId)]);
  const passed = requirements.map(({ quizId, title: own, lesson }) => ({
    quizId,
    title: own,
    lesson,
    at: passes.get(quizId) ?? now,
  }));
  return { name, title, officeName, issuer, course: courseTitle, percent, passed };
}

function shown({ number, issuedAt, content }: Certificate) {
  return { number, issuedAt, ...content };
}
