/** A moment as a Chinese date, in the reader's own time zone. */
export function day(at: number): string {
  return new Date(at).toLocaleDateString("zh-CN", { year: "numeric", month: "long", day: "numeric" });
}

/** A day without its year, short enough for a drawing. */
export function shortDay(at: number): string {
  return new Date(at).toLocaleDateString("zh-CN", { month: "long", day: "numeric" });
}
