import type { SavedAnswer } from "./grade.ts";

/** A question an attempt has shown or got an answer to, as it is kept. */
export interface KeptAnswer extends SavedAnswer {
  /** 标记: the learner wants to come back to it. */
  marked?: boolean | undefined;
  /** When the answer was given, by the server's clock in milliseconds, and on which device. */
  answeredAt?: number | undefined;
  answeredOn?: string | undefined;
}

/** What an attempt has saved: answers by question, and the last sequence number taken from each device. */
export interface SavedState {
  /** A question is in it once it was shown, with an empty answer. */
  answers: Record<string, KeptAnswer>;
  /** By name, the latest used last. A device is one opening of the page: two tabs of a browser are two. */
  devices: Record<string, number>;
  /** The question that was last on the screen. */
  at?: string;
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

/** One tap as the browser's journal sends it. What it does not name stays as it is: with nothing named the question was only shown. */
export interface JournalEntry {
  /** Counts the taps of one device. */
  seq: number;
  questionId: string;
  answer?: SavedAnswer["answer"] | undefined;
  confidence?: SavedAnswer["confidence"];
  marked?: boolean | undefined;
  /** When it was tapped by the server's clock, as far as the browser knows that; its own clock may be wrong. */
  tappedAt?: number | undefined;
}

/** Every opening of the page is a device; a number from longer ago than so many openings cannot be on its way any more. */
const mostDevices = 100;

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
 * nothing; of two devices' answers to one question the one tapped later wins, whichever arrives last. Entries on foreign
 * questions are left out.
 */
export function applyJournal(
  saved: SavedState,
  device: string,
  entries: readonly JournalEntry[],
  questionIds: { has: (id: string) => boolean },
  now: number,
): SavedState {
  const taken = saved.devices[device] ?? 0;
  const fresh = entries.filter((entry) => entry.seq > taken).sort((a, b) => a.seq - b.seq);
  const answers = { ...saved.answers };
  let at = saved.at;
  for (const entry of fresh) {
    if (!questionIds.has(entry.questionId)) continue;
    answers[entry.questionId] = withEntry(answers[entry.questionId] ?? { answer: [] }, device, entry, now);
    at = entry.questionId;
  }
  const { [device]: _known, ...others } = saved.devices;
  const devices = Object.entries(others).slice(1 - mostDevices);
  const last = fresh[fresh.length - 1]?.seq ?? taken;
  return {
    ...saved,
    answers,
    ...(at !== undefined && { at }),
    devices: { ...Object.fromEntries(devices), [device]: last },
  };
}

function withEntry(own: KeptAnswer, device: string, entry: JournalEntry, now: number): KeptAnswer {
  const { answer, confidence, marked, tappedAt = now } = entry;
  const answeredAt = Math.min(now, tappedAt);
  // One device's taps are in order by their numbers; what its line is slow at does not matter.
  const later = own.answeredOn === device || answeredAt >= (own.answeredAt ?? 0);
  return {
    ...own,
    ...(answer !== undefined && later && { answer, answeredAt, answeredOn: device }),
    ...(confidence !== undefined && { confidence }),
    ...(marked !== undefined && { marked }),
  };
}
