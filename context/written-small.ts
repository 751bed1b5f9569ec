import { flagsOf, LETTER, SURROGATE } from '../text/characters';

/** Bits for each character of the text, so that few words are taken for another's. */
const BITS = 4;

/**
 * So many words are searched for before the marks are made. The browser's own search goes through a long article in a
 * twentieth of a millisecond; to mark takes code of ours, which runs some fifty times as long where it was not compiled yet.
 */
const FEW = 48;

/**
 * Which words a text also writes in small letters, as a headline's capitals do not tell. Where many are
 * asked for, one pass marks every run of letters by its hash, and the text is searched only for words
 * that may be there.
 */
export class WrittenSmall {
  private readonly known = new Map<string, boolean>();
  private marks: Uint32Array | null = null;

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
    if (!isOfLetters(small)) return this.match(small);
    if (this.known.size >= FEW) this.marks ??= marksOf(this.text);
    if (this.marks && !isMarked(this.marks, hashOf(small, 0, small.length))) return false;
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

/** Whether a word is of letters alone, none of them beyond the basic plane. */
function isOfLetters(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    if ((flagsOf(word.charCodeAt(i)) & LETTER) === 0) return false;
  }
  return word.length > 0;
}

/** A bit for the hash of every run of letters: a Bloom filter with one hash. */
function marksOf(text: string): Uint32Array {
  let words = 1;
  while (words * 32 < text.length * BITS) words *= 2;
  const marks = new Uint32Array(words);
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const isLetter = i < text.length && (flagsOf(text.charCodeAt(i)) & LETTER) !== 0;
    if (isLetter && start < 0) start = i;
    if (isLetter || start < 0) continue;
    const hash = hashOf(text, start, i);
    const at = (hash >>> 5) & (words - 1);
    marks[at] = (marks[at] as number) | (1 << (hash & 31));
    start = -1;
  }
  return marks;
}

function isMarked(marks: Uint32Array, hash: number): boolean {
  return ((marks[(hash >>> 5) & (marks.length - 1)] as number) & (1 << (hash & 31))) !== 0;
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
  return (hash ^ (hash >>> 15)) >>> 0;
}
