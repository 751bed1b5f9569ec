/**
 * The numbers that decide the order of results, together. BM25 (Robertson and Zaragoza 2009) of the words of a
 * statement; a word among its speaker's names, in its venue or in the wordings of its claims counts as much as
 * a fixed impact.
 *
 * The weights were set by hand on the bundled corpus, by what a reader expects to see first: a name
 * finds the man's own words before words about him. An article's title and a claim's proposition are not
 * searched: a result must show the words that were typed, and these are not what was said.
 */
import type { Field } from './index/fields';

/** Saturation of repeated words: the usual value. */
export const K1 = 1.2;

/** How much a text's length counts against it: the usual value. */
export const B = 0.75;

/** What a word counts by field in search as one types: once in a text of average length it counts 1. */
export const FIELD_WEIGHTS: Record<Field, number> = {
  text: 1,
  names: 1.6,
  venue: 0.7,
  wordings: 0,
};

/** The same for the engine's candidates: the words themselves lead, the rest breaks near-ties. */
export const STEM_WEIGHTS: Record<Field, number> = {
  text: 1,
  names: 0.4,
  venue: 0,
  wordings: 0.45,
};

/** What a word is worth that is not the one typed, but begins with it, or is near it. */
export const PREFIX_WORTH = 0.8;
export const TYPO_WORTH = 0.6;

/** A statement in which the words typed stand one behind the other. */
export const PHRASE_BOOST = 1.5;

/** How many of the best are read for that: a screen of results. Each may be a record of its own to read. */
export const PHRASE_WINDOW = 20;

/** The speaker of the page wins ties among candidates, and near-ties up to this factor. */
export const SPEAKER_TIE = 1.01;

/** Inverse document frequency, `ln(1 + (N - n + .5) / (n + .5))`: never below 0. */
export function idf(documents: number, having: number): number {
  const n = Math.min(having, documents);
  return Math.log(1 + (documents - n + 0.5) / (n + 0.5));
}
