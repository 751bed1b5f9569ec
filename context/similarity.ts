import type { Span } from '../model';
import { fold } from '../text/fold';
import { stopWords } from '../text/stop-words';
import { term } from '../text/terms';
import { tokens } from '../text/tokens';
import type { Lexicon } from './lexicon';

/** One word of a text, ready to be compared. */
export interface Word extends Span {
  folded: string;
  /** '' for a stop word. */
  term: string;
  /** 0 to 1, see `Lexicon.weight`; 0 for a stop word. */
  weight: number;
}

/** A text made ready once for all comparisons. */
export interface Prepared {
  text: string;
  words: Word[];
  /** Weight of each distinct term. */
  terms: Map<string, number>;
  total: number;
  vector: Float32Array | null;
}

/** Makes a text ready; the lexicon must have learnt it (`Lexicon.learn`) for its weights to be right. */
export function prepare(text: string, lexicon: Lexicon): Prepared {
  const words: Word[] = tokens(text).map(({ start, end, text: word }) => {
    const folded = fold(word).replaceAll('.', '');
    const stem = term(word);
    const weight = lexicon.weight(stem, folded);
    return { start, end, folded, term: stem, weight };
  });
  const terms = new Map<string, number>();
  let total = 0;
  for (const word of words) {
    if (word.term === '' || terms.has(word.term)) continue;
    terms.set(word.term, word.weight);
    total += word.weight;
  }
  return { text, words, terms, total, vector: lexicon.vectors.of(text) };
}

/** Weight of the terms that both have, as a share of the shorter text's; 0 to 1. */
export function coverage(a: Prepared, b: Prepared): number {
  const [small, large] = a.total <= b.total ? [a, b] : [b, a];
  if (small.total === 0) return 0;
  let shared = 0;
  for (const [each, weight] of small.terms) if (large.terms.has(each)) shared += weight;
  return shared / Math.max(small.total, FULL_WEIGHT);
}
/** A text of less weight than this (some four words) is never wholly covered. */
const FULL_WEIGHT = 2.4;

/** The longest run of words that both texts have in the same order, with its weight and place in `a`. */
export interface Run extends Span {
  weight: number;
  /** In words, stop words counted. */
  length: number;
  words: string;
}

/**
 * Finds the heaviest common run of words (stems compared, stop words by letter). Runs of stop words
 * alone weigh nothing. Quadratic in words, which for two sentences is some thousand steps.
 */
export function commonRun(a: Prepared, b: Prepared): Run | null {
  const key = (word: Word) => word.term || word.folded;
  let best: { from: number; to: number; weight: number } | null = null;
  const columns = b.words.length;
  let above = new Int32Array(columns + 1);
  if (!sharesTerm(a, b)) return null;
  for (let i = 0; i < a.words.length; i++) {
    const row = new Int32Array(columns + 1);
    for (let j = 0; j < columns; j++) {
      if (key(a.words[i] as Word) !== key(b.words[j] as Word)) continue;
      const length = (above[j] as number) + 1;
      row[j + 1] = length;
      const from = i - length + 1;
      const weight = runWeight(a.words.slice(from, i + 1));
      if (!best || weight > best.weight) best = { from, to: i + 1, weight };
    }
    above = row;
  }
  if (!best || best.weight === 0) return null;
  let { from, to } = best;
  const length = to - from;
  while (from < to && (a.words[from] as Word).term === '') from++;
  while (to > from && (a.words[to - 1] as Word).term === '') to--;
  const start = (a.words[from] as Word).start;
  const end = (a.words[to - 1] as Word).end;
  return { start, end, weight: best.weight, length, words: a.text.slice(start, end) };
}

function sharesTerm(a: Prepared, b: Prepared): boolean {
  for (const each of a.terms.keys()) if (b.terms.has(each)) return true;
  return false;
}

/** One word says nothing; each further one adds its rarity; four rare words weigh 1. */
function runWeight(words: Word[]): number {
  const content = words.filter(({ term: each }) => each !== '');
  if (content.length < 2) return 0;
  const rare = content.reduce((sum, { weight }) => sum + weight, 0);
  const glue = words.filter(({ folded }) => stopWords.has(folded)).length * 0.15;
  return Math.min(1.5, (rare + glue - 0.8) / 2.4);
}
