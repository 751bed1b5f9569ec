import { flagsOf, LETTER } from './characters';

/** Where none of these stands, a text is plain in lower case: letters outside ASCII, and whatever has to be looked at. */
const ODD = /[^\0-\x7f\u00a0\u2010-\u2026]/;

let lastText = '';
let lastPlain = '';

/**
 * A text for expressions about English words, as long as it was: ASCII in lower case, `é` for every other letter that
 * has case, `ª` for one that has none. So an expression without flags, with `[a-zéª]` for a letter, finds what one with
 * `iu` and `\p{L}` does, and is compiled in a fraction of the time: all letters of all scripts, in both cases, stand in
 * the latter. As there, `ſ` is an s and the sign of kelvin a k.
 */
export function plain(text: string): string {
  if (text === lastText) return lastPlain;
  const lower = text.toLowerCase();
  const made = lower.length === text.length && !ODD.test(lower) ? lower : plainly(text);
  lastText = text;
  lastPlain = made;
  return made;
}

function plainly(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += plainUnit(text.charAt(i), text.charCodeAt(i));
  return out;
}

function plainUnit(char: string, unit: number): string {
  if (unit < 0x80) return char.toLowerCase();
  if (unit === 0x17f) return 's';
  if (unit === 0x212a) return 'k';
  // A mark that is a letter in capitals.
  if (unit === 0x345) return 'é';
  if ((flagsOf(unit) & LETTER) === 0) return char;
  return char.toLowerCase() === char.toUpperCase() ? 'ª' : 'é';
}
