/**
 * Every number that decides what is linked, in one place.
 *
 * Set by hand on the seed articles read against each other and on pairs of our own
 * (tests/unit/context), then looked at on the sixteen annotated pages without being fitted to them;
 * a fitted log-linear model is a later issue's. `npm run eval -- pages DIR` prints what they give.
 */

/** A sentence with fewer terms says too little to be linked. */
export const FEWEST_TERMS = 4;
/** Candidates asked of the archive for a sentence. */
export const CANDIDATES = 24;
/** Related statements kept for a sentence. */
export const MOST_RELATED = 8;

/** Two words this alike (cosine of distilled vectors) stand for one another, at this discount. */
export const ALIKE = 0.6;
export const ALIKE_DISCOUNT = 0.8;

/** A wording counts when this share of its weight is found in the sentence. */
export const WORDING_FOUND = 0.62;
/** The two sides of a claim must lie this far apart before the sentence takes one. */
export const SIDE_MARGIN = 0.12;

/** Parts of a candidate's score. */
export const WEIGHTS = {
  bias: -4.6,
  /** Share of the rarer words of the shorter text that both have. */
  coverage: 3.4,
  /** Cosine of the two texts' vectors. */
  meaning: 2.2,
  /** Weight of the longest run of words in common, 1 for about four rare words. */
  phrase: 2.6,
  /** How well the sentence matches a claim that the statement holds a position on. */
  claim: 3.6,
  /** Said by the same speaker. */
  speaker: 0.5,
};

/** A sentence is linked when its best statement reaches this score. */
export const LINKED = 0.5;
/** Further statements are shown down to this score. */
export const SHOWN = 0.42;
/** A run of words in common with this weight is “the same words”. */
export const SAME_WORDS = 0.75;
