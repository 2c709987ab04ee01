import { answerBrackets, asksForAnswer, signAtEnd } from "./answer-words.ts";
import { keyHead, sectionOf, settingOf } from "./headings.ts";
import { isWholeKey } from "./key-rows.ts";
import type { Family } from "./number-mark.ts";
import type { Reading } from "./reading.ts";
import { liftTags } from "./stem-tags.ts";
import type { TypeWord } from "./type-words.ts";

/** What the lines from a number on show of being a question: options, an answer, something to fill in, or nothing. */
export type Evidence = "options" | "answer" | "blank" | null;

/** Looks at the lines to come. Each region between two numbers is looked at once, so that the whole stays linear. */
export class Lookahead {
  readonly #readings: readonly Reading[];
  readonly #next: Int32Array;
  readonly #evidence = new Map<string, Evidence>();

  constructor(readings: readonly Reading[]) {
    this.#readings = readings;
    this.#next = new Int32Array(readings.length);
    let next = readings.length;
    for (let index = readings.length - 1; index >= 0; index--) {
      this.#next[index] = next;
      if (!readings[index]?.blank) next = index;
    }
  }

  /** The next line that is not empty. */
  next(index: number): Reading | undefined {
    return this.#readings[this.#next[index] ?? this.#readings.length];
  }

  /** The letter with which the next line begins as an option. */
  nextLetter(index: number): string | undefined {
    return this.next(index)?.option?.letter;
  }

  /** Does a numbered question follow at once? */
  numberFollows(index: number): boolean {
    const at = this.#next[index] ?? this.#readings.length;
    return this.#readings[at]?.number !== undefined && this.evidence(at) !== null;
  }

  /** Does a numbered question with options follow at once? */
  optionsFollow(index: number): boolean {
    const at = this.#next[index] ?? this.#readings.length;
    return this.#readings[at]?.number !== undefined && this.evidence(at) === "options";
  }

  /** What the lines from here show, up to the next number in the same way or in that of the paper. */
  evidence(index: number, family?: Family): Evidence {
    const key = `${index} ${family}`;
    const known = this.#evidence.get(key);
    if (known !== undefined) return known;
    const found = this.#look(index, family);
    this.#evidence.set(key, found);
    return found;
  }

  #look(index: number, family: Family | undefined): Evidence {
    const families = [this.#readings[index]?.number?.family, family];
    let best: Evidence = null;
    for (let at = index; at < this.#readings.length && at < index + 200; at++) {
      const reading = this.#readings[at];
      if (!reading || reading.blank) continue;
      if (at > index && ends(reading, families)) break;
      const own = evidenceOn(reading, this.nextLetter(at));
      if (own === "options") return own;
      if (own === "answer" || best === null) best = own;
    }
    return best;
  }

  /** Text, then options from A to B, then an answer, before the next number: a question whose number was forgotten. */
  isForgotten(index: number): boolean {
    if (this.nextLetter(index) !== "A") return false;
    let options = 0;
    for (let at = index + 1; at < Math.min(this.#readings.length, index + 20); at++) {
      const reading = this.#readings[at];
      if (!reading || reading.blank) continue;
      if (reading.number) return false;
      if (reading.option) options++;
      if (reading.label) return reading.label.kind === "answer" && options > 0;
    }
    return false;
  }

  /**
   * Does a question without a number begin here: text up to an empty line, then options; or a line with an answer of its own, or an answer below it?
   */
  isUnnumbered(index: number, type: TypeWord | undefined): boolean {
    const own = this.#readings[index];
    if (!own) return false;
    if (own.inline(0, this.nextLetter(index)).length > 0) return true;
    const judged = type === "true-false" || type === undefined;
    if (judged && (answerBrackets(own.text.slice(-2000), false).length === 1 || signAtEnd(own.text))) return true;
    for (let at = index + 1; at < Math.min(this.#readings.length, index + 20); at++) {
      const reading = this.#readings[at];
      if (!reading || reading.blank || reading.number) return false;
      if (reading.option) return reading.option.letter === "A";
      if (reading.label) return reading.label.kind === "answer" && !keyHead(reading.folded);
    }
    return false;
  }
}

function ends(reading: Reading, families: readonly (Family | undefined)[]): boolean {
  if (reading.number && families.includes(reading.number.family)) return true;
  if (settingOf(reading.folded)) return true;
  if (keyHead(reading.folded)?.sure) return true;
  return !reading.number && sectionOf(reading.folded, () => false) !== undefined;
}

function evidenceOn(reading: Reading, nextLetter: string | undefined): Evidence {
  if (reading.number && isWholeKey(reading.folded)) return null;
  if (reading.option?.letter === "A") return "options";
  const from = reading.number?.end ?? 0;
  if (reading.number && (reading.number.type ?? liftTags(reading.text.slice(from, from + 2000)).type)) return "answer";
  if (reading.inline(from, nextLetter).length > 0) return "options";
  if (reading.pieces(from, false).some(({ label }) => label?.kind === "answer")) return "answer";
  const tail = reading.text.slice(-2000);
  if (answerBrackets(tail, false).length > 0 || signAtEnd(tail)) return "answer";
  return asksForAnswer(reading.folded) ? "blank" : null;
}
