import type { AbilityBank } from "./ability-bank.ts";
import { masteryFromCurve, posterior } from "./ability-estimate.ts";
import { fadeTo, noEvidence, type OfficeShare, type PersonEvidence, recentQuestions } from "./evidence.ts";
import { type Ability, abilities } from "./framework.ts";
import { contribution, estimateOfficeFromSums, type Hyper, type OfficeEstimate } from "./office-estimate.ts";
import { numbersIn } from "./seen-bitmap.ts";
import { isMeasured, type ShowRule, showRule } from "./show-rule.ts";

/** An ability's reference bank and the district's figures for it. */
export interface DistrictAbility {
  bank: AbilityBank;
  hyper: Hyper;
}
export type DistrictAbilities = Record<Ability, DistrictAbility>;

/** One ability of one person: 掌握度 with its 90 % interval, and whether it may be shown. */
export interface AbilityProfile {
  ability: Ability;
  /** Distinct questions that counted in the last 360 days. */
  questions: number;
  /** θ, logits. */
  mean: number;
  sd: number;
  /** 掌握度, 0–100. */
  value: number;
  low: number;
  high: number;
  show: ShowRule;
}

/** The four abilities of a person at `now`. */
export function personProfile(evidence: PersonEvidence, district: DistrictAbilities, now: number): AbilityProfile[] {
  const faded = fadeTo(evidence, now);
  const seen = numbersIn(faded.seen);
  return abilities.map((ability) => {
    const { bank, hyper } = district[ability];
    const estimate = posterior(faded.grids[ability], hyper.districtMean);
    const questions = recentQuestions(faded, ability, now);
    const unseen = bank.questions.filter((question) => !seen.has(question.number));
    const { mean, sd } = estimate;
    const show = showRule({ questions, mean, sd, unseen });
    return { ability, questions, mean, sd, ...masteryFromCurve(estimate, bank.curve), show };
  });
}

/** What a person adds to the office's sums, an ability each; nothing without evidence. */
export function officeShares(
  profile: readonly AbilityProfile[],
  district: DistrictAbilities,
): Record<Ability, OfficeShare> {
  const share = ({ ability, questions, mean, sd, show }: AbilityProfile): OfficeShare => {
    if (questions === 0) return { k: 0, ky: 0, measured: false };
    return { ...contribution({ mean, sd }, district[ability].hyper), measured: isMeasured(show) };
  };
  return Object.fromEntries(profile.map((own) => [own.ability, share(own)])) as Record<Ability, OfficeShare>;
}

/** One ability of an office: 掌握度 of its staff as a whole, n of N measured. */
export interface OfficeAbility {
  ability: Ability;
  staff: number;
  measured: number;
  /** Logits. */
  mean: number;
  sd: number;
  value: number;
  low: number;
  high: number;
  show: OfficeEstimate["show"];
}

/** An office's ability from its sums K0, K1. */
export function officeAbility(
  ability: Ability,
  sums: { staff: number; k0: number; k1: number; measured: number },
  { bank, hyper }: DistrictAbility,
): OfficeAbility {
  const { mean, sd, show } = estimateOfficeFromSums({ ...sums, hyper });
  return {
    ability,
    staff: sums.staff,
    measured: sums.measured,
    mean,
    sd,
    ...masteryFromCurve(normalBelief(mean, sd), bank.curve),
    show,
  };
}

/** The office's four abilities from the profiles of its people as of one moment; null for those of whom nothing is known. */
export function officeProfile(
  people: readonly (readonly AbilityProfile[] | null)[],
  district: DistrictAbilities,
): OfficeAbility[] {
  const shares = people.flatMap((own) => (own ? [officeShares(own, district)] : []));
  return abilities.map((ability) => {
    const own = shares.map((share) => share[ability]);
    const sums = {
      staff: people.length,
      k0: own.reduce((sum, { k }) => sum + k, 0),
      k1: own.reduce((sum, { ky }) => sum + ky, 0),
      measured: own.filter((share) => share.measured).length,
    };
    return officeAbility(ability, sums, district[ability]);
  });
}

/** The four abilities of each of the staff at `now`, in their order, and of the office they make: what is worked out of a person serves both. */
export function staffProfiles(
  people: readonly (PersonEvidence | null)[],
  district: DistrictAbilities,
  now: number,
): { people: AbilityProfile[][]; office: OfficeAbility[] } {
  const known = people.map((own) => own && personProfile(own, district, now));
  const unknown = personProfile(noEvidence(now), district, now);
  return { people: known.map((own) => own ?? unknown), office: officeProfile(known, district) };
}

/** 底色: how the six elements that are no ability were answered; marks as a share in percent, null under 5 answers. */
export function groundOf(people: readonly (PersonEvidence | null)[], elementIds: readonly string[]) {
  return elementIds.map((element) => {
    let answers = 0;
    let marks = 0;
    for (const own of people) {
      for (const [indicator, sum] of Object.entries(own?.indicators ?? {})) {
        if (!indicator.startsWith(`${element}.`)) continue;
        answers += sum.answers;
        marks += sum.marks;
      }
    }
    return { element, answers, percent: answers >= leastAnswers ? Math.round((100 * marks) / answers) : null };
  });
}

const leastAnswers = 5;

/** A normal posterior of an office, in the shape `masteryFromCurve` maps. */
export function normalBelief(mean: number, sd: number) {
  const z90 = 1.6448536269514722;
  return { mean, sd, quantile: (p: number) => mean + sd * (p <= 0.05 ? -z90 : p >= 0.95 ? z90 : 0) };
}
