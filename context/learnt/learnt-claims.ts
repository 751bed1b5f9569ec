import type { Claim, Stance } from '../../model';
import type { Prepared, Word } from '../similarity';
import { LEARNT } from '../weights';
import type { ClaimReader } from './claim-reader';
import { CLASSES } from './weights-file';

/** What was learnt tells of the side of a sentence on a claim. */
export interface LearntSide {
  /** The likelier side; null where nothing tells one. */
  stance: Stance | null;
  /** How much likelier than the other, in log-odds. */
  odds: number;
  /** How likely the sentence is about the claim, 0 to 1. */
  share: number;
}

/** What was learnt tells of a sentence, beside one about none of the claims that were learnt; in log-odds. */
export interface LearntOf {
  /** That it is about any of them. */
  any: number;
  /** That it is about the likeliest. */
  likeliest: number;
  /** How likely it is about each of the claims that were learnt, 0 to 1, in the order of `LearntClaims.ids`. */
  shares: Float32Array;
  /** For each how much likelier it asserts the claim than it rejects it. */
  leans: Float32Array;
}

/** Where nothing tells a side. */
export const NOTHING_LEARNT: LearntSide = { stance: null, odds: 0, share: 0 };

/** The side that is told with at least these log-odds; null where none is. */
export function learntSide({ learnt }: { learnt: LearntSide }, least: number): Stance | null {
  return learnt.odds >= least ? learnt.stance : null;
}

/** The side of a claim, by its place among those that were learnt. */
export function sideOf(learnt: LearntOf | null, at: number): LearntSide {
  const lean = learnt?.leans[at] ?? 0;
  const share = learnt?.shares[at] ?? 0;
  if (lean === 0) return { ...NOTHING_LEARNT, share };
  return { stance: lean > 0 ? 'asserts' : 'rejects', odds: Math.abs(lean), share };
}

/** A share is told no smaller than this. */
const LEAST_SHARE = 1e-4;

/** Logarithms and powers differ in their last digits. */
const SURELY_LESS = 1 - 1e-9;

/** Words that are told as the reason why a sentence is thought to be about a claim. */
const MOST_TELLING = 3;

/** What was learnt of the claims on record, asked of one sentence after another. */
export class LearntClaims {
  /** Claims on record of which something was learnt. */
  readonly #claims: number[] = [];
  /** By claim on record its number for the reader, −1 where nothing was learnt. */
  readonly #numbers: Int32Array;
  /** By claim on record; 0 where nothing was learnt. */
  readonly #lifts: Float64Array;
  /** Ids of the claims of which something was learnt. */
  readonly ids: readonly string[];
  /** A share below this is no lift but the least. */
  readonly #little: number;
  /** By how much a claim at random is less likely than none of them, in log-odds. */
  readonly #atRandom: number;
  /** What the reader told of the sentence read last. */
  #likely: Float64Array | null = null;

  /** @param reader null where nothing was learnt */
  constructor(
    claims: readonly Claim[],
    readonly reader: ClaimReader | null,
  ) {
    this.#lifts = new Float64Array(claims.length);
    this.#numbers = reader?.numbersOf(claims) ?? new Int32Array(claims.length).fill(-1);
    this.#numbers.forEach((number, claim) => {
      if (number >= 0) this.#claims.push(claim);
    });
    this.ids = this.#claims.map((claim) => (claims[claim] as Claim).id);
    const odds = Math.exp(LEARNT.from + LEARNT.least) / (reader?.count ?? 1);
    this.#little = (SURELY_LESS * odds) / (1 + odds);
    this.#atRandom = Math.log(reader?.count ?? 1);
  }

  /**
   * Reads a sentence, and tells each claim that it is likely about, by its number on record.
   *
   * @returns null where nothing was learnt of any
   */
  read({ words }: Prepared, tell: (claim: number) => void): LearntOf | null {
    if (!this.reader || this.#claims.length === 0) return null;
    let any = 0;
    let most = 0;
    const likely = this.reader.read(words);
    this.#likely = likely;
    const shares = new Float32Array(this.#claims.length);
    const leans = new Float32Array(this.#claims.length);
    for (let k = 0; k < shares.length; k++) {
      const claim = this.#claims[k] as number;
      const at = CLASSES * (this.#numbers[claim] as number);
      const sum = (likely[at] as number) + (likely[at + 1] as number) + (likely[at + 2] as number);
      const share = Math.max(sum, LEAST_SHARE);
      shares[k] = share;
      leans[k] = leanOf(likely[at] as number, likely[at + 1] as number);
      any += share;
      if (share > most) most = share;
      if (share < this.#little) {
        this.#lifts[claim] = LEARNT.least;
        continue;
      }
      const odds = share / Math.max(1 - share, LEAST_SHARE);
      const lift = Math.log(odds * this.reader.count) - LEARNT.from;
      this.#lifts[claim] = Math.max(LEARNT.least, Math.min(LEARNT.most, lift));
      if (lift > 0) tell(claim);
    }
    return { any: oddsOf(any), likeliest: oddsOf(most), shares, leans };
  }

  /** By how much likelier the sentence read last is about a claim than about any, in log-odds; below 0 it is not likely. */
  lift(claim: number): number {
    return this.#lifts[claim] as number;
  }

  /** The same whatever it is, and 0 where nothing was learnt of the claim. */
  anyLift(claim: number): number {
    const at = CLASSES * (this.#numbers[claim] as number);
    const likely = this.#likely;
    if (!likely || at < 0) return 0;
    const share = (likely[at] as number) + (likely[at + 1] as number) + (likely[at + 2] as number);
    // Most claims that a sentence shares a word with are not likely at all.
    const odds = share > LEAST_SHARE ? oddsOf(share) : LEAST_ODDS;
    return odds + this.#atRandom - LEARNT.from;
  }

  /** The words by which most was learnt that a sentence is likely about a claim, the most telling first; none where it is not. Reads it. */
  tellingOf({ words }: Prepared, claim: number): Word[] {
    const number = this.#numbers[claim] ?? -1;
    if (!this.reader || number < 0) return [];
    const at = this.reader.tellingOf(words, number);
    return at.slice(0, MOST_TELLING).map((i) => words[i] as Word);
  }

  /** The side of the sentence read last on a claim. */
  side(claim: number): LearntSide {
    const at = CLASSES * (this.#numbers[claim] as number);
    if (!this.#likely || at < 0) return NOTHING_LEARNT;
    const [asserts, rejects] = [this.#likely[at] as number, this.#likely[at + 1] as number];
    const odds = leanOf(asserts, rejects);
    const share = asserts + rejects + (this.#likely[at + 2] as number);
    return { stance: odds > 0 ? 'asserts' : 'rejects', odds: Math.abs(odds), share };
  }
}

const leanOf = (asserts: number, rejects: number): number =>
  Math.log((asserts + LEAST_SHARE) / (rejects + LEAST_SHARE));

const oddsOf = (share: number): number => Math.log(share / Math.max(1 - share, LEAST_SHARE));

const LEAST_ODDS = oddsOf(LEAST_SHARE);
