/**
 * The fixed headings of a lesson and their ids, in ASCII: a link to 讲话怎么要求 stays readable when copied into WeChat,
 * and an id is what is kept of how far a person has read.
 */
export const lessonSections: readonly [title: string, id: string][] = [
  ["为什么要紧", "why"],
  ["讲话怎么要求", "speech"],
  ["做得好与做得差", "good-and-poor"],
  ["容易走偏的地方", "pitfalls"],
  ["明天就能用", "tomorrow"],
  ["想一想", "reflect"],
  ["接着读", "next"],
];

/** Their titles by id, as markup carries them to scripts. */
export const sectionTitles: Record<string, string> = Object.fromEntries(
  lessonSections.map(([title, id]) => [id, title]),
);
