/** A term that a word of a query stands for, and how far it is from what was typed. */
export interface Near {
  /** Number of the term in the dictionary. */
  term: number;
  /** Slips between the two: letters added, left out, replaced, or two neighbours swapped. */
  distance: number;
}

/** How many slips are forgiven in a word: none in short ones, where every slip makes another word. */
export function forgiven(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * The sorted terms of one segment, in the order of UTF-16 code units: exact and prefix look-up by
 * halving, and all terms within a distance in one walk that shares the work of common beginnings.
 * The distance is Levenshtein's with swaps of neighbours as one slip (optimal string alignment), for
 * that is how fingers slip.
 */
export class Dictionary {
  /** Length of the beginning that each term shares with the one before. Made when first needed. */
  private shared: Uint16Array | undefined;

  constructor(readonly terms: readonly string[]) {}

  /** The number of a term, or -1. */
  find(term: string): number {
    const at = this.lowerBound(term);
    return this.terms[at] === term ? at : -1;
  }

  /** Terms that begin with `prefix`: numbers from `start` up to, not with, `end`. */
  prefix(prefix: string): { start: number; end: number } {
    const start = this.lowerBound(prefix);
    let low = start;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.terms[middle]?.startsWith(prefix)) low = middle + 1;
      else high = middle;
    }
    return { start, end: low };
  }

  /** Terms at most `most` slips away from `word`, in the dictionary's order. */
  near(word: string, most: number): Near[] {
    const found: Near[] = [];
    const shared = this.sharedPrefixes();
    // rows[i][j]: distance of the term's first i letters to the word's first j. Rows of a common
    // beginning stay as they are from the term before.
    const rows: Uint16Array[] = [Uint16Array.from({ length: word.length + 1 }, (_, j) => j)];
    let valid = 0;
    let dead = Number.POSITIVE_INFINITY;
    for (let t = 0; t < this.terms.length; t++) {
      const term = this.terms[t] as string;
      const keep = shared[t] as number;
      // The beginning at which the last term was given up is this one's beginning too.
      if (keep >= dead) continue;
      dead = Number.POSITIVE_INFINITY;
      valid = Math.min(valid, keep);
      while (valid < term.length) {
        const least = fillRow(rows, ++valid, term, word);
        if (least > most) {
          dead = valid;
          break;
        }
      }
      const distance = rows[term.length]?.[word.length];
      if (dead === Number.POSITIVE_INFINITY && distance !== undefined && distance <= most) {
        found.push({ term: t, distance });
      }
    }
    return found;
  }

  private lowerBound(term: string): number {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.terms[middle] as string) < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private sharedPrefixes(): Uint16Array {
    this.shared ??= Uint16Array.from(this.terms, (term, t) => {
      const before = this.terms[t - 1] ?? '';
      let length = 0;
      while (length < before.length && before[length] === term[length]) length++;
      return length;
    });
    return this.shared;
  }
}

/** Fills row `i`, for the term's first `i` letters; gives the least distance in it. */
function fillRow(rows: Uint16Array[], i: number, term: string, word: string): number {
  rows[i] ??= new Uint16Array(word.length + 1);
  const row = rows[i] as Uint16Array;
  const above = rows[i - 1] as Uint16Array;
  const letter = term.charCodeAt(i - 1);
  row[0] = i;
  let least = i;
  for (let j = 1; j <= word.length; j++) {
    const replace = (above[j - 1] as number) + (word.charCodeAt(j - 1) === letter ? 0 : 1);
    let slips = Math.min(replace, (above[j] as number) + 1, (row[j - 1] as number) + 1);
    const swapped =
      i > 1 &&
      j > 1 &&
      word.charCodeAt(j - 2) === letter &&
      word.charCodeAt(j - 1) === term.charCodeAt(i - 2);
    if (swapped) slips = Math.min(slips, ((rows[i - 2] as Uint16Array)[j - 2] as number) + 1);
    row[j] = slips;
    if (slips < least) least = slips;
  }
  return least;
}
