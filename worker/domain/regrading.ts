import { type Corrections, markUnder, pointsUnder } from "./correction.ts";
import { type CountedResponse, countResponses, type PersonEvidence } from "./evidence.ts";
import type { Ability } from "./framework.ts";
import { scoreOf } from "./grade.ts";
import { type AbilityProfile, type DistrictAbilities, officeShares, personProfile } from "./profile.ts";
import { typeOf } from "./questions/index.ts";
import type { Quiz } from "./quiz-format.ts";
import { changeOf, type GradedSubmission } from "./submission.ts";

/** A stored response as a regrading finds it. */
export interface MarkedResponse {
  questionId: string;
  answer: readonly string[];
  /** 0–1; null while pending. */
  mark: number | null;
  difficulty: number;
  guessing: number;
  abilities: Partial<Record<Ability, number>>;
  counted: boolean;
}

/** One submitted attempt with the question that is put right. */
export interface RegradingInput {
  quiz: Quiz;
  /** All corrections of the version, the new one included. */
  corrections: Corrections;
  questionId: string;
  responses: readonly MarkedResponse[];
  score: number;
  maxScore: number;
  /** When the response entered the person's evidence, where it is what counts there now; null otherwise. */
  countedAt: number | null;
  evidence: PersonEvidence;
  /** The question's number in the bank, null where no bank holds it. */
  number: number | null;
  district: DistrictAbilities;
  now: number;
}

/** What a regrading changes of one attempt. */
export interface Regrading {
  mark: { before: number | null; after: number | null };
  score: { before: number; after: number };
  maxScore: number;
  /** The response as it stands afterwards. */
  response: MarkedResponse;
  evidence: PersonEvidence;
  moved: { before: AbilityProfile[]; after: AbilityProfile[] };
  officeChange: GradedSubmission["officeChange"];
  /** true where score, mark or evidence is not what it was. */
  changed: boolean;
}

/**
 * Marks one response anew: the old contribution to the person's evidence is taken back as it stands there, faded, and the new one added as if it had been given then. Difficulty b
 * stays the one the answer was counted with; the guessing floor is the mended key's.
 * @throws Error where the attempt has no response to the question.
 */
export function regradeAttempt(input: RegradingInput): Regrading {
  const { quiz, corrections, questionId, responses, countedAt, evidence, number, district, now } = input;
  const question = quiz.questions.find(({ id }) => id === questionId);
  const old = responses.find((own) => own.questionId === questionId);
  if (!question || !old) throw new Error(`no response to ${questionId}`);
  const correction = corrections[questionId];
  const { mark, evidence: says } = markUnder(question, correction, old.answer);
  const marking = correction?.question ?? question;
  const counts = countedAt !== null && says && mark !== null;
  const response = {
    ...old,
    mark,
    guessing: typeOf(marking).guessing(marking),
    counted: countedAt === null ? old.counted && says : counts,
  };
  const contribution = (own: MarkedResponse): CountedResponse[] =>
    countedAt === null || own.mark === null
      ? []
      : [{ ...own, mark: own.mark, number, indicator: question.indicator, at: countedAt }];
  const taken = countResponses(evidence, old.counted ? contribution(old) : [], now, -1);
  const next = countResponses(taken, counts ? contribution(response) : [], now);
  const moved = {
    before: personProfile(evidence, district, now),
    after: personProfile(next, district, now),
  };
  const shares = officeShares(moved.after, district);
  const points = new Map(quiz.questions.map((own) => [own.id, pointsUnder(own, corrections[own.id])]));
  const score = scoreOf(
    responses.map((own) => ({
      mark: own === old ? mark : own.mark,
      points: points.get(own.questionId) ?? 0,
    })),
  );
  return {
    mark: { before: old.mark, after: mark },
    score: { before: input.score, after: score.score },
    maxScore: score.maxScore,
    response,
    evidence: { ...next, office: shares },
    moved,
    officeChange: changeOf(evidence.office, shares),
    changed:
      old.mark !== mark ||
      old.counted !== response.counted ||
      input.score !== score.score ||
      input.maxScore !== score.maxScore,
  };
}
