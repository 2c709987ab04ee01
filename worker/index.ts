import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import { authOf } from "./auth.ts";
import type { ApiEnv } from "./context.ts";
import { findCaller } from "./db/callers.ts";
import { openDatabase } from "./db/database.ts";
import { ApiError } from "./errors.ts";
import { answerError, refuseForeignOrigin } from "./failures.ts";
import { fold } from "./fold.ts";
import { newRouter } from "./router.ts";
import { analyses } from "./routes/analyses.ts";
import { assignedPeople } from "./routes/assigned-people.ts";
import { assignments } from "./routes/assignments.ts";
import { attempts } from "./routes/attempts.ts";
import { boards } from "./routes/boards.ts";
import { cases } from "./routes/cases.ts";
import { certificates } from "./routes/certificates.ts";
import { district } from "./routes/district.ts";
import { drafts } from "./routes/drafts.ts";
import { exports } from "./routes/exports.ts";
import { extraTime } from "./routes/extra-time.ts";
import { health } from "./routes/health.ts";
import { missedQuestions } from "./routes/missed-questions.ts";
import { notices } from "./routes/notices.ts";
import { officeChecks } from "./routes/office-checks.ts";
import { officeProfiles } from "./routes/office-profiles.ts";
import { offices } from "./routes/offices.ts";
import { papers } from "./routes/papers.ts";
import { path } from "./routes/path.ts";
import { people } from "./routes/people.ts";
import { personSelfRating } from "./routes/person-self-rating.ts";
import { progress } from "./routes/progress.ts";
import { publications } from "./routes/publications.ts";
import { questionStems } from "./routes/question-stems.ts";
import { questions } from "./routes/questions.ts";
import { quizzes } from "./routes/quizzes.ts";
import { readings } from "./routes/readings.ts";
import { records } from "./routes/records.ts";
import { regradings } from "./routes/regradings.ts";
import { reports } from "./routes/reports.ts";
import { reviews } from "./routes/reviews.ts";
import { selfRatings } from "./routes/self-ratings.ts";
import { session } from "./routes/session.ts";
import { staff } from "./routes/staff.ts";
import { steps } from "./routes/steps.ts";
import { submissions } from "./routes/submissions.ts";

/** What may be put in place of the real thing where people and time are simulated. */
export interface AppOptions {
  /** Milliseconds since 1970. */
  now?: () => number;
  /** The id of the person a request comes from, instead of its session. */
  identify?: (request: Request) => string | null;
}

/** The whole API. */
export function createApp({ now = Date.now, identify }: AppOptions = {}) {
  const app = newRouter();
  app.use("/api/*", secureHeaders({ crossOriginResourcePolicy: "same-origin", referrerPolicy: "same-origin" }));
  app.use("/api/*", refuseForeignOrigin);
  app.use(
    "/api/*",
    bodyLimit({
      maxSize: 5_000_000,
      onError: () => {
        throw new ApiError("BODY_TOO_LARGE");
      },
    }),
  );
  app.use("/api/*", async (c, next) => {
    const db = openDatabase(c.env.DB);
    c.set("db", db);
    c.set("now", now());
    c.set("callerById", (id) => findCaller(db, id));
    let caller: ReturnType<typeof findCaller> | undefined;
    c.set("caller", () => (caller ??= identified()));
    const identified = async () => {
      const id = identify ? identify(c.req.raw) : await signedIn(c.env, c.req.raw);
      return id === null ? null : findCaller(db, id);
    };
    await next();
    // What is not made to be cached is about a person.
    if (!c.res.headers.has("cache-control")) c.header("Cache-Control", "no-store");
  });
  app.onError(answerError);
  app.notFound(() => {
    throw new ApiError("ROUTE_NOT_FOUND");
  });

  const api = app
    .route("/api", health)
    .route("/api", session)
    .route("/api", quizzes)
    .route("/api", drafts)
    .route("/api", questions)
    .route("/api", questionStems)
    .route("/api", publications)
    .route("/api", papers)
    .route("/api", attempts)
    .route("/api", cases)
    .route("/api", steps)
    .route("/api", submissions)
    .route("/api", reports)
    .route("/api", reviews)
    .route("/api", notices)
    .route("/api", regradings)
    .route("/api", analyses)
    .route("/api", progress)
    .route("/api", readings)
    .route("/api", path)
    .route("/api", assignments)
    .route("/api", assignedPeople)
    .route("/api", staff)
    .route("/api", people)
    .route("/api", selfRatings)
    .route("/api", personSelfRating)
    .route("/api", records)
    .route("/api", certificates)
    .route("/api", extraTime)
    .route("/api", offices)
    .route("/api", officeProfiles)
    .route("/api", boards)
    .route("/api", missedQuestions)
    .route("/api", exports)
    .route("/api", officeChecks)
    .route("/api", district)
    .route("/api", offices);
  app.doc31("/api/openapi.json", { openapi: "3.1.0", info: { title: "履职学堂 API", version: "1" } });
  return api;
}

async function signedIn(bindings: ApiEnv["Bindings"], request: Request): Promise<string | null> {
  if (!request.headers.has("cookie")) return null;
  const session = await authOf(bindings, request.url).api.getSession({ headers: request.headers });
  return session?.user.id ?? null;
}

/** The type of the API, for the site's client. */
export type AppType = ReturnType<typeof createApp>;

const app = createApp();

export default {
  fetch: app.fetch,
  /** The nightly fold; the crons come often enough for a long one to go on where the statements of one run ended. */
  scheduled: async (_event: unknown, bindings: ApiEnv["Bindings"]) => {
    console.log("fold", JSON.stringify(await fold(openDatabase(bindings.DB), Date.now())));
  },
};
