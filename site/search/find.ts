import { comparable, termsOf } from "./text.ts";

export type EntryKind = "lesson" | "tool" | "case" | "speech";

/** Something that can be found: a page with its parts. */
export interface SearchEntry {
  kind: EntryKind;
  title: string;
  href: string;
  /** What it is for, in a sentence. */
  summary: string;
  parts: { heading: string; href: string; text: string }[];
}

/** A page that was found, and the part that says most of what was asked. */
export interface Found {
  entry: SearchEntry;
  /** Where to go: the part itself, where the words stand in one. */
  href: string;
  heading: string | null;
  excerpt: { text: string; marked: boolean }[];
  score: number;
}

const weights = { title: 40, summary: 12, heading: 8, text: 3 };
/** Of pages with equal words the one that tells more comes first. */
const kindWeights: Record<EntryKind, number> = { lesson: 1.15, tool: 1.1, case: 1.1, speech: 0.8 };
/** Chinese is written without spaces: where nothing has the words as typed, this share of their pairs of characters is enough. */
const enoughPairs = 0.6;
const excerptLength = 76;

/** The pages that have what was asked, the best first: all words as typed, or, where there is none, most of their pairs of characters. */
export function find(entries: readonly SearchEntry[], query: string): Found[] {
  const terms = termsOf(query);
  if (terms.length === 0) return [];
  const exact = ranked(entries, terms, terms.length);
  if (exact.length > 0) return exact;
  const pairs = [...new Set(terms.flatMap(pairsOf))];
  return pairs.length === 0 ? [] : ranked(entries, pairs, Math.ceil(pairs.length * enoughPairs));
}

/** All words of an entry, made once: it is asked for with every key that is pressed. */
const wholes = new WeakMap<SearchEntry, string>();
function wholeOf(entry: SearchEntry): string {
  const { title, summary, parts } = entry;
  const whole =
    wholes.get(entry) ?? comparable([title, summary, ...parts.flatMap((part) => [part.heading, part.text])].join(" "));
  wholes.set(entry, whole);
  return whole;
}

function pairsOf(term: string): string[] {
  return term.length < 3 ? [] : Array.from({ length: term.length - 1 }, (_, at) => term.slice(at, at + 2));
}

function ranked(entries: readonly SearchEntry[], terms: readonly string[], least: number): Found[] {
  return entries
    .flatMap((entry): Found[] => {
      const whole = wholeOf(entry);
      if (terms.filter((term) => whole.includes(term)).length < least) return [];
      return [foundIn(entry, terms)];
    })
    .sort((a, b) => b.score - a.score);
}

function foundIn(entry: SearchEntry, terms: readonly string[]): Found {
  const parts = entry.parts
    .map((part) => ({
      part,
      score: weights.heading * hits(part.heading, terms) + weights.text * hits(part.text, terms),
    }))
    .sort((a, b) => b.score - a.score);
  const best = parts[0];
  const inHead = hits(entry.title, terms) + hits(entry.summary, terms) > 0;
  const part = best && best.score > 0 ? best.part : null;
  const total = parts.reduce((sum, own) => sum + own.score, 0);
  const head = weights.title * hits(entry.title, terms) + weights.summary * hits(entry.summary, terms);
  return {
    entry,
    href: part && !inHead ? part.href : entry.href,
    heading: part?.heading ?? null,
    excerpt: excerpt(part && hits(part.text, terms) > 0 ? part.text : entry.summary, terms),
    // A word said ten times is not worth ten times as much.
    score: kindWeights[entry.kind] * (head + weights.text * Math.sqrt(best?.score ?? 0) + Math.log2(1 + total)),
  };
}

/** How many of the terms a text has, those repeated counting a little more. */
function hits(text: string, terms: readonly string[]): number {
  const own = comparable(text);
  return terms.reduce((sum, term) => {
    const times = own.split(term).length - 1;
    return sum + (times === 0 ? 0 : 1 + Math.log2(times) / 4);
  }, 0);
}

/** A stretch of the text around the first term it has, with the terms marked. */
function excerpt(text: string, terms: readonly string[]): Found["excerpt"] {
  const low = text.toLowerCase();
  const first = Math.min(...terms.map((term) => low.indexOf(term)).map((at) => (at < 0 ? low.length : at)));
  const from = first >= low.length ? 0 : Math.max(0, Math.min(first - 18, text.length - excerptLength));
  const cut = text.slice(from, from + excerptLength);
  const pattern = terms.map((term) => term.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
  const pieces = cut
    .split(new RegExp(`(${pattern})`, "gi"))
    .map((piece, at) => ({ text: piece, marked: at % 2 === 1 }))
    .filter((piece) => piece.text !== "");
  const ends = { before: from > 0, after: from + excerptLength < text.length };
  return [
    ...(ends.before ? [{ text: "……", marked: false }] : []),
    ...pieces,
    ...(ends.after ? [{ text: "……", marked: false }] : []),
  ];
}
