import { describe, expect, it } from "vitest";
import { lessonSlugs } from "#domain/course";
import { type Ability, abilities } from "#domain/framework";
import { learningPath, type OpenPaper, type PathAssignment, type PathInput } from "#domain/learning-path";
import type { AbilityProfile } from "#domain/profile";

const lessons = lessonSlugs.map((lesson) => ({ lesson, quizId: `practice-${lesson}` }));

function figures(ability: Ability, value: number | null, questions = 5): AbilityProfile {
  const show = value === null ? ({ level: "insufficient", moreQuestions: 3, bankShort: false } as const) : null;
  const shown = value ?? 50;
  const interval = { value: shown, low: shown - 10, high: shown + 10 };
  return { ability, questions, mean: 0, sd: 0.6, ...interval, show: show ?? { level: "preliminary" } };
}

const unknown = abilities.map((ability) => figures(ability, null, 0));
const nothing: PathInput = {
  lessons,
  readings: [],
  done: [],
  open: [],
  assignments: [],
  dailyToday: false,
  profile: unknown,
  placement: "placement",
  comprehensive: "comprehensive",
};
const path = (input: Partial<PathInput>) => learningPath({ ...nothing, ...input });
const order = (input: Partial<PathInput>) => path(input).lessons.map(({ lesson }) => lesson);
const reading = (lesson: string, finishedAt: number | null, at = 10) => ({ lesson, section: "speech", at, finishedAt });
const paper = (own: Partial<OpenPaper>): OpenPaper => ({
  quizId: "practice-secrecy",
  title: "守得住秘密 练习",
  kind: "practice",
  startedAt: 5,
  answered: 3,
  questionCount: 10,
  ...own,
});
const task = (own: Partial<PathAssignment>): PathAssignment => ({
  id: "a",
  kind: "lesson",
  target: "service",
  title: null,
  note: "",
  givenAt: 0,
  dueAt: 1000,
  state: "open",
  daily: null,
  ...own,
});
const allDone = {
  readings: lessons.map(({ lesson }) => reading(lesson, 10)),
  done: lessons.map(({ quizId }) => ({ quizId, bestPercent: 80 })),
};

describe("the next step", () => {
  it("offers 摸底 to who has done nothing, and the first lesson where none is published", () => {
    expect(path({})).toMatchObject({ invited: true, placement: "new", next: { code: "placement" } });
    const without = path({ placement: null });
    expect(without).toMatchObject({ invited: false, placement: null });
    expect(without.next).toEqual({ code: "lesson", lesson: "introduction", section: null });
  });

  it("resumes the half-read lesson at its section, also before any attempt, when 摸底 is still offered", () => {
    const { next, invited } = path({ readings: [reading("clarity", null)] });
    expect(next).toEqual({ code: "open", kind: "lesson", lesson: "clarity", section: "speech" });
    expect(invited).toBe(true);
  });

  it("resumes the paper begun last, with how far it is, a case as a case", () => {
    const open = [paper({}), paper({ quizId: "case-x", kind: "case", startedAt: 7, answered: 2, questionCount: 6 })];
    expect(path({ open }).next).toMatchObject({ code: "open", kind: "case", quizId: "case-x", answered: 2 });
    expect(path({ open, readings: [reading("clarity", null, 6)] }).next).toMatchObject({ kind: "case" });
    expect(path({ open, readings: [reading("clarity", null, 8)] }).next).toMatchObject({ kind: "lesson" });
  });

  it("is the assignment due first, resumed where it stands, whatever else is open", () => {
    const assignments = [
      task({ id: "b", dueAt: 500 }),
      task({ id: "c", kind: "quiz", target: "practice-secrecy", title: "练习", dueAt: 300, state: "overdue" }),
    ];
    const open = [paper({}), paper({ quizId: "placement", kind: "placement", startedAt: 9 })];
    const { next, due } = path({ assignments, open });
    expect(due.map(({ id }) => id)).toEqual(["c", "b"]);
    expect(next).toEqual({
      code: "assignment",
      kind: "quiz",
      quizId: "practice-secrecy",
      title: "练习",
      answered: 3,
      questionCount: 10,
    });
    const begun = path({ assignments: [task({})], readings: [reading("service", null)] });
    expect(begun.next).toEqual({ code: "assignment", kind: "lesson", lesson: "service", section: "speech" });
  });

  it("is the daily set where it is asked for and can be done today, and the next assignment otherwise", () => {
    const daily = { days: 5, done: 2, nothingLeft: false };
    const assignments = [
      task({ id: "b", dueAt: 900 }),
      task({ id: "d", kind: "daily", target: "", dueAt: 300, daily }),
    ];
    expect(path({ assignments, dailyToday: true }).next).toEqual({
      code: "assignment",
      kind: "daily",
      days: 5,
      done: 2,
    });
    expect(path({ assignments }).next).toMatchObject({ code: "assignment", kind: "lesson", lesson: "service" });
    expect(path({ assignments }).due.map(({ id }) => id)).toEqual(["d", "b"]);
  });

  it("leads from a lesson read to its exercise, and on to the next lesson", () => {
    const readings = [reading("introduction", 10)];
    const done = [{ quizId: "placement", bestPercent: 60 }];
    expect(path({ readings, done }).next).toEqual({
      code: "exercise",
      lesson: "introduction",
      quizId: "practice-introduction",
    });
    const both = [...done, { quizId: "practice-introduction", bestPercent: 90 }];
    expect(path({ readings, done: both }).next).toMatchObject({ code: "lesson", lesson: "responsibility" });
  });

  it("is 综合测评 after the course, and then nothing", () => {
    expect(path(allDone).next).toEqual({ code: "comprehensive", quizId: "comprehensive" });
    expect(path({ ...allDone, comprehensive: null }).next).toEqual({ code: "nothing" });
    const taken = [...allDone.done, { quizId: "comprehensive", bestPercent: 70 }];
    expect(path({ ...allDone, done: taken })).toMatchObject({ next: { code: "nothing" }, suggestions: [] });
  });
});

describe("the order of the lessons", () => {
  it("is the course's own without evidence, and says of each ability how many questions it would take", () => {
    const { lessons: own } = path({ profile: abilities.map((ability) => figures(ability, null)) });
    expect(own.map(({ lesson }) => lesson)).toEqual(lessonSlugs);
    expect(own.find(({ lesson }) => lesson === "coordination")?.reason).toEqual({
      code: "insufficient",
      ability: "coordination",
      questions: 5,
      moreQuestions: 3,
      bankShort: false,
    });
    expect(own[1]?.reason).toEqual({ code: "course" });
  });

  it("puts the abilities whose figure may be shown behind the introduction, the weakest first", () => {
    const profile = [
      figures("big-picture", 70),
      figures("execution", null),
      figures("service", 40),
      figures("coordination", 55),
    ];
    expect(order({ profile }).slice(0, 5)).toEqual([
      "introduction",
      "service",
      "coordination",
      "big-picture",
      "responsibility",
    ]);
    expect(path({ profile }).lessons[1]?.reason).toMatchObject({ code: "weakest-first", value: 40, low: 30, high: 50 });
  });

  it("moves nothing for one figure alone: weakest is a comparison", () => {
    const profile = [figures("big-picture", null), figures("execution", 20)];
    expect(order({ profile })).toEqual(lessonSlugs);
    expect(path({ profile }).lessons.find(({ lesson }) => lesson === "execution")?.reason.code).toBe("alone");
  });

  it("puts assignments first by the day they are due, then what is open, and what is done last", () => {
    const input = {
      assignments: [
        task({ id: "b", target: "close", dueAt: 900 }),
        task({ id: "c", kind: "quiz", target: "practice-grievance", dueAt: 300, state: "overdue" }),
      ],
      open: [paper({})],
      readings: [reading("introduction", 10), reading("solitude", null)],
      done: [{ quizId: "practice-introduction", bestPercent: 90 }],
    };
    const all = order(input);
    expect(all.slice(0, 4)).toEqual(["grievance", "close", "solitude", "secrecy"]);
    expect(all[11]).toBe("introduction");
    expect([...all].sort()).toEqual([...lessonSlugs].sort());
    expect(path(input).lessons[0]?.reason).toEqual({ code: "due", dueAt: 300, overdue: true });
    expect(path(input).lessons[11]).toMatchObject({ state: "done", reason: { code: "done" }, bestPercent: 90 });
  });

  it("counts a lesson as done when it is read to its end and its exercise handed in, neither alone", () => {
    const stateOf = (input: Partial<PathInput>) => path(input).lessons.find(({ lesson }) => lesson === "service");
    const read = [reading("service", 10)];
    const done = [{ quizId: "practice-service", bestPercent: 50 }];
    expect(stateOf({ readings: read })?.state).toBe("begun");
    expect(stateOf({ done })?.state).toBe("begun");
    expect(stateOf({ readings: read, done })?.state).toBe("done");
    expect(stateOf({})?.state).toBe("new");
  });
});
