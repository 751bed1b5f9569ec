import { fold } from '../../text/fold';
import { term as termOf } from '../../text/terms';
import { tokens } from '../../text/tokens';
import { lengthOf, type WordVectors } from '../vectors';
import { amounts } from './amounts';

/** How much a term says, 0 (nothing) to 1 (the rarest); `folded` is the word it came from. */
export type Weigh = (term: string, folded: string) => number;

/** A distinct term of a text. */
export interface Term {
  term: string;
  weight: number;
  /** Weight times saturated frequency: what the term adds to a BM25 score. */
  impact: number;
}

/** A text made ready once for ranking. */
export interface Text {
  /** The distinct terms, first one first. */
  list: Term[];
  /** Weight by term. */
  terms: ReadonlyMap<string, number>;
  /** The sum of the weights. */
  total: number;
  /** The terms in order, repeats kept. */
  order: string[];
  amounts: ReadonlySet<string>;
  /** Terms of words with a capital that does not come from a sentence's beginning. */
  names: ReadonlySet<string>;
  /** The text's meaning: the mean of its terms' vectors by weight, one long; null when none is known. */
  vector: Float32Array | null;
}

/** BM25 (Robertson and Zaragoza 2009) with its usual constants … */
const K1 = 1.2;
const B = 0.75;
/** … and for the usual length that of a claim with its headline, in terms. */
const USUAL_LENGTH = 22;

const CAPITAL = /^\p{Lu}/u;
const BEGINS_SENTENCE = /(?:^|[.!?:"“”])[\s"“”'‘’(]*$/u;
const isSmall = (unit: number) => unit >= 0x61 && unit <= 0x7a;
/** Marks and space that may stand between a sentence's end and the next one's first word. */
const LOOK_BACK = 4;

/** A word of a text, as it is to be compared. */
interface TextWord {
  start: number;
  /** '' for a stop word. */
  term: string;
  folded: string;
  weight: number;
}

/** Makes a text ready. */
export function readText(text: string, weigh: Weigh, vectors: WordVectors): Text {
  const words = tokens(text).map(({ start, text: word }) => {
    const term = termOf(word);
    const folded = fold(word).replaceAll('.', '');
    return { start, term, folded, weight: term === '' ? 0 : weigh(term, folded) };
  });
  return textOf(text, words, vectors);
}

/** Makes a text ready whose words are cut and weighed already. */
export function textOf(text: string, words: readonly TextWord[], vectors: WordVectors): Text {
  const terms = new Map<string, number>();
  const times = new Map<string, number>();
  const names = new Set<string>();
  const order: string[] = [];
  const meaning = new Float32Array(vectors.dimensions);
  let total = 0;
  for (const { start, term, folded, weight } of words) {
    if (term === '') continue;
    order.push(term);
    times.set(term, (times.get(term) ?? 0) + 1);
    // Most words begin with a small letter, which the expression is long in telling.
    if (
      !isSmall(text.charCodeAt(start)) &&
      CAPITAL.test(text.slice(start, start + LOOK_BACK)) &&
      !BEGINS_SENTENCE.test(text.slice(Math.max(0, start - LOOK_BACK), start))
    )
      names.add(term);
    if (terms.has(term)) continue;
    terms.set(term, weight);
    total += weight;
    vectors.addRow(folded, meaning, weight);
  }
  const room = K1 * (1 - B + (B * order.length) / USUAL_LENGTH);
  const list = [...terms].map(([term, weight]) => {
    const often = times.get(term) as number;
    return { term, weight, impact: (weight * often * (K1 + 1)) / (often + room) };
  });
  return { list, terms, total, order, amounts: amounts(text), names, vector: unit(meaning) };
}

/** The text of nothing. */
export const NO_TEXT: Text = {
  list: [],
  terms: new Map(),
  total: 0,
  order: [],
  amounts: new Set(),
  names: new Set(),
  vector: null,
};

function unit(sum: Float32Array): Float32Array | null {
  const length = lengthOf(sum);
  if (length === 0) return null;
  for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] as number) / length;
  return sum;
}
