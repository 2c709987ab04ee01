import { exerciseOf, lessonSlugs } from "./course.ts";

/** 结业证明: what has to be passed for it, and what it says. */

/** The course as the certificate names it. */
export const courseTitle = "履职学堂";
/** The blueprint of 综合测评. */
export const comprehensiveId = "comprehensive";
/** Best result in percent from which a paper counts as passed (合格), where the installation sets no other. */
export const usualCertificatePercent = 60;
/** A best result is a quotient of rounded points: 60 % must not fail at its fifteenth decimal. */
const rounding = 1e-6;

/** One paper that has to be passed. */
export interface Requirement {
  quizId: string;
  title: string;
  /** The lesson whose practice it is; null for 综合测评. */
  lesson: string | null;
  /** null before it has been submitted. */
  bestPercent: number | null;
  passed: boolean;
}

/** What a certificate says; kept as it was on the day of issue. */
export interface CertificateContent {
  name: string;
  /** 职务 and office of that day. */
  title: string;
  officeName: string;
  /** The issuing unit: the root office. */
  issuer: string;
  course: string;
  /** Percent from which a paper counted as passed. */
  percent: number;
  /** The papers, and when each was first passed. */
  passed: { quizId: string; title: string; lesson: string | null; at: number }[];
}

/**
 * The requirements in the order of the course: the published exercise of every lesson, and 综合测评, each with a best result of at least `percent`. 综合测评 is asked for even while it is not published.
 */
export function requirementsOf(
  quizzes: readonly { id: string; title: string; kind: string; lesson: string | null }[],
  progress: readonly { quizId: string; bestPercent: number }[],
  percent: number,
): Requirement[] {
  const best = new Map(progress.map((own) => [own.quizId, own.bestPercent]));
  const practice = lessonSlugs.flatMap((lesson) => exerciseOf(quizzes, lesson) ?? []);
  const title = quizzes.find(({ id }) => id === comprehensiveId)?.title ?? "综合测评";
  return [...practice, { id: comprehensiveId, title, lesson: null }].map(({ id: quizId, title: own, lesson }) => {
    const bestPercent = best.get(quizId) ?? null;
    return { quizId, title: own, lesson, bestPercent, passed: bestPercent !== null && reaches(bestPercent, percent) };
  });
}

/** Whether the certificate is earned: a course without any lesson's practice is not one that could be passed. */
export function isEarned(requirements: readonly Requirement[]): boolean {
  return requirements.some(({ lesson }) => lesson !== null) && requirements.every(({ passed }) => passed);
}

/** true where a result in percent is enough. */
export function reaches(best: number, percent: number): boolean {
  return best >= percent - rounding;
}

/** A percent from the installation's settings; the usual one where it is missing or none between 1 and 100. */
export function certificatePercentFrom(stored: string | null): number {
  const percent = Number(stored ?? Number.NaN);
  return percent >= 1 && percent <= 100 ? percent : usualCertificatePercent;
}
