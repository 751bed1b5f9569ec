/**
 * The numbers that decide the order of results, together. BM25 with fields (Robertson, Zaragoza and
 * Taylor 2004): counts of a word in each field are weighted and normalised by the field's length,
 * added up, and then saturated once.
 *
 * The weights were set by hand on the bundled corpus, by what a reader expects to see first: a name
 * finds the man's own words before words about him. An article's title and a claim's proposition are not
 * searched: a result must show the words that were typed, and these are not what was said.
 */

/** Saturation of repeated words: the usual value. */
export const K1 = 1.2;

/** How much a text's length counts against it: the usual value. */
export const B = 0.75;

/** What a field counts, and how much its length counts against it (B; .75 is usual). */
export interface FieldWeight {
  weight: number;
  b: number;
}

/** Fields of search as one types. A man with many spellings is not less found for them: b is 0. */
export const WORD_WEIGHTS = {
  text: { weight: 1, b: 0.75 },
  speaker: { weight: 3, b: 0 },
  venue: { weight: 0.5, b: 0.5 },
};

/** Fields of the engine's candidates: the words themselves lead, the rest breaks near-ties. */
export const STEM_WEIGHTS = {
  text: { weight: 1, b: 0.75 },
  speaker: { weight: 0.25, b: 0 },
  claim: { weight: 0.35, b: 0.75 },
};

/** An impact is kept in a byte: 1 to 255 for 0 to K1 + 1. */
export const IMPACT_SCALE = 255 / (K1 + 1);

/** What a word is worth that is not the one typed, but begins with it, or is near it. */
export const PREFIX_WORTH = 0.8;
export const TYPO_WORTH = 0.6;

/** A statement in which the words typed stand one behind the other. */
export const PHRASE_BOOST = 1.5;

/** How many of the best are read for that: two screens of results. */
export const PHRASE_WINDOW = 64;

/** The speaker of the page wins ties among candidates, and near-ties up to this factor. */
export const SPEAKER_TIE = 1.01;

/** Inverse document frequency, `ln(1 + (N - n + .5) / (n + .5))`: never below 0. */
export function idf(documents: number, having: number): number {
  const n = Math.min(having, documents);
  return Math.log(1 + (documents - n + 0.5) / (n + 0.5));
}
