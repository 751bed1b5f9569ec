/**
 * Of what kind a word's first letter is. ASCII is told without the expressions: to compile one with the letters of all
 * scripts takes a worker that just woke a millisecond.
 */

/** Whether a word begins with a capital. */
export function beginsLarge(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : /^\p{Lu}/u.test(word);
}

/** Whether a word begins with a small letter. */
export function beginsSmall(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : /^\p{Ll}/u.test(word);
}

/** Whether a word has a letter or a figure. */
export function hasLetter(word: string): boolean {
  return /[A-Za-z0-9]/.test(word) || (!/^[\0-\x7f]*$/.test(word) && /[\p{L}\p{N}]/u.test(word));
}
