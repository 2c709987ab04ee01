/** A line that is not what it was: what it begins and ends with still, and what stands between now and stood there before. */
export interface LineChange {
  start: string;
  removed: string;
  added: string;
  end: string;
}

/** What differs between two texts, line by line; lines that both have are left out, unless only their order differs. */
export function lineChanges(before: string, after: string): LineChange[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const gone = old.filter((line) => !now.includes(line));
  const come = now.filter((line) => !old.includes(line));
  if (gone.length === 0 && come.length === 0)
    return [{ start: "", removed: old.join("；"), added: now.join("；"), end: "" }];
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) =>
    split(gone[index] ?? "", come[index] ?? ""),
  );
}

function split(before: string, after: string): LineChange {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let end = 0;
  while (end < least - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return {
    start: after.slice(0, start),
    removed: before.slice(start, before.length - end),
    added: after.slice(start, after.length - end),
    end: after.slice(after.length - end),
  };
}
