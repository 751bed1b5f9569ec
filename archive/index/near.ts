import { DamagedIndex } from './bytes';
import type { KeyPage } from './key-pages';
import { bytesOfLetter, letterAt } from './keys';

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
  for (let i = 0; i < a.length; i++) walk.step(i + 1, a.charCodeAt(i));
  return walk.distance(a.length);
}

/** A key of a page that is near a word. */
export interface NearKey {
  /** Its place in the page. */
  at: number;
  word: string;
  distance: number;
}

/**
 * Looks for the keys within a distance of a word, page after page in their order, on the front-coded
 * bytes as they are. Rows of the table of distances are kept for the beginning that a key shares with the
 * one before; where a beginning is already too far, all keys that share it are passed over unread. Only
 * the cells within the distance of the diagonal are filled (Ukkonen 1985).
 */
export class NearWalk {
  private readonly letters: Uint16Array;
  private readonly width: number;
  private readonly rows: Uint8Array;
  /** The letters of the key at hand, as far as it was read. */
  private readonly key: Uint16Array;

  /** @param most the greatest distance that counts, below 255 */
  constructor(
    word: string,
    private readonly most: number,
  ) {
    this.letters = Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
    this.width = word.length + 1;
    // A beginning longer than the word and the slips together is always too far.
    this.key = new Uint16Array(word.length + most + 2);
    this.rows = new Uint8Array(this.key.length * this.width);
    for (let j = 0; j < this.width; j++) this.rows[j] = Math.min(j, most + 1);
  }

  /**
   * Whether a key from `first` on, up to but not with `next`, may be within the distance: false only where none can be,
   * so that a page of such keys need not be read. Without `next` there is no end.
   */
  mayHave(first: string, next: string | undefined): boolean {
    let shared = 0;
    while (shared < first.length && first.charCodeAt(shared) === next?.charCodeAt(shared)) {
      if (this.step(shared + 1, first.charCodeAt(shared)) > this.most) return false;
      shared++;
    }
    const end = next === undefined ? Number.POSITIVE_INFINITY : next.charCodeAt(shared);
    if (shared === first.length) return true;
    if (this.hasLetter(shared, first.charCodeAt(shared), end)) return true;
    return this.isAbove(first, shared) || (next !== undefined && this.isBelow(next, shared));
  }

  /** Whether a key that shares more than `shared` letters with `first`, and is not before it, may be near. */
  private isAbove(first: string, shared: number): boolean {
    for (let i = shared; i < first.length; i++) {
      if (i > shared && this.hasLetter(i, first.charCodeAt(i), Number.POSITIVE_INFINITY))
        return true;
      if (this.step(i + 1, first.charCodeAt(i)) > this.most) return false;
    }
    return true;
  }

  /** Whether a key that shares more than `shared` letters with `next`, and is before it, may be near. */
  private isBelow(next: string, shared: number): boolean {
    for (let i = shared; i < next.length; i++) {
      if (i > shared && this.distance(i) <= this.most) return true;
      if (i > shared && this.hasLetter(i, -1, next.charCodeAt(i))) return true;
      if (this.step(i + 1, next.charCodeAt(i)) > this.most) return false;
    }
    return false;
  }

  /** Whether a letter between two others (neither of them) may follow a beginning of `length` that was stepped through. */
  private hasLetter(length: number, above: number, below: number): boolean {
    if (below - above < 2) return false;
    // Where a slip is left, any letter may be it.
    if (this.least(length) < this.most) return true;
    return this.letters.some(
      (letter) => letter > above && letter < below && this.step(length + 1, letter) <= this.most,
    );
  }

  /** The least distance of a beginning that was stepped through. */
  private least(length: number): number {
    const low = Math.max(0, length - this.most);
    const high = Math.min(this.width - 1, length + this.most);
    let least = this.most + 1;
    for (let j = low; j <= high; j++) {
      least = Math.min(least, this.rows[length * this.width + j] as number);
    }
    return least;
  }

  page(page: KeyPage): NearKey[] {
    const found: NearKey[] = [];
    const from = page.keys();
    let valid = 0;
    let dead = Number.MAX_SAFE_INTEGER;
    for (let at = 0; at < page.count; at++) {
      const shared = from.varint();
      const rest = from.varint();
      const start = from.at;
      from.skip(rest);
      // The beginning at which the last key was given up is this one's beginning too.
      if (shared >= dead) continue;
      dead = Number.MAX_SAFE_INTEGER;
      if (shared > valid) throw new DamagedIndex('a key shares more than there is');
      valid = shared;
      for (let next = start; next < from.at; next += bytesOfLetter(from.bytes[next] as number)) {
        if (this.step(++valid, letterAt(from.bytes, next)) > this.most) {
          dead = valid;
          break;
        }
      }
      if (dead !== Number.MAX_SAFE_INTEGER) continue;
      const distance = this.distance(valid);
      if (distance > this.most) continue;
      found.push({ at, word: String.fromCharCode(...this.key.subarray(0, valid)), distance });
    }
    return found;
  }

  /** The distance of a key that was stepped through; of no meaning where it is too great. */
  distance(length: number): number {
    const tooFar = Math.abs(length - (this.width - 1)) > this.most;
    return tooFar ? this.most + 1 : (this.rows[length * this.width + this.width - 1] as number);
  }

  /** Goes on to a key's letter number `i`, from 1 on; gives the least distance of that beginning. */
  step(i: number, letter: number): number {
    const { rows, width, letters, key, most } = this;
    key[i - 1] = letter;
    const before = i > 1 ? (key[i - 2] as number) : -1;
    const row = i * width;
    const above = row - width;
    const low = Math.max(1, i - most);
    const high = Math.min(width - 1, i + most);
    let left = low === 1 ? Math.min(i, most + 1) : most + 1;
    rows[row + low - 1] = left;
    let least = left;
    for (let j = low; j <= high; j++) {
      const mine = letters[j - 1] as number;
      let value = (rows[above + j - 1] as number) + (mine === letter ? 0 : 1);
      const up = (rows[above + j] as number) + 1;
      if (up < value) value = up;
      if (left + 1 < value) value = left + 1;
      if (j > 1 && before === mine && letters[j - 2] === letter) {
        const swapped = (rows[above - width + j - 2] as number) + 1;
        if (swapped < value) value = swapped;
      }
      rows[row + j] = value;
      left = value;
      if (value < least) least = value;
    }
    if (high < width - 1) rows[row + high + 1] = most + 1;
    return least;
  }
}
