/** A list with a part of the entry at a place changed. */
export function withPart<T>(list: readonly T[], at: number, part: Partial<T>): T[] {
  return list.map((own, index) => (index === at ? { ...own, ...part } : own));
}

/** A list without the entry at a place; with `to`, the entry stands there instead. */
export function without<T>(list: readonly T[], at: number, to?: number): T[] {
  const others = list.filter((_own, index) => index !== at);
  const moved = list[at];
  return to === undefined || moved === undefined ? others : [...others.slice(0, to), moved, ...others.slice(to)];
}
