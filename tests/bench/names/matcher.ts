/** One way of finding many names in a text. */
export interface Matcher {
  /** What is kept in storage for these names. */
  keep(names: readonly string[]): unknown;
  /** Makes it ready from what was kept; what it gives counts the names in a text. */
  open(kept: unknown): (text: string) => number;
}

/** Whether a match stands apart from the letters around it. */
export function isWhole(text: string, start: number, end: number): boolean {
  return !isLetter(text.charCodeAt(start - 1)) && !isLetter(text.charCodeAt(end));
}

/** By code unit: letters, marks and digits. */
const LETTERS = new Uint8Array(0x1_0000);
for (let unit = 0; unit < LETTERS.length; unit++) {
  if (/[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(unit))) LETTERS[unit] = 1;
}

export function isLetter(unit: number): boolean {
  return LETTERS[unit] === 1;
}
