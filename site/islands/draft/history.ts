/* The editor's own state as a pure reducer: what is written, which question is open, what can be undone. */
import { type DraftQuestion, newQuestionId, type QuizDraft } from "#domain/quiz-draft";
import { newQuestion } from "./new-question.ts";

/** What is saved as one: the content, and the id it is published under. */
export interface Written {
  quizId: string;
  content: QuizDraft;
}

export interface Editing {
  written: Written;
  /** Place of the open question. */
  open: number | null;
  past: readonly Written[];
  future: readonly Written[];
  /** The field the last act wrote: typing on in it is one step to undo. */
  field: string | null;
}

export type Act =
  | { act: "head"; part: Partial<Omit<QuizDraft, "questions"> & { quizId: string }> }
  | { act: "question"; at: number; part: Partial<DraftQuestion> }
  | { act: "add"; type: DraftQuestion["type"] }
  | { act: "copy" | "remove"; at: number }
  | { act: "move"; at: number; to: number }
  | { act: "open"; at: number | null }
  | { act: "undo" | "redo" }
  | { act: "replace"; written: Written };

const mostSteps = 200;

/** The state a draft is opened in. */
export function editing(written: Written): Editing {
  return { written, open: written.content.questions.length === 1 ? 0 : null, past: [], future: [], field: null };
}

/** The state after an act; the same object where it changes nothing. */
export function edit(state: Editing, act: Act): Editing {
  const { written, open, past, future } = state;
  const { questions } = written.content;
  const last = questions.length - 1;
  switch (act.act) {
    case "head": {
      const { quizId = written.quizId, ...part } = act.part;
      const field = Object.keys(act.part).join();
      return write(state, { quizId, content: { ...written.content, ...part } }, open, field);
    }
    case "question": {
      if (!questions[act.at]) return state;
      const own = questions.map((question, index) => (index === act.at ? { ...question, ...act.part } : question));
      return write(state, withQuestions(written, own), open, `${act.at} ${Object.keys(act.part).join()}`);
    }
    case "add": {
      const own = newQuestion(act.type, freeId(written));
      return write(state, withQuestions(written, [...questions, own]), questions.length);
    }
    case "copy": {
      const from = questions[act.at];
      if (!from) return state;
      const own = { ...from, id: freeId(written) };
      const next = [...questions.slice(0, act.at + 1), own, ...questions.slice(act.at + 1)];
      return write(state, withQuestions(written, next), act.at + 1);
    }
    case "remove": {
      if (!questions[act.at]) return state;
      const next = questions.filter((_own, index) => index !== act.at);
      return write(state, withQuestions(written, next), null);
    }
    case "move": {
      const moved = questions[act.at];
      if (!moved || act.to < 0 || act.to > last || act.to === act.at) return state;
      const others = questions.filter((own) => own !== moved);
      const next = [...others.slice(0, act.to), moved, ...others.slice(act.to)];
      return write(state, withQuestions(written, next), open === act.at ? act.to : open);
    }
    case "open":
      return { ...state, open: act.at, field: null };
    case "undo": {
      const before = past[past.length - 1];
      if (!before) return state;
      return back(state, before, past.slice(0, -1), [written, ...future]);
    }
    case "redo": {
      const [after, ...later] = future;
      return after ? back(state, after, [...past, written], later) : state;
    }
    case "replace":
      return editing(act.written);
  }
}

function write(state: Editing, written: Written, open: number | null, field: string | null = null): Editing {
  const typedOn = field !== null && field === state.field;
  const past = typedOn ? state.past : [...state.past, state.written].slice(-mostSteps);
  return { written, open, past, future: [], field };
}

function back(state: Editing, written: Written, past: readonly Written[], future: readonly Written[]): Editing {
  const open = state.open !== null && state.open < written.content.questions.length ? state.open : null;
  return { written, open, past, future, field: null };
}

function withQuestions(written: Written, questions: DraftQuestion[]): Written {
  return { ...written, content: { ...written.content, questions } };
}

function freeId({ quizId, content }: Written): string {
  return newQuestionId(quizId, new Set(content.questions.map(({ id }) => id)));
}
