import { beforeAll, describe, expect, it } from "vitest";
import { errorStatus } from "../../worker/errors.ts";
import { Client } from "./harness.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

describe("the API", () => {
  it("documents every route it answers, errors by code", async () => {
    const { status, body } = await new Client().get("/api/openapi.json");
    expect(status).toBe(200);
    expect(body.openapi).toBe("3.1.0");
    const routes = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(routes.sort()).toEqual([
      "DELETE /api/assignments/{id}",
      "DELETE /api/drafts/{id}",
      "DELETE /api/self-ratings/{round}/completion",
      "DELETE /api/session",
      "GET /api/assignments",
      "GET /api/assignments/mine",
      "GET /api/assignments/{id}",
      "GET /api/attempts",
      "GET /api/attempts/{id}",
      "GET /api/attempts/{id}/steps",
      "GET /api/attempts/{id}/submission",
      "GET /api/cases",
      "GET /api/certificates/mine",
      "GET /api/certificates/{number}",
      "GET /api/district",
      "GET /api/drafts",
      "GET /api/drafts/{id}",
      "GET /api/drafts/{id}/check",
      "GET /api/drafts/{id}/text",
      "GET /api/health",
      "GET /api/notices",
      "GET /api/offices",
      "GET /api/offices/{id}/board",
      "GET /api/offices/{id}/checks",
      "GET /api/offices/{id}/checks/{round}",
      "GET /api/offices/{id}/comparison",
      "GET /api/offices/{id}/exports/{table}",
      "GET /api/offices/{id}/history",
      "GET /api/offices/{id}/missed-questions",
      "GET /api/offices/{id}/offices",
      "GET /api/offices/{id}/people",
      "GET /api/offices/{id}/profile",
      "GET /api/offices/{id}/rank",
      "GET /api/papers/{hash}",
      "GET /api/path",
      "GET /api/people/me/data",
      "GET /api/people/me/views",
      "GET /api/people/{id}/history",
      "GET /api/people/{id}/missed-questions",
      "GET /api/people/{id}/profile",
      "GET /api/people/{id}/self-rating",
      "GET /api/progress",
      "GET /api/publications",
      "GET /api/question-stems",
      "GET /api/questions",
      "GET /api/questions/{id}",
      "GET /api/quizzes",
      "GET /api/quizzes/{id}/analysis",
      "GET /api/quizzes/{id}/text",
      "GET /api/regradings",
      "GET /api/reports",
      "GET /api/reviews",
      "GET /api/reviews/count",
      "GET /api/self-ratings",
      "GET /api/session",
      "PATCH /api/assignments/{id}/people/{personId}",
      "POST /api/assignments",
      "POST /api/assignments/{id}/reminders",
      "POST /api/attempts",
      "POST /api/attempts/{id}/reports",
      "POST /api/attempts/{id}/steps",
      "POST /api/attempts/{id}/submission",
      "POST /api/certificates",
      "POST /api/drafts",
      "POST /api/drafts/{id}/publication",
      "POST /api/offices/{id}/report-prints",
      "POST /api/quizzes/{id}/versions",
      "POST /api/regrading-previews",
      "POST /api/regradings",
      "POST /api/regradings/{number}/slices",
      "POST /api/reviews/{questionId}/answers",
      "POST /api/self-ratings/{round}/completion",
      "POST /api/session",
      "PUT /api/attempts/{id}/responses",
      "PUT /api/drafts/{id}",
      "PUT /api/notices/{id}/reading",
      "PUT /api/offices/{id}/checks/{round}",
      "PUT /api/people/{id}/extra-time",
      "PUT /api/questions/{id}/retirement",
      "PUT /api/quizzes/{id}/withdrawal",
      "PUT /api/readings/{lesson}",
      "PUT /api/reports/{id}/answer",
      "PUT /api/self-ratings/{round}",
      "PUT /api/self-ratings/{round}/sharing",
    ]);
    expect(body.components.schemas.Error.properties.code.enum).toEqual(Object.keys(errorStatus));
  });

  it("answers the health check", async () => {
    expect((await new Client().get("/api/health")).body).toEqual({ status: "ok" });
  });

  it("has a code for what does not exist, does not parse or is too long", async () => {
    const learner = await world.as("eastlearner");
    const cases: [number, string, ReturnType<Client["send"]>][] = [
      [404, "ROUTE_NOT_FOUND", learner.get("/api/nothing")],
      [404, "ROUTE_NOT_FOUND", learner.send("PATCH", "/api/attempts")],
      [400, "MALFORMED_BODY", learner.post("/api/attempts", "{ not json")],
      [400, "INVALID_REQUEST", learner.post("/api/attempts", {})],
      [400, "INVALID_REQUEST", learner.post("/api/attempts", [1, 2])],
      [400, "INVALID_REQUEST", learner.post("/api/attempts", "null")],
      [400, "INVALID_REQUEST", learner.send("POST", "/api/attempts")],
      [400, "INVALID_REQUEST", learner.get("/api/papers/nohash")],
      [404, "PAPER_NOT_FOUND", learner.get(`/api/papers/${"0".repeat(32)}`)],
      [404, "QUIZ_NOT_FOUND", learner.post("/api/attempts", { quizId: "missing" })],
      [404, "ATTEMPT_NOT_FOUND", learner.get("/api/attempts/missing")],
      [413, "BODY_TOO_LARGE", learner.post("/api/session", { username: "x".repeat(6_000_000), password: "x" })],
      [401, "NOT_SIGNED_IN", new Client().get("/api/progress")],
      [401, "NOT_SIGNED_IN", new Client().post("/api/attempts", { quizId: "first" })],
    ];
    for (const [status, code, asked] of cases) {
      const answer = await asked;
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
  });

  it("serves a paper to be cached for ever and a session never", async () => {
    const learner = await world.as("eastlearner");
    const { body } = await learner.post("/api/attempts", { quizId: "first" });
    const paper = await learner.get(`/api/papers/${body.paper}`);
    expect(paper.headers.get("cache-control")).toContain("immutable");
    expect((await learner.get("/api/session")).headers.get("cache-control")).toBe("no-store");
    expect((await learner.get("/api/progress")).headers.get("cache-control")).toBe("no-store");
  });
});
