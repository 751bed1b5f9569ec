import { flagsOf, LETTER, MARK, NUMBER, SOFT_HYPHEN, UPPER } from './characters';

/** Where none of these stands, a text is as it would be: letters beyond ASCII, and whatever has to be looked at. */
const ODD = /[^\0-\x7f\u00a0\u2010-\u2026]/;

/**
 * A text for expressions that tell capitals, as long as it was: ASCII as it stands, `É` for every other capital, `é` for a small
 * letter, `ª` for one of neither, `²` for a number, and one mark for all. So `casedExpression` makes of an expression one without flags that
 * finds the same, and that a browser compiles in a fraction of the time: all letters of all scripts stand in `\p{L}`.
 */
export function cased(text: string): string {
  if (!ODD.test(text)) return text;
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    const its = casedUnit(unit);
    if (its === null) continue;
    out += text.slice(from, i) + its;
    from = i + 1;
  }
  return out + text.slice(from);
}

/** What stands for a character; null for itself. */
function casedUnit(unit: number): string | null {
  const flags = flagsOf(unit);
  if ((flags & UPPER) !== 0) return 'É';
  if ((flags & LETTER) !== 0) return isSmall(unit) ? 'é' : 'ª';
  if ((flags & NUMBER) !== 0) return '²';
  return (flags & MARK) !== 0 && unit !== SOFT_HYPHEN ? '\u0300' : null;
}

const small = new Map<number, boolean>();

/** Whether a letter is `\p{Ll}`. */
function isSmall(unit: number): boolean {
  const known = small.get(unit);
  if (known !== undefined) return known;
  const made = /\p{Ll}/u.test(String.fromCharCode(unit));
  small.set(unit, made);
  return made;
}

/** What stands for the classes in a text that is `cased`. */
const CLASSES: Readonly<Record<string, string>> = {
  Lu: 'A-ZÉ',
  Ll: 'a-zé',
  L: 'A-Za-zÉéª',
  M: '\\u0300',
  N: '0-9²',
};

/**
 * An expression that finds in a text that is `cased` what this one with the flag `u` finds in the text. `\p{L}`, `\p{Lu}`,
 * `\p{Ll}`, `\p{M}` and `\p{N}` may stand in it, alone or in brackets, and `\P` alone; a letter beyond ASCII may not.
 */
export function casedExpression(source: string, flags = ''): RegExp {
  let inBrackets = false;
  const made = source.replace(
    /\\([pP])\{(\w+)\}|\\[\s\S]|[[\]]/g,
    (part, not: string | undefined, name: string) => {
      if (part === '[') inBrackets = true;
      if (part === ']') inBrackets = false;
      if (not === undefined) return part;
      const its = CLASSES[name] as string;
      if (inBrackets) return its;
      return not === 'P' ? `[^${its}]` : `[${its}]`;
    },
  );
  return new RegExp(made, flags);
}
