import type { Places } from './claim-index';

/*
 * No command fits the numbers here. They were set by hand when `PROFILE` (`weights.ts`), by which their sum counts, was
 * fitted on the claims of statements on record.
 */

/** How much the other claims' words count beside news at large, where a word's usual frequency is asked. */
const OF_OTHERS = 0.5;
/** Words of news that stand beside them, and words by which a claim's own frequencies are smoothed. */
const OF_NEWS = 10_000;
const SMOOTHING = 200;
/** Zipf's law for English news, but for function words, which are no terms: of so many kinds of words the one of rank r has this share over r. */
const ZIPF = 0.2;
const KINDS = 20_001;
/** A number has no rank. */
const NUMBER = 1e-4;

/**
 * How much each term speaks for each claim that has it: the log-odds of its frequency there against other
 * claims and news at large, smoothed by what is usual (Monroe, Colaresi and Quinn 2008), times how rare
 * it is. A claim's words together tell it where no wording of it stands whole. Worked out for the terms that are asked for.
 */
export class Profiles {
  /** By claim how many words it has, and how many all have. */
  readonly #words: Float64Array;
  readonly #all: number;
  readonly #made: (Float64Array | undefined)[] = [];

  /**
   * @param uses by term the claims that have it, and how often
   * @param rarity by term how rare it is in news, 0 to 1: the logarithm of its rank
   * @param shares by term which share of the words of news it is
   */
  constructor(
    private readonly uses: Places,
    claims: number,
    private readonly rarity: Float64Array,
    private readonly shares: Float64Array,
  ) {
    const { at, counts } = uses;
    this.#words = new Float64Array(claims);
    let all = 0;
    for (let i = 0; i < at.length; i++) {
      const claim = at[i] as number;
      this.#words[claim] = (this.#words[claim] as number) + (counts[i] as number);
      all += counts[i] as number;
    }
    this.#all = all;
  }

  /** For each claim that has a term, in the order of their numbers. */
  of(term: number): Float64Array {
    this.#made[term] ??= this.#make(term);
    return this.#made[term];
  }

  #make(term: number): Float64Array {
    const { starts, at, counts } = this.uses;
    const [from, to] = [starts[term] as number, starts[term + 1] as number];
    const rarity = this.rarity[term] as number;
    const share = this.shares[term] as number;
    let everywhere = 0;
    for (let i = from; i < to; i++) everywhere += counts[i] as number;
    const odds = new Float64Array(to - from);
    for (let i = from; i < to; i++) {
      const times = counts[i] as number;
      const own = this.#words[at[i] as number] as number;
      const usual =
        (OF_OTHERS * (everywhere - times) + OF_NEWS * share) /
        (OF_OTHERS * (this.#all - own) + OF_NEWS);
      const here = (times + SMOOTHING * usual) / (own + SMOOTHING);
      odds[i - from] = rarity * Math.max(0, Math.log(here / usual));
    }
    return odds;
  }
}

/** Which share of the words of news a term is, by its rarity, 0 to 1. */
export function newsShare(term: string, rarity: number): number {
  return /^\d/.test(term) ? NUMBER : ZIPF / KINDS ** rarity;
}
