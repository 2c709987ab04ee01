/** Imports nothing: a learner's page takes its value without weight. */

/** A seeded generator of numbers in [0, 1) (mulberry32, T. Ettinger 2017, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A copy in an order drawn from `random` (Fisher–Yates). */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list];
  for (let last = copy.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    [copy[last], copy[pick]] = [copy[pick] as T, copy[last] as T];
  }
  return copy;
}

interface Shown {
  fixedOrder: boolean;
  options: readonly unknown[];
  left?: readonly unknown[] | undefined;
}

/** The questions of a paper as this attempt sees them: both sides shuffled by the attempt's seed, the same on every device. */
export function presentPaper<Q extends Shown>(questions: readonly Q[], seed: number): Q[] {
  const random = seededRandom(seed);
  return questions.map((question) => {
    if (question.fixedOrder) return question;
    const options = shuffled(question.options, random);
    return question.left ? { ...question, options, left: shuffled(question.left, random) } : { ...question, options };
  });
}
