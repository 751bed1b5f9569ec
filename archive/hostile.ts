/** C0 and C1 controls except tab and line feed, and the marks that turn the direction of a text over. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: to refuse them is what this is for
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e]/;

/** Keys through which a record could reach the prototype of our own objects. */
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Deeper than any record of the format. */
const MAX_DEPTH = 8;

/**
 * What in a value read from JSON has no place in any record, in words for the pack's maker; null
 * when there is nothing. Looks at every text and key: control characters, half of a surrogate pair,
 * keys of the prototype chain, lists in lists without end.
 */
export function hostile(value: unknown, path = '', depth = 0): string | null {
  if (typeof value === 'string') return badText(value, path);
  if (value === null || typeof value !== 'object') return null;
  if (depth === MAX_DEPTH) return `${path} is nested too deeply`;
  for (const key of Object.keys(value)) {
    const at = path ? `${path}.${key}` : key;
    if (PROTOTYPE_KEYS.has(key)) return `the key "${key}" is not allowed; leave it out`;
    const bad = badText(key, 'a key') ?? hostile(Reflect.get(value, key), at, depth + 1);
    if (bad) return bad;
  }
  return null;
}

function badText(text: string, path: string): string | null {
  const control = CONTROL.exec(text);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `${path} has a control character (U+${code}); remove it (lines end with \\n alone)`;
  }
  return text.isWellFormed()
    ? null
    : `${path} has half of a surrogate pair; write whole characters`;
}
