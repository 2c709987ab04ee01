import { chinaDate } from "#domain/china-day";

/** A certificate as the API gives it. */
export interface Certificate {
  number: string;
  issuedAt: number;
  name: string;
  title: string;
  officeName: string;
  issuer: string;
  course: string;
  passed: { quizId: string; title: string; lesson: string | null; at: number }[];
}

/** A day of a document: the same for every reader, wherever they are. */
export function documentDay(at: number): string {
  const [year, month, day] = chinaDate(at).split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** When the last of the lessons' exercises was passed, and when 综合测评 was. */
export function datesOf({ passed, issuedAt }: Pick<Certificate, "passed" | "issuedAt">) {
  const lessons = passed.filter(({ lesson }) => lesson !== null);
  return {
    lessons: lessons.length,
    course: Math.max(...lessons.map(({ at }) => at)),
    comprehensive: passed.find(({ lesson }) => lesson === null)?.at ?? issuedAt,
  };
}
