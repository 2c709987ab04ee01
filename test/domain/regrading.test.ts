import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AbilityBank, makeBanks } from "#domain/ability-bank";
import { type Correction, idsUnder, markUnder, misfit, withKey } from "#domain/correction";
import { noEvidence, type PersonEvidence } from "#domain/evidence";
import { abilities } from "#domain/framework";
import { startingHyper } from "#domain/hyper";
import { partIdsOf } from "#domain/paper";
import { parseQuiz } from "#domain/parse-quiz";
import type { DistrictAbilities } from "#domain/profile";
import { type Question, typeOf } from "#domain/questions/index";
import type { Quiz } from "#domain/quiz-format";
import { type RegradingInput, regradeAttempt } from "#domain/regrading";
import { gradeSubmission } from "#domain/submission";
import { quizYaml } from "../worker/quiz-yaml.ts";

const quiz = parseQuiz(quizYaml("first", 16)).quiz as Quiz;
const [single, multiple, , situational] = quiz.questions as [Question, Question, Question, Question];
const day = 86_400_000;
const start = Date.UTC(2026, 0, 5);
const why = { reason: "答案设错", at: start };
const ids = (question: Question) => partIdsOf(question).options;

const bank = makeBanks(
  quiz.questions.map(({ id, abilities: weights }, number) => ({
    id,
    number,
    difficulty: 0,
    guessing: 0.25,
    abilities: weights,
  })),
);
const district = Object.fromEntries(
  abilities.map((ability) => [ability, { bank: bank[ability] as AbilityBank, hyper: startingHyper }]),
) as DistrictAbilities;

/** A person who answered the quiz with these answers, as stored. */
function answered(answers: Record<string, string[]>, corrections: Record<string, Correction> = {}) {
  const saved = Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { answer }]));
  const evidence = noEvidence(start);
  return gradeSubmission({ quiz, corrections, saved, evidence, exposures: new Map(), district, now: start });
}

function regrade(before: ReturnType<typeof answered>, questionId: string, correction: Correction, now = start) {
  const input: RegradingInput = {
    quiz,
    corrections: { [questionId]: correction },
    questionId,
    responses: before.responses,
    score: before.score,
    maxScore: before.maxScore,
    countedAt: start,
    evidence: before.evidence,
    number: quiz.questions.findIndex(({ id }) => id === questionId),
    district,
    now,
  };
  return regradeAttempt(input);
}

const far = (a: PersonEvidence, b: PersonEvidence) =>
  Math.max(
    ...abilities.map((id) => Math.max(...a.grids[id].map((value, at) => Math.abs(value - (b.grids[id][at] ?? 0))))),
  );

describe("a mended key", () => {
  const mended = withKey(single, { [ids(single)[1] ?? ""]: 1 }) as Question;
  const correction: Correction = { act: "key", question: mended, ...why };

  it("marks the answers by the new right option, under the ids the learners know", () => {
    expect(idsUnder(single, mended).options).toEqual(ids(single));
    expect(ids(single).map((id) => markUnder(single, correction, [id]).mark)).toEqual([0, 1, 0, 0]);
    expect(markUnder(single, correction, []).mark).toBe(0);
  });

  it("gives the evidence a submission under that key would have given, also long after", () => {
    for (const choice of [0, 1, 2]) {
      const answers = { [single.id]: [ids(single)[choice] ?? ""], [multiple.id]: [ids(multiple)[0] ?? ""] };
      const direct = answered(answers, { [single.id]: correction });
      const result = regrade(answered(answers), single.id, correction);
      expect(far(result.evidence, direct.evidence)).toBeLessThan(1e-5);
      expect([result.score.after, result.maxScore]).toEqual([direct.score, direct.maxScore]);
      const late = regrade(answered(answers), single.id, correction, start + 400 * day);
      const same = regrade(direct, single.id, correction, start + 400 * day);
      expect(far(late.evidence, same.evidence)).toBeLessThan(1e-5);
    }
  });

  it("changes nothing for an answer that keeps its mark", () => {
    const result = regrade(answered({ [single.id]: [ids(single)[2] ?? ""] }), single.id, correction);
    expect(result.changed).toBe(false);
    expect(result.score.after).toBe(result.score.before);
  });

  it("knows a wording apart: options are found by their text, and one that is gone is refused", () => {
    const turned = { ...single, options: [...(single as { options: object[] }).options].reverse() } as Question;
    expect(idsUnder(single, turned).options).toEqual([...ids(single)].reverse());
    expect(misfit(single, turned)).toBeNull();
    const reworded = {
      ...single,
      options: [
        { text: "全新", correct: true },
        { text: "乙", correct: false },
      ],
    } as Question;
    expect(misfit(single, reworded)).toBe("parts");
    expect(misfit(single, { ...multiple, id: single.id } as Question)).toBe("type");
  });

  it("is refused where the type does not allow it", () => {
    const all = Object.fromEntries(ids(single).map((id) => [id, 1]));
    expect(withKey(single, all)).toBeNull();
    expect(withKey(multiple, Object.fromEntries(ids(multiple).map((id) => [id, 1])))).toBeNull();
    const worth = Object.fromEntries(ids(situational).map((id, index) => [id, index]));
    const other = withKey(situational, worth) as Question;
    expect(ids(situational).map((id) => typeOf(other).grade(other, [id], idsUnder(situational, other)))).toEqual([
      0,
      1 / 3,
      2 / 3,
      1,
    ]);
  });
});

describe("full marks and a void question", () => {
  const right = Object.fromEntries(quiz.questions.map((own) => [own.id, [...typeOf(own).right(own, partIdsOf(own))]]));
  const wrong = { ...right, [single.id]: [ids(single)[3] ?? ""] };

  it("gives everybody the points, the blank answer too, and takes the answer out of the evidence", () => {
    for (const answers of [right, wrong, { ...right, [single.id]: [] }]) {
      const result = regrade(answered(answers), single.id, { act: "full-marks", ...why });
      expect([result.score.after, result.maxScore]).toEqual([16, 16]);
      expect(result.response.counted).toBe(false);
    }
  });

  it("takes a void question out of the score and of the evidence", () => {
    for (const answers of [right, wrong]) {
      const result = regrade(answered(answers), single.id, { act: "void", ...why });
      expect([result.score.after, result.maxScore]).toEqual([15, 15]);
    }
    const without = answered(right, { [single.id]: { act: "void", ...why } });
    const result = regrade(answered(wrong), single.id, { act: "void", ...why });
    expect(far(result.evidence, without.evidence)).toBeLessThan(1e-6);
  });

  it("restores the grids to 1e-6 when it is taken back, whatever was answered", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 16, maxLength: 16 }),
        fc.nat(400),
        (picks, days) => {
          const answers = Object.fromEntries(
            quiz.questions.map((own, at) => [own.id, picks[at] === -1 ? [] : [ids(own)[picks[at] ?? 0] ?? ""]]),
          );
          const before = answered(answers);
          const now = start + days * day;
          const voided = regrade(before, single.id, { act: "void", ...why }, now);
          const again = regradeAttempt({
            quiz,
            corrections: {},
            questionId: single.id,
            responses: before.responses.map((own) => (own.questionId === single.id ? voided.response : own)),
            score: voided.score.after,
            maxScore: voided.maxScore,
            countedAt: start,
            evidence: voided.evidence,
            number: 0,
            district,
            now,
          });
          const untouched = regrade(before, multiple.id, { act: "key", question: multiple, ...why }, now);
          expect(far(again.evidence, untouched.evidence)).toBeLessThan(1e-6);
          expect(again.score.after).toBe(before.score);
        },
      ),
      { numRuns: 60 },
    );
  });
});

it("a repeat that did not count changes its score and nobody's evidence", () => {
  const before = answered({ [single.id]: [ids(single)[1] ?? ""] });
  const responses = before.responses.map((own) => ({ ...own, counted: false }));
  const mended = withKey(single, { [ids(single)[1] ?? ""]: 1 }) as Question;
  const result = regradeAttempt({
    quiz,
    corrections: { [single.id]: { act: "key", question: mended, ...why } },
    questionId: single.id,
    responses,
    score: before.score,
    maxScore: before.maxScore,
    countedAt: null,
    evidence: before.evidence,
    number: 0,
    district,
    now: start,
  });
  expect(result.score).toEqual({ before: 0, after: 1 });
  expect(far(result.evidence, before.evidence)).toBe(0);
});
