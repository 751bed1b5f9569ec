import type { Claim } from '../../model';
import { eachFeature, featuresOf } from './features';
import { CLASSES, type LearntWeights, readLearnt } from './weights-file';

/** How likely it is that a sentence is about a claim, by what was learnt; 0 to 1. */
export interface Likely {
  asserts: number;
  rejects: number;
  /** It is about the claim and takes no side. */
  about: number;
}

/**
 * Tells what a sentence has to do with claims by what was learnt from many sentences on them: a softmax over the sides of all
 * claims and none, of weights for each word and each two neighbours, by rarity (a maximum entropy classifier). It knows the
 * claims that it was trained on alone; of others, or where a claim of that id says something else now, it tells nothing.
 */
export class ClaimReader {
  readonly #learnt: LearntWeights;
  /** Features by their hash: open addressing, place + 1, 0 where there is none. */
  readonly #slots: Uint16Array;
  readonly #mask: number;
  /** By class, for the sentence at hand. */
  readonly #scores: Float64Array;

  constructor(learnt: LearntWeights) {
    this.#learnt = learnt;
    const { hashes, bias } = learnt;
    let size = 1;
    while (size < 2 * hashes.length) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Uint16Array(size);
    for (let place = 0; place < hashes.length; place++) {
      let at = (hashes[place] as number) & this.#mask;
      while (this.#slots[at] !== 0) at = (at + 1) & this.#mask;
      this.#slots[at] = place + 1;
    }
    this.#scores = new Float64Array(bias.length);
  }

  /** How many claims were learnt. */
  get count(): number {
    return this.#learnt.claims.length;
  }

  /** For each of some claims its number here, −1 for one that was not learnt. */
  numbersOf(claims: readonly Pick<Claim, 'id' | 'proposition'>[]): Int32Array {
    const numbers = new Map(this.#learnt.claims.map(({ id }, number) => [id, number]));
    return Int32Array.from(claims, ({ id, proposition }) => {
      const number = numbers.get(id) ?? -1;
      return this.#learnt.claims[number]?.proposition === proposition ? number : -1;
    });
  }

  /** Reads a sentence; what it is to a claim is asked by the claim's number here, before the next is read. */
  read(words: Iterable<{ folded: string; term: string }>): (claim: number) => Likely {
    const { bias, rarity, starts, classes, weights, scale } = this.#learnt;
    const scores = this.#scores;
    scores.set(bias);
    const found: number[] = [];
    let squares = 0;
    for (const hash of featuresOf(words)) {
      const place = this.#placeOf(hash);
      if (place < 0) continue;
      found.push(place);
      squares += (rarity[place] as number) ** 2;
    }
    const share = found.length === 0 ? 0 : scale / Math.sqrt(squares);
    for (const place of found) {
      const worth = share * (rarity[place] as number);
      const end = starts[place + 1] as number;
      for (let i = starts[place] as number; i < end; i++) {
        const its = classes[i] as number;
        scores[its] = (scores[its] as number) + worth * (weights[i] as number);
      }
    }
    toShares(scores);
    return (claim) => {
      const at = CLASSES * claim;
      const [asserts, rejects, about] = [scores[at], scores[at + 1], scores[at + 2]] as const;
      return { asserts: asserts as number, rejects: rejects as number, about: about as number };
    };
  }

  /**
   * Which words of a sentence told most that it is about a claim, by their places, the most telling first: what they and the
   * pairs that they are in speak more for the claim's likelier side than for none.
   */
  tellingOf(words: readonly { folded: string; term: string }[], claim: number): number[] {
    const { rarity, bias } = this.#learnt;
    const { asserts, rejects } = this.read(words)(claim);
    const side = CLASSES * claim + (asserts >= rejects ? 0 : 1);
    const told = new Map<number, number>();
    eachFeature(words, (hash, at, before) => {
      const place = this.#placeOf(hash);
      if (place < 0) return;
      const worth =
        (rarity[place] as number) *
        (this.#weight(place, side) - this.#weight(place, bias.length - 1));
      for (const word of before < 0 ? [at] : [at, before]) {
        told.set(word, (told.get(word) ?? 0) + worth / (before < 0 ? 1 : 2));
      }
    });
    return [...told]
      .filter(([, worth]) => worth > 0)
      .sort(([, a], [, b]) => b - a)
      .map(([at]) => at);
  }

  #weight(place: number, its: number): number {
    const { starts, classes, weights } = this.#learnt;
    for (let i = starts[place] as number; i < (starts[place + 1] as number); i++) {
      if (classes[i] === its) return weights[i] as number;
    }
    return 0;
  }

  #placeOf(hash: number): number {
    for (let at = hash & this.#mask; ; at = (at + 1) & this.#mask) {
      const place = (this.#slots[at] as number) - 1;
      if (place < 0 || this.#learnt.hashes[place] === hash) return place;
    }
  }
}

/** The reader of what was learnt, from the bytes that the package has; throws a RangeError for any others. */
export function readClaims(bytes: Uint8Array): ClaimReader {
  return new ClaimReader(readLearnt(bytes));
}

/** Makes shares of scores, together 1 (softmax). */
function toShares(scores: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    scores[i] = Math.exp((scores[i] as number) - most);
    sum += scores[i] as number;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) / sum;
}
