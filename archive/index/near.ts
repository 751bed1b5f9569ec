import type { KeyPage } from './key-pages';
import { KeyReader } from './keys';

/** How many slips are forgiven in a word: none in short ones, where every slip makes another word. */
export function forgiven(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * The distance of two words: letters added, left out, replaced, or two neighbours swapped (optimal
 * string alignment), for that is how fingers slip.
 */
export function slips(a: string, b: string): number {
  const walk = new NearWalk(b, Math.max(a.length, b.length));
  for (let i = 0; i < a.length; i++)
    walk.fill(
      i + 1,
      Uint16Array.from(a, (c) => c.charCodeAt(0)),
    );
  return walk.distance(a.length);
}

/** Keys of a page near a word: their places in the page, and their distances. */
export interface NearKey {
  at: number;
  word: string;
  distance: number;
}

/**
 * Looks for the keys within a distance of a word, page after page in their order. Rows of the table of
 * distances are kept for the beginning that a key shares with the one before; where a beginning is
 * already too far, all keys that share it are passed over.
 */
export class NearWalk {
  private readonly letters: Uint16Array;
  private readonly width: number;
  private rows: Uint8Array;

  constructor(
    word: string,
    private readonly most: number,
  ) {
    this.letters = Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
    this.width = word.length + 1;
    // A beginning longer than the word and the slips together is always too far.
    this.rows = new Uint8Array((word.length + most + 2) * this.width);
    for (let j = 0; j < this.width; j++) this.rows[j] = j;
  }

  page(page: KeyPage): NearKey[] {
    const found: NearKey[] = [];
    const from = page.keys();
    const key = new KeyReader();
    let valid = 0;
    let dead = Number.POSITIVE_INFINITY;
    for (let at = 0; at < page.count; at++) {
      key.next(from);
      // The beginning at which the last key was given up is this one's beginning too.
      if (key.shared >= dead) continue;
      dead = Number.POSITIVE_INFINITY;
      if (key.shared < valid) valid = key.shared;
      while (valid < key.length) {
        if (this.fill(++valid, key.letters) > this.most) {
          dead = valid;
          break;
        }
      }
      if (dead !== Number.POSITIVE_INFINITY) continue;
      const distance = this.distance(key.length);
      if (distance <= this.most) found.push({ at, word: key.toString(), distance });
    }
    return found;
  }

  distance(length: number): number {
    return this.rows[length * this.width + this.width - 1] as number;
  }

  /** Fills row `i`, for the first `i` letters of a key; gives the least distance in it. */
  fill(i: number, key: Uint16Array): number {
    const { rows, width, letters } = this;
    const row = i * width;
    const above = row - width;
    const letter = key[i - 1] as number;
    const before = i > 1 ? (key[i - 2] as number) : -1;
    rows[row] = i;
    let least = i;
    for (let j = 1; j < width; j++) {
      const same = letters[j - 1] === letter;
      let value = (rows[above + j - 1] as number) + (same ? 0 : 1);
      if ((rows[above + j] as number) + 1 < value) value = (rows[above + j] as number) + 1;
      if ((rows[row + j - 1] as number) + 1 < value) value = (rows[row + j - 1] as number) + 1;
      if (j > 1 && before === letters[j - 1] && letters[j - 2] === letter) {
        const swapped = (rows[above - width + j - 2] as number) + 1;
        if (swapped < value) value = swapped;
      }
      rows[row + j] = value;
      if (value < least) least = value;
    }
    return least;
  }
}
