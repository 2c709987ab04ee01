import type { SavedAnswer } from "./grade.ts";

/** What an attempt has saved: answers by question, and the last sequence number taken from each device. */
export interface SavedState {
  answers: Record<string, SavedAnswer>;
  devices: Record<string, number>;
  /** The decisions at a case in the order they were taken: there where the attempt is one at a case, which has nothing else. */
  way?: Decision[];
}

/** One decision at a step of a case. */
export interface Decision {
  /** The step's question. */
  step: string;
  /** Opaque id of the option. */
  option: string;
}

/** One tap as the browser's journal sends it; `seq` counts the taps of one device. */
export interface JournalEntry extends SavedAnswer {
  seq: number;
  questionId: string;
}

/** Nothing saved yet. */
export const nothingSaved: SavedState = { answers: {}, devices: {} };

/** Nothing decided yet, at a case. */
export const nothingDecided: SavedState = { ...nothingSaved, way: [] };

/** The answers an attempt is graded by, by question: those saved, or the decisions taken. */
export function answersIn({ answers, way }: SavedState): Record<string, SavedAnswer> {
  return way ? Object.fromEntries(way.map(({ step, option }) => [step, { answer: [option] }])) : answers;
}

/**
 * The state with a device's entries applied in order. Entries up to the device's last number are a replay and change
 * nothing; between devices the one that reaches the server later wins. Entries on foreign questions are left out.
 */
export function applyJournal(
  saved: SavedState,
  device: string,
  entries: readonly JournalEntry[],
  questionIds: { has: (id: string) => boolean },
): SavedState {
  const taken = saved.devices[device] ?? 0;
  const fresh = entries.filter((entry) => entry.seq > taken).sort((a, b) => a.seq - b.seq);
  const answers = { ...saved.answers };
  for (const { questionId, answer, confidence } of fresh) {
    if (questionIds.has(questionId)) answers[questionId] = { answer, confidence: confidence ?? null };
  }
  const last = fresh[fresh.length - 1]?.seq ?? taken;
  return { answers, devices: { ...saved.devices, [device]: last } };
}
