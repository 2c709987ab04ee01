import { startingDifficulty } from "./ability-bank.ts";
import type { Corrections } from "./correction.ts";
import type { CountedResponse, OfficeShare, PersonEvidence } from "./evidence.ts";
import { countResponses, countsAgain } from "./evidence.ts";
import { type Ability, abilities } from "./framework.ts";
import { type Confidence, type GradedResponse, gradeAttempt, type SavedAnswer, scoreOf } from "./grade.ts";
import { type AbilityProfile, type DistrictAbilities, officeShares, personProfile } from "./profile.ts";
import { typeOf } from "./questions/index.ts";
import type { Quiz } from "./quiz-format.ts";

/** A question the person answered before, with what counted then. */
export interface PriorExposure {
  keyShownAt: number | null;
  countedAt: number;
  earlier: Pick<CountedResponse, "mark" | "difficulty" | "guessing" | "abilities"> | null;
}

/** A response as it is stored: what was answered, its mark, and what of it counted. */
export interface StoredResponse {
  questionId: string;
  answer: readonly string[];
  confidence: Confidence | null;
  /** 0–1; null while pending (待评阅). */
  mark: number | null;
  difficulty: number;
  guessing: number;
  abilities: Partial<Record<Ability, number>>;
  /** This answer is the one that counts for the person and question: now, or once it is marked. */
  claims: boolean;
  /** It is in the person's evidence: it claims and is marked. */
  counted: boolean;
}

/** Everything a submission changes. */
export interface GradedSubmission {
  score: number;
  maxScore: number;
  responses: StoredResponse[];
  evidence: PersonEvidence;
  /** The four abilities before and after. */
  moved: { before: AbilityProfile[]; after: AbilityProfile[] };
  /** What the home office's sums K0, K1 and its count of measured people change by. */
  officeChange: Record<Ability, { k: number; ky: number; measured: number }>;
}

/**
 * Grades an attempt and updates the person's evidence: first exposures count, repeats only as `countsAgain` says. A pending
 * answer is no evidence and takes nothing back; where nothing counts yet it claims to, and does once it is marked. Where the
 * clock handed in, a question that is not among the saved ones was never shown: it scores 0 and says nothing of ability.
 */
export function gradeSubmission(input: {
  quiz: Quiz;
  corrections?: Corrections;
  saved: Readonly<Record<string, SavedAnswer>>;
  evidence: PersonEvidence;
  exposures: ReadonlyMap<string, PriorExposure>;
  district: DistrictAbilities;
  /** The moment it is handed in; what is counted is counted then. */
  now: number;
  /** Time was up: not the learner but the clock handed in. */
  timeUp?: boolean;
}): GradedSubmission {
  const { quiz, corrections, saved, evidence, exposures, district, now, timeUp = false } = input;
  const graded = gradeAttempt(quiz, saved, corrections);
  const calibration = calibrationIn(district);
  const responses = graded.map((response): StoredResponse => {
    const { question, answer, confidence, mark, marking } = response;
    const prior = exposures.get(question.id);
    const replaces = prior && countsAgain(prior.keyShownAt, now) && (mark !== null || !prior.earlier);
    const shown = !timeUp || saved[question.id] !== undefined;
    const claims = shown && response.evidence && (!prior || replaces === true);
    return {
      questionId: question.id,
      answer,
      confidence,
      mark,
      difficulty: calibration.get(question.id)?.difficulty ?? startingDifficulty(question.difficulty),
      guessing: typeOf(marking).guessing(marking),
      abilities: question.abilities,
      claims,
      counted: claims && mark !== null,
    };
  });

  const numberOf = (id: string) => calibration.get(id)?.number;
  const counted = responses.flatMap((response, index) => {
    const { questionId, mark } = response;
    if (!response.counted || mark === null) return [];
    return [countedResponse({ ...response, mark }, graded[index] as GradedResponse, numberOf(questionId), now)];
  });
  const replaced = responses.flatMap((response, index) => {
    const prior = exposures.get(response.questionId);
    if (!response.counted || !prior?.earlier) return [];
    const earlier = { ...response, ...prior.earlier };
    return [countedResponse(earlier, graded[index] as GradedResponse, numberOf(response.questionId), prior.countedAt)];
  });

  const before = personProfile(evidence, district, now);
  const taken = countResponses(evidence, replaced, now, -1);
  const next = countResponses(taken, counted, now);
  const after = personProfile(next, district, now);
  const shares = officeShares(after, district);
  return {
    ...scoreOf(graded),
    responses,
    evidence: { ...next, office: shares },
    moved: { before, after },
    officeChange: changeOf(evidence.office, shares),
  };
}

/** Every question the banks know, by id. */
function calibrationIn(district: DistrictAbilities) {
  return new Map(
    abilities.flatMap((ability) => district[ability].bank.questions.map((question) => [question.id, question])),
  );
}

function countedResponse(
  response: Pick<CountedResponse, "mark" | "difficulty" | "guessing" | "abilities">,
  graded: GradedResponse,
  number: number | undefined,
  at: number,
): CountedResponse {
  const { mark, difficulty, guessing, abilities: weights } = response;
  return {
    number: number ?? null,
    indicator: graded.question.indicator,
    mark,
    difficulty,
    guessing,
    abilities: weights,
    at,
  };
}

/** What an office's sums change by when a person's shares do. */
export function changeOf(
  before: PersonEvidence["office"],
  after: Record<Ability, OfficeShare>,
): GradedSubmission["officeChange"] {
  const change = (ability: Ability) => {
    const old = before[ability] ?? { k: 0, ky: 0, measured: false };
    const now = after[ability];
    return { k: now.k - old.k, ky: now.ky - old.ky, measured: Number(now.measured) - Number(old.measured) };
  };
  return Object.fromEntries(abilities.map((ability) => [ability, change(ability)])) as GradedSubmission["officeChange"];
}
