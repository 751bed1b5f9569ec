import { flagsOf, LETTER, NUMBER, SURROGATE } from '../text/characters';

/** Which words a text also writes in small letters, as a headline's capitals do not tell. Each is looked for once. */
export class WrittenSmall {
  private readonly known = new Map<string, boolean>();

  constructor(private readonly text: string) {}

  /** Whether a word stands somewhere in small letters; a mark in it (`O’Brien`) may be any character. */
  has(word: string): boolean {
    let found = this.known.get(word);
    if (found === undefined) {
      found = this.find(word.toLowerCase());
      this.known.set(word, found);
    }
    return found;
  }

  private find(small: string): boolean {
    if (!isPlain(small)) return this.match(small);
    for (let at = this.text.indexOf(small); at >= 0; at = this.text.indexOf(small, at + 1)) {
      const before = at > 0 ? flagsOf(this.text.charCodeAt(at - 1)) : 0;
      const end = at + small.length;
      const behind = end < this.text.length ? flagsOf(this.text.charCodeAt(end)) : 0;
      if (((before | behind) & SURROGATE) !== 0) return this.match(small);
      if (((before | behind) & LETTER) === 0) return true;
    }
    return false;
  }

  private match(small: string): boolean {
    const pattern = small.replace(/[^\p{L}\p{N}]/gu, '.');
    return new RegExp(`(?<![\\p{L}])${pattern}(?![\\p{L}])`, 'u').test(this.text);
  }
}

/** Whether a word is of letters and figures alone, none of them beyond the basic plane. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    if ((flagsOf(word.charCodeAt(i)) & (LETTER | NUMBER)) === 0) return false;
  }
  return word.length > 0;
}
