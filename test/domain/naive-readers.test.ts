import { describe, expect, it } from "vitest";
import { viewOf } from "#domain/lint/question-view";
import { naiveReaders, readerScore } from "#domain/naive-readers";
import { checkQuizFiles } from "../../worker/local/quiz-files.ts";

const files = await checkQuizFiles("quizzes");
const questions = files.flatMap(({ quiz }) => quiz?.questions ?? []).map(viewOf);

describe("readers who know nothing of the subject, over the whole bank", () => {
  it.each(Object.entries(naiveReaders))("%s earns what blind choice earns, within 2 standard errors", (_id, reader) => {
    const { questions: count, mean, chance, standardError } = readerScore(questions, reader.appeal);
    expect(count).toBeGreaterThan(80);
    expect(Math.abs(mean - chance)).toBeLessThanOrEqual(2 * standardError);
  });
});
