import type { SavedAnswer } from "./grade.ts";

/** What an attempt has saved: answers by question, and the last sequence number taken from each device. */
export interface SavedState {
  answers: Record<string, SavedAnswer>;
  devices: Record<string, number>;
}

/** One tap as the browser's journal sends it; `seq` counts the taps of one device. */
export interface JournalEntry extends SavedAnswer {
  seq: number;
  questionId: string;
}

/** Nothing saved yet. */
export const nothingSaved: SavedState = { answers: {}, devices: {} };

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
