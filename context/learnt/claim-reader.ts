import type { Claim } from '../../model';
import { eachFeature } from './features';
import {
  beginOf,
  CLASSES,
  featureOf,
  type LearntWeights,
  RARITY,
  readLearnt,
} from './weights-file';

/**
 * Tells what a sentence has to do with claims by what was learnt from many sentences on them: a softmax over the sides of all
 * claims and none, of weights for each word and each two neighbours, by rarity (a maximum entropy classifier). It knows the
 * claims that it was trained on alone; of others, or where a claim of that id says something else now, it tells nothing.
 */
export class ClaimReader {
  readonly #learnt: LearntWeights;
  /** By class, for the sentence at hand. */
  readonly #scores: Float64Array;
  /** Its features of which something was learnt, and where the weights of each begin. */
  readonly #found: number[] = [];
  readonly #begins: number[] = [];

  constructor(learnt: LearntWeights) {
    this.#learnt = learnt;
    this.#scores = new Float64Array(learnt.bias.length);
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

  /**
   * How likely it is, 0 to 1, that a sentence is about each claim: by the claim's number here, thrice (`CLASSES`), that it is
   * for the claim, against it, and about it without a side. Good until the next sentence is read.
   */
  read(words: readonly { folded: string; term: string }[]): Float64Array {
    const { bias, rarity, counts, classes, weights, scale } = this.#learnt;
    const scores = this.#scores;
    const found = this.#found;
    const begins = this.#begins;
    scores.set(bias);
    let count = 0;
    let squares = 0;
    eachFeature(words, (hash) => {
      const place = featureOf(this.#learnt, hash);
      if (place < 0) return;
      for (let k = 0; k < count; k++) if (found[k] === place) return;
      found[count] = place;
      begins[count++] = beginOf(this.#learnt, place);
      squares += (RARITY[rarity[place] as number] as number) ** 2;
    });
    const share = count === 0 ? 0 : scale / Math.sqrt(squares);
    for (let k = 0; k < count; k++) {
      const place = found[k] as number;
      const worth = share * (RARITY[rarity[place] as number] as number);
      const begin = begins[k] as number;
      const end = begin + (counts[place] as number);
      for (let i = begin; i < end; i++) {
        const its = classes[i] as number;
        scores[its] = (scores[its] as number) + worth * (weights[i] as number);
      }
    }
    toShares(scores);
    return scores;
  }

  /**
   * Which words of a sentence told most that it is about a claim, by their places, the most telling first: what they and the
   * pairs that they are in speak more for the claim's likelier side than for none. Reads it for that.
   */
  tellingOf(words: readonly { folded: string; term: string }[], claim: number): number[] {
    const { rarity, bias } = this.#learnt;
    const [asserts = 0, rejects = 0] = this.read(words).subarray(CLASSES * claim);
    const side = CLASSES * claim + (asserts >= rejects ? 0 : 1);
    const told = new Map<number, number>();
    eachFeature(words, (hash, at, before) => {
      const place = featureOf(this.#learnt, hash);
      if (place < 0) return;
      const begin = beginOf(this.#learnt, place);
      const worth =
        (RARITY[rarity[place] as number] as number) *
        (this.#weight(place, begin, side) - this.#weight(place, begin, bias.length - 1));
      for (const word of before < 0 ? [at] : [at, before]) {
        told.set(word, (told.get(word) ?? 0) + worth / (before < 0 ? 1 : 2));
      }
    });
    return [...told]
      .filter(([, worth]) => worth > 0)
      .sort(([, a], [, b]) => b - a)
      .map(([at]) => at);
  }

  #weight(place: number, begin: number, its: number): number {
    const { counts, classes, weights } = this.#learnt;
    const end = begin + (counts[place] as number);
    for (let i = begin; i < end; i++) {
      if (classes[i] === its) return weights[i] as number;
    }
    return 0;
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
