import type { Answer } from "../harness.ts";
import type { Role } from "./table.ts";
import type { MatrixWorld } from "./world.ts";
import { isZip, unzipped } from "./zip.ts";

/** The people whose name and id a role may find in an answer. */
const seenBy: Record<Role, readonly string[]> = {
  nobody: [],
  learner: ["learner"],
  director: ["learner", "director", "deputy", "trainer", "administrator", "colleague", "below"],
  deputy: ["learner", "director", "deputy", "trainer", "administrator", "colleague", "below"],
  trainer: ["trainer"],
  // Certificates of the offices they keep.
  administrator: ["learner", "director", "deputy", "trainer", "administrator", "colleague", "below"],
};

/** What an office's own things say, for those who do not direct it. */
const offices: Record<string, readonly string[]> = {
  "office-east": ['NOTE-office-east"'],
  "office-east-1": ["NOTE-office-east-1", "东一站"],
  "office-west": ["NOTE-office-west", "西街办", "office-west"],
  "office-root": ["NOTE-office-root"],
};
const officesOf: Record<Role, readonly string[]> = {
  nobody: [],
  learner: ["office-east"],
  director: ["office-east", "office-east-1"],
  deputy: ["office-east", "office-east-1"],
  trainer: ["office-east"],
  administrator: ["office-east", "office-east-1"],
};

/** What stands in an answer that the role may not see: names and ids of people, words and ids of offices. */
export function outOfSight(world: MatrixWorld, role: Role, text: string, allowed: readonly string[] = []): string[] {
  const people = Object.entries(world.marks).filter(
    ([name]) => !seenBy[role].includes(name) && !allowed.includes(name),
  );
  const places = Object.entries(offices).filter(([id]) => !officesOf[role].includes(id) && !allowed.includes(id));
  return [...people, ...places].flatMap(([, words]) => words.filter((word) => text.includes(word)));
}

/** Everything readable of an answer: the headers, a file's name among them, and the body, what is inside a workbook too. */
export function wordsOf({ headers, bytes }: Answer): string {
  const head = [...headers].filter(([name]) => name !== "set-cookie").map(([, value]) => `${value} ${decoded(value)}`);
  const body = isZip(bytes) ? unzipped(bytes) : new TextDecoder().decode(bytes);
  return [...head, body].join("\n");
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** true where two answers cannot be told apart: by status, headers, or any byte. */
export function isSameAnswer(one: Answer, other: Answer): boolean {
  const whole = ({ status, headers, bytes }: Answer) =>
    JSON.stringify([status, [...headers].filter(([name]) => name !== "set-cookie"), [...bytes]]);
  return whole(one) === whole(other);
}
