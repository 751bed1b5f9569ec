import type { Places } from './claim-index';

/** Two claims are about one subject when their words are this much alike (cosine). */
const ALIKE = 0.1;
/** Words of news by which the frequencies of a subject are smoothed … */
const SMOOTHING = 200;
/** … and those of a single claim, where claims are compared. */
const SMOOTHING_ALONE = 20;
/** How much of a text on a subject is in the subject's words; the rest is in those of all news. */
const SHARE = 0.5;

/** The language of a subject, beside news at large. */
export interface Topic {
  /** How many words it is known by. */
  size: number;
  /** The numbers of terms. */
  numbers: ReadonlyMap<string, number>;
  /** By term how much it tells that a text is on the subject: the log of how much likelier it is there than in news. */
  odds: Float32Array;
  /** The same for a term that no claim has: a little against it. */
  elsewhere: number;
}

/** What a claim is about. Its language is made when it is first asked for: of most claims that a page touches it never is. */
export class Subject {
  #topic: Topic | null = null;

  /**
   * @param countries countries and bodies that it names, by code; none for one that is of the whole world
   * @param make makes its language
   */
  constructor(
    readonly countries: ReadonlySet<string>,
    private readonly make: () => Topic,
  ) {}

  get topic(): Topic {
    this.#topic ??= this.make();
    return this.#topic;
  }
}

/**
 * Knows what claims are about: for each, the words of it and of those like it, whose texts a page on the same
 * subject is full of. Of a record on many subjects each claim has its own; where a subject is known by few
 * words, that tells little.
 */
export class Topics {
  /** For each place of `uses` how much the term tells the claim from news; those of one claim have the length 1. */
  #tells: Float64Array | null = null;

  /**
   * @param uses by term the claims that have it, and how often
   * @param shares by term which share of the words of news it is
   * @param numbers the numbers of terms
   */
  constructor(
    private readonly uses: Places,
    private readonly claims: number,
    private readonly shares: Float64Array,
    private readonly numbers: ReadonlyMap<string, number>,
  ) {}

  /** The language of what a claim, by its number, is about. */
  of(claim: number): Topic {
    const isAlike = this.#alikeTo(claim);
    const { starts, at, counts } = this.uses;
    const times = new Float64Array(starts.length - 1);
    let size = 0;
    for (let term = 0; term < times.length; term++) {
      let sum = 0;
      for (let i = starts[term] as number; i < (starts[term + 1] as number); i++) {
        if (isAlike[at[i] as number]) sum += counts[i] as number;
      }
      times[term] = sum;
      size += sum;
    }
    const oddsOf = (ratio: number) => Math.log(SHARE * ratio + (1 - SHARE));
    const least = SMOOTHING / (size + SMOOTHING);
    const elsewhere = oddsOf(least);
    const odds = new Float32Array(times.length).fill(elsewhere);
    for (let term = 0; term < times.length; term++) {
      const sum = times[term] as number;
      if (sum === 0) continue;
      odds[term] = oddsOf(least * (1 + sum / (SMOOTHING * (this.shares[term] as number))));
    }
    return { size, numbers: this.numbers, odds, elsewhere };
  }

  /** By claim 1 for the claim itself and for those of which the words are like its own. */
  #alikeTo(claim: number): Uint8Array {
    this.#tells ??= this.#compared();
    const { starts, at } = this.uses;
    const products = new Float64Array(this.claims);
    for (let term = 0; term + 1 < starts.length; term++) {
      const [from, to] = [starts[term] as number, starts[term + 1] as number];
      let own = from;
      while (own < to && at[own] !== claim) own++;
      if (own === to) continue;
      const its = this.#tells[own] as number;
      for (let i = from; i < to; i++) {
        const other = at[i] as number;
        products[other] = (products[other] as number) + its * (this.#tells[i] as number);
      }
    }
    return Uint8Array.from(products, (product, other) =>
      Number(other === claim || product >= ALIKE),
    );
  }

  #compared(): Float64Array {
    const { starts, at, counts } = this.uses;
    const words = new Float64Array(this.claims);
    for (let i = 0; i < at.length; i++) {
      words[at[i] as number] = (words[at[i] as number] as number) + (counts[i] as number);
    }
    const tells = new Float64Array(at.length);
    const squares = new Float64Array(this.claims);
    for (let term = 0; term + 1 < starts.length; term++) {
      const share = this.shares[term] as number;
      for (let i = starts[term] as number; i < (starts[term + 1] as number); i++) {
        const claim = at[i] as number;
        const [its, all] = [counts[i] as number, words[claim] as number];
        const ratio = (its / share + SMOOTHING_ALONE) / (all + SMOOTHING_ALONE);
        const value = ratio > 1 ? (its / all) * Math.log(ratio) : 0;
        tells[i] = value;
        squares[claim] = (squares[claim] as number) + value * value;
      }
    }
    return tells.map((value, i) => value / Math.sqrt(squares[at[i] as number] || 1));
  }
}
