import type { BankQuestion } from "#domain/ability-bank";
import { answerWords } from "#domain/answer-words";
import { type KnownPerson, missedQuestions } from "#domain/missed-questions";
import { paperQuestion } from "#domain/paper";
import type { Question } from "#domain/questions/index";
import type { Db } from "./db/database.ts";
import { type CountedAnswer, listAnsweredQuestions, listCountedAnswers } from "./db/missed-answers.ts";

/** Somebody of the caller's scope. */
export interface NamedPerson extends KnownPerson {
  name: string;
}

type Answered = CountedAnswer & { question: Question };

/**
 * The questions of a bank that most of these people missed, `limit` of them at most, each with the wrong answers and who gave them.
 * What is right is not told: a director takes the same questions.
 */
export async function findMissedQuestions(
  db: Db,
  people: readonly NamedPerson[],
  bank: readonly BankQuestion[],
  limit: number,
) {
  const missed = missedQuestions(people, bank);
  const shown = missed.slice(0, limit);
  const answers = await listCountedAnswers(
    db,
    shown.flatMap(({ questionId, missedBy }) => missedBy.map((personId) => [personId, questionId] as const)),
  );
  const texts = await listAnsweredQuestions(db, answers);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const questions = shown.flatMap(({ questionId, answered, missedBy }) => {
    const own = answers.flatMap((row): Answered[] => {
      const question = texts.get(`${row.versionHash} ${row.questionId}`);
      return row.questionId === questionId && question ? [{ ...row, question }] : [];
    });
    const question = own[0]?.question;
    if (!question) return [];
    const { id, context, stem, indicator, element, source } = question;
    const choices = choicesIn(own, nameOf);
    return [
      { id, context, stem, indicator, element, source: [source].flat(), answered, missed: missedBy.length, choices },
    ];
  });
  return { questions, more: missed.length - shown.length };
}

/** The answers given, the commonest first, each in words and with those who gave it; none chosen is an answer without words. */
function choicesIn(answers: readonly Answered[], nameOf: ReadonlyMap<string, string>) {
  const choices = new Map<string, { answer: string[]; people: { id: string; name: string }[] }>();
  for (const { personId, answer, question } of answers) {
    const words = answerWords(paperQuestion(question), answer).filter((own) => own.trim() !== "");
    const key = JSON.stringify(words);
    const choice = choices.get(key) ?? { answer: words, people: [] };
    choices.set(key, choice);
    choice.people.push({ id: personId, name: nameOf.get(personId) ?? "" });
  }
  return [...choices.values()].sort((a, b) => b.people.length - a.people.length);
}
