import type { Span } from '../model';
import { stopWords } from '../text/stop-words';
import { countriesIn } from './countries';
import type { Cut, KnownWord, Lexicon } from './lexicon';
import type { WordVectors } from './vectors';

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
  /** Whether it has a vector, which is made when it is first asked for. */
  readonly hasVector: boolean;
  readonly vector: Float32Array | null;
  /** Countries and bodies that its words name, by code; found when they are first asked for. */
  readonly countries: ReadonlySet<string>;
  /** Weighs a run of the words, from one up to another. */
  weigh(from: number, to: number): number;
}

/** Makes a text ready; the lexicon must have learnt it (`Lexicon.learn`) for its weights to be right. */
export function prepare(text: string, lexicon: Lexicon): Prepared {
  return prepareCut(lexicon.cut(text), lexicon);
}

/** The same of a text that was cut. */
export function prepareCut(
  { text, starts, words: known }: Cut,
  lexicon: Lexicon,
  weightOf = (word: KnownWord) => lexicon.weight(word),
): Prepared {
  // As long as it will be: an array that grows takes nearly twice the room, and hundreds of texts are kept.
  const words = new Array<Word>(known.length);
  const terms = new Map<string, number>();
  let total = 0;
  for (let i = 0; i < known.length; i++) {
    const word = known[i] as KnownWord;
    const { token, folded, term } = word;
    const start = starts[i] as number;
    const weight = weightOf(word);
    words[i] = { start, end: start + token.length, folded, term, weight };
    if (term === '' || terms.has(term)) continue;
    terms.set(term, weight);
    total += weight;
  }
  return new PreparedText(text, words, terms, total, known, lexicon.vectors);
}

/** A class, for a literal with an accessor of its own takes a browser several times the room. */
class PreparedText implements Prepared {
  readonly hasVector: boolean;
  private made: Float32Array | null | undefined;
  private runs: RunWeights | null;
  private named: ReadonlySet<string> | null;

  constructor(
    readonly text: string,
    readonly words: Word[],
    readonly terms: Map<string, number>,
    readonly total: number,
    private readonly known: readonly KnownWord[],
    private readonly vectors: WordVectors,
  ) {
    this.made = undefined;
    this.runs = null;
    this.named = null;
    this.hasVector = known.some(({ telling }) => telling >= 0);
  }

  get vector(): Float32Array | null {
    if (this.made === undefined) {
      this.made = this.vectors.ofRanks(this.known.map(({ telling }) => telling));
    }
    return this.made;
  }

  get countries(): ReadonlySet<string> {
    this.named ??= countriesIn(this.words);
    return this.named;
  }

  weigh(from: number, to: number): number {
    this.runs ??= runWeights(this.words);
    return weighRun(this.runs, from, to);
  }
}

/** What words weigh together. */
export function weightOf(words: readonly Word[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** Weight of the terms that both have, as a share of the shorter text's; 0 to 1. */
export function coverage(a: Prepared, b: Prepared): number {
  const [small, large] = a.total <= b.total ? [a, b] : [b, a];
  if (small.total === 0) return 0;
  let shared = 0;
  for (const [each, weight] of small.terms) if (large.terms.has(each)) shared += weight;
  return shared / Math.max(small.total, FULL_WEIGHT);
}
/** Whether `coverage` is above 0, which is sooner told. */
export function isCovered(a: Prepared, b: Prepared): boolean {
  const [small, large] = a.total <= b.total ? [a, b] : [b, a];
  for (const [each, weight] of small.terms) if (weight > 0 && large.terms.has(each)) return true;
  return false;
}

/** A text of less weight than this (some four words) is never wholly covered. */
export const FULL_WEIGHT = 2.4;

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
  if (!sharesTerm(a, b)) return null;
  const columns = b.words.length;
  const bKeys = b.words.map(keyOf);
  let best = { from: 0, to: 0, weight: 0 };
  let above = new Int32Array(columns + 1);
  let row = new Int32Array(columns + 1);
  a.words.forEach((word, i) => {
    const key = keyOf(word);
    for (let j = 0; j < columns; j++) {
      const length = key === bKeys[j] ? (above[j] as number) + 1 : 0;
      row[j + 1] = length;
      if (length < 2) continue;
      const weight = a.weigh(i + 1 - length, i + 1);
      if (weight > best.weight) best = { from: i + 1 - length, to: i + 1, weight };
    }
    [above, row] = [row, above];
  });
  if (best.weight === 0) return null;
  let { from, to, weight } = best;
  const length = to - from;
  while (from < to && (a.words[from] as Word).term === '') from++;
  while (to > from && (a.words[to - 1] as Word).term === '') to--;
  const start = (a.words[from] as Word).start;
  const end = (a.words[to - 1] as Word).end;
  return { start, end, weight, length, words: a.text.slice(start, end) };
}

/** Whether a word may stand in a run beside a stop word: it is one, or its stem is spelt so (`ups`). */
export function meetsStopWord(term: string): boolean {
  return term === '' || stopWords.has(term);
}

/**
 * What `commonRun` can find at most between a text and one that has some of its words: the heaviest
 * and the longest stretch of the text's words of which `may` says of every one that it may be in a run.
 * Both are 0 where there is none.
 */
export function runAtMost(
  prepared: Prepared,
  may: (i: number) => boolean,
): { weight: number; length: number } {
  const { length: count } = prepared.words;
  let weight = 0;
  let length = 0;
  let from = 0;
  for (let to = 0; to <= count; to++) {
    if (to < count && may(to)) continue;
    if (to - from > 1) {
      const its = prepared.weigh(from, to);
      if (its > 0) length = Math.max(length, to - from);
      weight = Math.max(weight, its);
    }
    from = to + 1;
  }
  return { weight, length };
}

/** A run of so many words is a text as a whole. */
export function isWhole(length: number, { words }: Prepared): boolean {
  return length >= WHOLE * words.length;
}
/** Nearly all: a page may leave out a word, or have one otherwise. */
const WHOLE = 0.85;

function keyOf({ term: stem, folded }: Word): string {
  return stem || folded;
}

function sharesTerm(a: Prepared, b: Prepared): boolean {
  for (const each of a.terms.keys()) if (b.terms.has(each)) return true;
  return false;
}

/** What a stop word inside a run adds to it. */
const GLUE = 0.15;
/** A run's weight counts above this, about one word: one word in common says nothing … */
const FROM = 0.8;
/** … and this much above it, some four rare words, is 1. */
const FULL_RUN = 2.4;
const HEAVIEST_RUN = 1.5;

/** Sums from the first word on, by which any run of them is weighed in one step. */
interface RunWeights {
  weights: Float64Array;
  /** How many words of weight. */
  contents: Int32Array;
}

function runWeights(words: Word[]): RunWeights {
  const weights = new Float64Array(words.length + 1);
  const contents = new Int32Array(words.length + 1);
  words.forEach(({ term: stem, folded, weight }, i) => {
    const glue = stopWords.has(folded) ? GLUE : 0;
    weights[i + 1] = (weights[i] as number) + (stem === '' ? glue : weight);
    contents[i + 1] = (contents[i] as number) + Number(stem !== '');
  });
  return { weights, contents };
}

function weighRun({ weights, contents }: RunWeights, from: number, to: number): number {
  if ((contents[to] as number) - (contents[from] as number) < 2) return 0;
  const sum = (weights[to] as number) - (weights[from] as number);
  return Math.max(0, Math.min(HEAVIEST_RUN, (sum - FROM) / FULL_RUN));
}
