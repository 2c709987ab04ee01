/** A, B, C … for the option at this place. */
export function letter(index: number): string {
  return String.fromCharCode(65 + index);
}
