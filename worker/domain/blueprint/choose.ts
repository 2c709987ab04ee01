import { fillSlots, type Slot } from "./slots.ts";
import type { Wishes } from "./wishes.ts";

/** Questions of one form: the slot of each question of the pool, -1 where it is left out. */
export type Choice = number[];

/** Everything that choosing one form goes by. */
export interface Chooser {
  slots: readonly Slot[];
  wishes: Wishes;
  /** What taking a question costs, whatever the others are. */
  costs: readonly number[];
  random: () => number;
}

interface Change {
  question: number;
  from: number;
  to: number;
}

const tries = 300;
/** Below what chance decides, above what is lost in adding up the heaviest penalties. */
const leastGain = 1e-3;

/**
 * One form, as good as exchanging questions makes it; `missed` counts the demands it still misses. `known` is a form that
 * misses none. Demands on levels, types and indicators at once are a three-dimensional matching, for which no fast exact way is
 * known: where exchanging does not end well, it starts again, from the best form shaken and from any form, in turn.
 */
export function chooseForm(chooser: Chooser, known: Choice | null): { choice: Choice; missed: number } {
  const { slots, costs, random } = chooser;
  const filled = (preference: (question: number) => number) => fillSlots(slots, costs.length, preference).slotOf;
  let best = improved(
    chooser,
    filled((question) => costs[question] ?? 0),
  );
  for (let again = 0; again < tries && best.missed > 0; again++) {
    const anyhow = costs.map(random);
    const start = again % 2 === 0 ? filled((question) => anyhow[question] ?? 0) : shaken(chooser, best.choice);
    const next = improved(chooser, again === 0 && known ? known : start);
    if (next.missed <= best.missed) best = next;
  }
  return best;
}

/** Exchanges questions as long as that makes the form better. */
function improved({ slots, wishes, costs }: Chooser, start: Choice): { choice: Choice; missed: number } {
  const choice = [...start];
  const counts = wishes.wishes.map(() => 0);
  const count = (question: number, slot: number, by: number) => {
    for (const wish of slot < 0 ? [] : wishes.touched(slots[slot]?.section ?? -1, question))
      counts[wish] = (counts[wish] ?? 0) + by;
  };
  choice.forEach((slot, question) => {
    count(question, slot, 1);
  });

  /** What a set of changes does to the sum of all costs and penalties. */
  const gain = (changes: readonly Change[]) => {
    const met = new Set(
      changes.flatMap(({ question, from, to }) =>
        [from, to].flatMap((slot) => (slot < 0 ? [] : wishes.touched(slots[slot]?.section ?? -1, question))),
      ),
    );
    const penalty = () =>
      [...met].reduce((sum, wish) => sum + (wishes.wishes[wish]?.penalty(counts[wish] ?? 0) ?? 0), 0);
    const before = penalty();
    apply(changes, 1);
    const after = penalty();
    apply(changes, -1);
    const cost = changes.reduce(
      (sum, { question, from, to }) => sum + (costs[question] ?? 0) * (Number(to >= 0) - Number(from >= 0)),
      0,
    );
    return after - before + cost;
  };
  const apply = (changes: readonly Change[], direction: 1 | -1) => {
    for (const { question, from, to } of changes) {
      count(question, from, -direction);
      count(question, to, direction);
    }
  };
  const tried = (changes: readonly Change[]) => {
    if (gain(changes) > -leastGain) return false;
    apply(changes, 1);
    for (const { question, to } of changes) choice[question] = to;
    return true;
  };

  for (let better = true; better; ) {
    better = false;
    choice.forEach((slot, question) => {
      if (slot < 0) return;
      for (const changes of exchanges(slots, choice, question, slot)) {
        if (!tried(changes)) continue;
        better = true;
        return;
      }
    });
  }
  return { choice, missed: wishes.wishes.reduce((sum, wish, at) => sum + wish.missed(counts[at] ?? 0), 0) };
}

/** The exchanges a chosen question can be part of: for one left out, with one of another slot, and both in turn. */
function* exchanges(slots: readonly Slot[], choice: Choice, question: number, slot: number): Generator<Change[]> {
  for (const other of slots[slot]?.candidates ?? []) {
    const theirs = choice[other] ?? -1;
    if (theirs === slot) continue;
    const swap = [
      { question, from: slot, to: -1 },
      { question: other, from: theirs, to: slot },
    ];
    if (theirs < 0) {
      yield swap;
      continue;
    }
    const open = slots[theirs]?.candidates ?? [];
    if (open.includes(question)) {
      yield [
        { question, from: slot, to: theirs },
        { question: other, from: theirs, to: slot },
      ];
    }
    for (const third of open) if (choice[third] === -1) yield [...swap, { question: third, from: -1, to: theirs }];
  }
}

/** A copy with some questions exchanged at random, to search on from elsewhere. */
function shaken({ slots, random }: Chooser, choice: Choice): Choice {
  const copy = [...choice];
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  for (let times = 0; times < 4; times++) {
    const question = pick(copy.flatMap((slot, own) => (slot < 0 ? [] : [own])));
    const slot = question === undefined ? -1 : (copy[question] ?? -1);
    const other = pick((slots[slot]?.candidates ?? []).filter((own) => copy[own] === -1));
    if (question === undefined || other === undefined) continue;
    copy[question] = -1;
    copy[other] = slot;
  }
  return copy;
}
