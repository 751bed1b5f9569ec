/**
 * What a UTF-16 code unit is, as flags of one byte, so that a pass over a text is a look-up a
 * character. A unit is looked at with Unicode's properties when it is first met, and remembered.
 */

export const LETTER = 1;
export const NUMBER = 2;
/** A combining mark, or a soft hyphen: goes on with a word, begins none. */
export const MARK = 4;
/** `\p{Lu}` */
export const UPPER = 8;
/** Has another form in lower case. */
export const CAPITAL = 16;
/** Half of a character beyond the basic plane: what it is, only the whole tells. */
export const SURROGATE = 32;
/** An apostrophe that may stand inside a word. */
export const APOSTROPHE = 64;
const SEEN = 128;
/** `’` */
const RIGHT_MARK = 0x2019;

export const SOFT_HYPHEN = 0xad;

const flags = new Uint8Array(0x10000);

/** The flags of a code unit. */
export function flagsOf(unit: number): number {
  return flags[unit] || look(unit);
}

function look(unit: number): number {
  // Each of the expressions below takes a worker that just woke a millisecond to make: most texts need none of them.
  if (unit < 0x80) return lookAscii(unit);
  if (isPunctuation(unit)) return lookMark(unit);
  const char = String.fromCharCode(unit);
  let found = SEEN;
  if (/\p{L}/u.test(char)) found |= LETTER;
  if (/\p{N}/u.test(char)) found |= NUMBER;
  if (/\p{M}/u.test(char) || unit === SOFT_HYPHEN) found |= MARK;
  if (/\p{Lu}/u.test(char)) found |= UPPER;
  if (char !== char.toLowerCase()) found |= CAPITAL;
  if (/\p{Cs}/u.test(char)) found |= SURROGATE;
  if (/['’ʼ]/.test(char)) found |= APOSTROPHE;
  flags[unit] = found;
  return found;
}

/** Dashes, quotation marks, points and blanks: the block “General Punctuation”, in which there are no letters, figures or marks. */
function isPunctuation(unit: number): boolean {
  return unit >= 0x2000 && unit <= 0x206f;
}

function lookMark(unit: number): number {
  const found = unit === RIGHT_MARK ? SEEN | APOSTROPHE : SEEN;
  flags[unit] = found;
  return found;
}

function lookAscii(unit: number): number {
  let found = SEEN;
  if (unit >= 0x41 && unit <= 0x5a) found |= LETTER | UPPER | CAPITAL;
  else if (unit >= 0x61 && unit <= 0x7a) found |= LETTER;
  else if (unit >= 0x30 && unit <= 0x39) found |= NUMBER;
  else if (unit === 0x27) found |= APOSTROPHE;
  flags[unit] = found;
  return found;
}
