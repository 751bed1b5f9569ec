import { Best, type Found, type Tie } from './best';
import { Cursor, type OpenList } from './cursor';
import { boundAt, contribution, PLAIN_BOUND, SCORE_STEP } from './impact';
import type { Impacts } from './stretch';
import { scan, WINDOW } from './window';

export interface Weighted<T> {
  term: T;
  /** What an impact of 1 is worth: idf times the field's weight. Above 0. */
  weight: number;
}

export interface AnyOptions {
  /** How many documents at most. */
  k: number;
  /** Documents with a lower score are of no use. The higher, the less has to be read. */
  floor?: number;
  /** Asked only of documents that are good enough. */
  accept?: (doc: number) => boolean;
  tie?: Tie;
}

const sums = new Float64Array(WINDOW);
const touched = new Uint16Array(WINDOW);

/**
 * The best `k` documents by the sum of what lists contribute (MaxScore, Turtle and Flood 1995, window
 * by window as Lucene's bulk scorer does). Lists that together cannot reach the score that is needed
 * propose nothing: they are only looked up for documents that the others propose. Bounds of blocks
 * (Ding and Suel 2011) say in which windows even those need not be read.
 */
export function anyOf(
  lists: readonly Weighted<OpenList>[],
  impacts: Impacts,
  documents: number,
  { k, floor = 0, accept, tie }: AnyOptions,
): Found[] {
  const best = new Best(k, tie);
  const cursors = lists
    .map(({ term, weight }) => ({ cursor: new Cursor(term, weight), bound: 0 }))
    .map((it) => ({ ...it, bound: weigh(it.cursor, greatest(it.cursor)) }))
    .sort((a, b) => a.bound - b.bound);
  const bounds = Float64Array.from(cursors, ({ bound }) => bound);
  const inWindow = new Float64Array(bounds.length);

  for (let from = 0; from < documents; from += WINDOW) {
    const to = Math.min(documents, from + WINDOW);
    const needed = Math.max(floor, best.floor, SCORE_STEP);
    // Lists before `first` cannot reach what is needed, whatever the window.
    let first = 0;
    let rest = 0;
    while (first < bounds.length && rest + (bounds[first] as number) < needed) {
      inWindow[first] = bounds[first] as number;
      rest += bounds[first++] as number;
    }
    if (first === bounds.length) break;
    let total = rest;
    for (let i = first; i < bounds.length; i++) {
      const { cursor } = cursors[i] as { cursor: Cursor };
      inWindow[i] = weigh(cursor, cursor.bound(from, to));
      total += inWindow[i] as number;
    }
    if (total < needed) continue;
    while (rest + (inWindow[first] as number) < needed) rest += inWindow[first++] as number;

    let count = 0;
    for (let i = first; i < bounds.length; i++) {
      if (inWindow[i])
        count = propose((cursors[i] as { cursor: Cursor }).cursor, impacts, from, to, count);
    }
    count = prune(count, needed - rest);
    if (first > 0 && count > 1) touched.subarray(0, count).sort();
    for (let i = first - 1; i >= 0 && count > 0; i--) {
      lookUp((cursors[i] as { cursor: Cursor }).cursor, impacts, from, count);
      rest -= inWindow[i] as number;
      count = prune(count, needed - rest);
    }
    for (let i = 0; i < count; i++) {
      const doc = touched[i] as number;
      const score = sums[doc] as number;
      sums[doc] = 0;
      if (score >= best.floor && (!accept || accept(from + doc))) best.add(from + doc, score);
    }
  }
  return best.sorted();
}

/** The most that a cursor's list can contribute where its bound is this byte; 0 where it has nothing. */
function weigh({ isText, weight }: Cursor, byte: number): number {
  if (byte < 0) return 0;
  return contribution(weight, isText ? boundAt(byte) : PLAIN_BOUND);
}

function greatest(cursor: Cursor): number {
  return cursor.bound(0, Number.POSITIVE_INFINITY);
}

/** Adds what a list contributes in a window; documents met for the first time are noted. */
function propose(
  cursor: Cursor,
  impacts: Impacts,
  from: number,
  to: number,
  count: number,
): number {
  const { weight } = cursor;
  const { table, lengths } = impacts;
  const plain = contribution(weight, 1);
  let noted = count;
  scan(cursor, from, to, (docs, tfs, start, end) => {
    for (let i = start; i < end; i++) {
      const doc = docs[i] as number;
      const value = tfs
        ? contribution(
            weight,
            table[((tfs[i] as number) << 8) | (lengths[doc] as number)] as number,
          )
        : plain;
      const sum = sums[doc - from] as number;
      if (sum === 0) {
        if (value === 0) continue;
        touched[noted++] = doc - from;
      }
      sums[doc - from] = sum + value;
    }
  });
  return noted;
}

/** Adds what a list contributes to the documents noted, which rise. */
function lookUp(cursor: Cursor, impacts: Impacts, from: number, count: number): void {
  const { weight } = cursor;
  const { table, lengths } = impacts;
  for (let i = 0; i < count; i++) {
    const doc = from + (touched[i] as number);
    if (cursor.seek(doc) !== doc) continue;
    const tfs = cursor.stretch?.tfs;
    const impact = tfs
      ? (table[((tfs[cursor.at] as number) << 8) | (lengths[doc] as number)] as number)
      : 1;
    sums[doc - from] = (sums[doc - from] as number) + contribution(weight, impact);
  }
}

/** Drops the documents noted whose sum is below what is needed. */
function prune(count: number, needed: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const doc = touched[i] as number;
    if ((sums[doc] as number) >= needed) touched[kept++] = doc;
    else sums[doc] = 0;
  }
  return kept;
}
