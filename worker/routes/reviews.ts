import { createRoute, z } from "@hono/zod-openapi";
import { chinaDay, isoDay } from "#domain/china-day";
import { markUnder } from "#domain/correction";
import { revealQuestion } from "#domain/grade";
import { fingerprintOf, reviewAnswers } from "#domain/review";
import { askQuestion, isAskable, namesParts } from "#domain/review/ask";
import type { ReviewCard } from "#domain/review/card";
import { dailySet, minutesOf, reviewCalendar } from "#domain/review/daily-set";
import { requireCaller } from "../access.ts";
import type { ApiContext } from "../context.ts";
import { isConflict } from "../db/database.ts";
import { type CurrentQuestion, findDeck, listCurrentQuestions, saveReview } from "../db/reviews.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, jsonAnswer, jsonBody } from "../openapi.ts";
import { newRouter } from "../router.ts";
import { answerSchema, confidenceSchema } from "./attempt-schemas.ts";
import { countSchema, reviewedSchema, reviewsSchema } from "./review-schemas.ts";

const list = createRoute({
  method: "get",
  path: "/reviews",
  summary: "每日一练 and 错题本: today's set, what is coming, and every card. Without keys",
  responses: { 200: jsonAnswer("The caller's own", reviewsSchema), ...errorAnswers("NOT_SIGNED_IN") },
});

const count = createRoute({
  method: "get",
  path: "/reviews/count",
  summary: "How many questions are due today and tomorrow",
  responses: { 200: jsonAnswer("The caller's own", countSchema), ...errorAnswers("NOT_SIGNED_IN") },
});

const answer = createRoute({
  method: "post",
  path: "/reviews/{questionId}/answers",
  summary:
    "Answer a question of one's own deck. It is no evidence of ability; the same request again gives the same answer",
  request: {
    params: z.object({ questionId: z.string().min(1).max(64) }),
    body: jsonBody(
      z
        .object({
          step: z.int().min(0).openapi({ description: "As it was told with the question" }),
          answer: answerSchema.openapi({ description: "Empty: not known" }),
          confidence: confidenceSchema,
        })
        .openapi("ReviewAnswer"),
    ),
  },
  responses: {
    200: jsonAnswer("Answered so before: the same result", reviewedSchema),
    201: jsonAnswer("Marked, and its next day set", reviewedSchema),
    ...errorAnswers("MALFORMED_BODY", "INVALID_REQUEST", "NOT_SIGNED_IN", "QUESTION_NOT_FOUND", "CHANGED_MEANWHILE"),
  },
});

const calendarDays = 30;
const saveTries = 5;

export const reviews = newRouter()
  .openapi(list, async (c) => {
    const { id } = await requireCaller(c);
    const today = chinaDay(c.var.now);
    const { cards, known } = await currentDeck(c, id);
    const set = dailySet(cards, today);
    return c.json(
      {
        ...countsOn(today, cards),
        today: isoDay(today),
        minutes: minutesOf(set),
        set: set.map(({ question, answers, due }) => ({
          step: answers,
          ahead: due > today,
          question: askQuestion(question, id, answers),
        })),
        calendar: reviewCalendar(cards, today, calendarDays).map(({ day, count }) => ({ day: isoDay(day), count })),
        cards: cards.map(({ question, questionId, why, since, due, answers, lapses }) => {
          const { stem, element } = question;
          return { questionId, stem, element, why, since: isoDay(since), due: isoDay(due), answers, lapses };
        }),
        known,
      },
      200,
    );
  })
  .openapi(count, async (c) => {
    const { id } = await requireCaller(c);
    return c.json(countsOn(chinaDay(c.var.now), (await currentDeck(c, id)).cards), 200);
  })
  .openapi(answer, async (c) => {
    const { id: personId } = await requireCaller(c);
    const { questionId } = c.req.valid("param");
    const { step, ...given } = c.req.valid("json");
    const { db, now } = c.var;
    for (let tries = 0; tries < saveTries; tries++) {
      const [{ deck, revision }, found] = await Promise.all([
        findDeck(db, personId),
        listCurrentQuestions(db, [questionId]),
      ]);
      const card = cardIn(deck, questionId);
      const own = found.get(questionId);
      if (!card || !own || !isAskable(own.question, own.correction)) throw new ApiError("QUESTION_NOT_FOUND");
      if (card.answers === step + 1 && card.latest.fingerprint === fingerprintOf(given))
        return c.json(reviewed(own, card), 200);
      if (card.knownOn !== null) throw new ApiError("QUESTION_NOT_FOUND");
      const { mark } = markUnder(own.question, own.correction, given.answer);
      if (card.answers !== step || mark === null || !namesParts(own.question, given.answer))
        throw new ApiError("CHANGED_MEANWHILE");
      const after = reviewAnswers(deck, [{ questionId, ...given, mark }], now);
      try {
        await saveReview(db, { personId, questionId, stored: { deck: after, revision }, now });
      } catch (error) {
        if (isConflict(error)) continue;
        throw error;
      }
      return c.json(reviewed(own, cardIn(after, questionId) as ReviewCard), 201);
    }
    throw new ApiError("CHANGED_MEANWHILE");
  });

const cardIn = (deck: readonly ReviewCard[], questionId: string) => deck.find((own) => own.questionId === questionId);

/** The cards of a person whose questions are still asked, with them, and how many have left of late. */
async function currentDeck(c: ApiContext, personId: string) {
  const { deck } = await findDeck(c.var.db, personId);
  const asked = deck.filter(({ knownOn }) => knownOn === null);
  const current = await listCurrentQuestions(
    c.var.db,
    asked.map(({ questionId }) => questionId),
  );
  const cards = asked.flatMap((card) => {
    const own = current.get(card.questionId);
    if (!own || !isAskable(own.question, own.correction)) return [];
    return [{ ...card, question: own.question, type: own.question.type }];
  });
  return { cards, known: deck.length - asked.length };
}

function countsOn(today: number, cards: readonly ReviewCard[]): z.infer<typeof countSchema> {
  const [now, next] = reviewCalendar(cards, today, 2);
  return { due: now?.count ?? 0, tomorrow: next?.count ?? 0 };
}

/** The same from the card alone, so that a replay is told the same. */
function reviewed({ question, correction }: CurrentQuestion, card: ReviewCard): z.infer<typeof reviewedSchema> {
  const { key, explanation, source, element } = revealQuestion(question, correction);
  const { latest, due, knownOn } = card;
  return { mark: latest.mark, key, explanation, source, element, due: isoDay(due), known: knownOn !== null };
}
