/** Sets of question numbers as hex text: 300 questions take 75 characters, however long the history. */

/** The numbers in a bitmap. */
export function numbersIn(bitmap: string): Set<number> {
  const numbers = new Set<number>();
  for (let digit = 0; digit < bitmap.length; digit++) {
    const bits = Number.parseInt(bitmap.charAt(digit), 16);
    for (let bit = 0; bit < 4; bit++) if (bits & (1 << bit)) numbers.add(digit * 4 + bit);
  }
  return numbers;
}

/** The bitmap of a set of numbers ≥ 0. */
export function bitmapOf(numbers: Iterable<number>): string {
  const digits: number[] = [];
  for (const number of numbers) {
    const digit = Math.floor(number / 4);
    while (digits.length <= digit) digits.push(0);
    digits[digit] = (digits[digit] ?? 0) | (1 << (number % 4));
  }
  return digits.map((digit) => digit.toString(16)).join("");
}
