/** A moment as a Chinese date, in the reader's own time zone. */
export function day(at: number): string {
  return new Date(at).toLocaleDateString("zh-CN", { year: "numeric", month: "long", day: "numeric" });
}
