import { stopWords } from '../../text/stop-words';

/**
 * Two words of weight that stand side by side in a text, with the stop words between them, as one number. The same words,
 * compared as runs of words are (by stem, stop words by letter), always give the same number; others seldom do.
 */

const FIRST = 0x811c9dc5;
const PRIME = 0x01000193;

/** What stands for a word in a run: its stem, or itself where it is a stop word. */
export function keyHash(key: string): number {
  return hashOf(key, 0, key.length);
}

function hashOf(text: string, from: number, to: number): number {
  let hash = FIRST;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return mixed(hash);
}

/** Whether a word may stand between two that are neighbours: it is a stop word, or its stem is spelt as one. */
export function standsBetween(stem: string): boolean {
  return stem === '' || stopWords.has(stem);
}

/** Goes on from one word's hash, or from what stands up to here, to the next word's. */
export function joined(hash: number, next: number): number {
  return Math.imul((hash << 7) | (hash >>> 25), PRIME) ^ next;
}

/** The number of neighbours as a question tells them: keys with blanks between. */
export function neighbours(keys: string): number {
  let hash = 0;
  for (let from = 0; from <= keys.length; ) {
    const blank = keys.indexOf(' ', from);
    const to = blank < 0 ? keys.length : blank;
    hash = joined(hash, hashOf(keys, from, to));
    from = to + 1;
  }
  return hash >>> 0;
}

/** Spreads what a hash knows over all of its bits. */
export function mixed(hash: number): number {
  let spread = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35);
  return spread ^ (spread >>> 16);
}

/** Goes through a text word by word, and finds the neighbours in it. */
export class NeighbourWalk {
  private hash = 0;
  private isOpen = false;

  /** Before each text. */
  begin(): void {
    this.isOpen = false;
  }

  /** The next word. Says whether it is the second of two; then `found` is their number. */
  next(key: number, isBetween: boolean): boolean {
    if (isBetween) {
      this.hash = joined(this.hash, key);
      return false;
    }
    const { isOpen } = this;
    this.found = joined(this.hash, key) >>> 0;
    this.hash = joined(0, key);
    this.isOpen = true;
    return isOpen;
  }

  found = 0;
}
