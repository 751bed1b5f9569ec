import { Best, type Found, type Tie } from './best';
import type { Blend } from './blend';
import type { Cursor } from './cursor';
import { boundAt, contribution, type Impacts, impactOf, PLAIN_BOUND, SCORE_STEP } from './impact';
import { HERE, WINDOW } from './window';

export interface AnyOptions {
  /** How many documents at most. */
  k: number;
  /** Documents with a lower score are of no use. The higher, the less has to be read. */
  floor?: number;
  /** Asked only of documents that are good enough. */
  accept?: (doc: number) => boolean;
  tie?: Tie;
}

/** What a group contributes: merged, or list by list. */
export type Source = Blend | { cursors: readonly Cursor[]; peak: number };

/** Sums of the window, all 0 between windows, and the documents that have one. */
const sums = new Float64Array(WINDOW);
const touched = new Uint16Array(WINDOW);

/** Documents are looked up in a source, and it is not read through, where it is this many times as long. */
const LOOK_UP = 8;

/**
 * The best `k` documents by the sum of what sources contribute (MaxScore, Turtle and Flood 1995, window
 * by window as Lucene's bulk scorer does). Sources that together cannot reach the score that is needed
 * propose nothing: they only add to documents that the others propose and that can still reach it.
 * Bounds of windows, or of blocks (Ding and Suel 2011), say where there is nothing to be found at all.
 */
export function anyOf(
  sources: readonly Source[],
  impacts: Impacts,
  documents: number,
  { k, floor = 0, accept, tie }: AnyOptions,
): Found[] {
  const best = new Best(k, tie);
  const rising = [...sources].sort((a, b) => a.peak - b.peak);
  const inWindow = new Float64Array(rising.length);
  try {
    for (let from = 0; from < documents; from += WINDOW) {
      const needed = Math.max(floor, best.floor, SCORE_STEP);
      const count = scoreWindow(rising, inWindow, impacts, from, needed);
      for (let i = 0; i < count; i++) {
        const here = touched[i] as number;
        const score = sums[here] as number;
        sums[here] = 0;
        if (score >= best.floor && (!accept || accept(from + here))) best.add(from + here, score);
      }
    }
  } catch (error) {
    sums.fill(0);
    throw error;
  }
  return best.sorted();
}

/** Leaves the documents of a window with at least the score needed in `touched`; says how many. */
function scoreWindow(
  sources: readonly Source[],
  inWindow: Float64Array,
  impacts: Impacts,
  from: number,
  needed: number,
): number {
  let rest = 0;
  for (let i = 0; i < inWindow.length; i++) {
    inWindow[i] = boundIn(sources[i] as Source, from, rest >= needed);
    rest += inWindow[i] as number;
  }
  let count = 0;
  let rises = false;
  // The rarest first. `rest` is what this source and those after it can add at most.
  for (let i = inWindow.length - 1; i >= 0 && (rest >= needed || count > 0); i--) {
    const bound = inWindow[i] as number;
    const source = sources[i] as Source;
    if (bound === 0) continue;
    if (rest >= needed) {
      count = propose(source, impacts, from, count);
    } else {
      count = prune(count, needed - rest);
      if (!('docs' in source) && !rises) {
        touched.subarray(0, count).sort();
        rises = true;
      }
      addTo(source, impacts, from, count);
    }
    rest -= bound;
  }
  return prune(count, needed);
}

/** The most that a source can contribute in a window; a bound for all of it, where that will do. */
export function boundIn(source: Source, from: number, exactly: boolean): number {
  if ('peaks' in source) return source.peaks[from / WINDOW] as number;
  if (!exactly) return source.peak;
  let sum = 0;
  for (const cursor of source.cursors) sum += weigh(cursor, cursor.bound(from, from + WINDOW));
  return sum;
}

/** The most that a cursor's list can contribute where its bound is this byte; 0 where it has nothing. */
export function weigh({ isText, weight }: Cursor, byte: number): number {
  if (byte < 0) return 0;
  return contribution(weight, isText ? boundAt(byte) : PLAIN_BOUND);
}

/** Adds what a source contributes in a window; documents met for the first time are noted. */
function propose(source: Source, impacts: Impacts, from: number, count: number): number {
  let noted = count;
  if ('peaks' in source) {
    const { starts, docs, values } = source;
    const end = starts[from / WINDOW + 1] as number;
    for (let i = starts[from / WINDOW] as number; i < end; i++) {
      const here = (docs[i] as number) & HERE;
      const sum = sums[here] as number;
      const value = values[i] as number;
      if (sum === 0) {
        if (value === 0) continue;
        touched[noted++] = here;
      }
      sums[here] = sum + value;
    }
    return noted;
  }
  for (const cursor of source.cursors) {
    while (cursor.take(from, from + WINDOW)) noted = proposeRun(cursor, impacts, from, noted);
  }
  return noted;
}

function proposeRun(cursor: Cursor, impacts: Impacts, from: number, count: number): number {
  const { weight, docs, tfs, start, end } = cursor;
  const plain = contribution(weight, 1);
  let noted = count;
  for (let i = start; i < end; i++) {
    const doc = docs[i] as number;
    const value = tfs ? contribution(weight, impactOf(impacts, tfs[i] as number, doc)) : plain;
    const sum = sums[doc - from] as number;
    if (sum === 0) {
      if (value === 0) continue;
      touched[noted++] = doc - from;
    }
    sums[doc - from] = sum + value;
  }
  return noted;
}

/** Adds what a source contributes to the documents noted; for cursors they must rise. */
function addTo(source: Source, impacts: Impacts, from: number, count: number): void {
  if (!('peaks' in source)) {
    for (const cursor of source.cursors) {
      if (cursor.roughly(from + WINDOW) > count * LOOK_UP) addEach(cursor, impacts, from, count);
      else while (cursor.take(from, from + WINDOW)) addRun(cursor, impacts, from);
    }
    return;
  }
  const { starts, docs, values } = source;
  const start = starts[from / WINDOW] as number;
  const end = starts[from / WINDOW + 1] as number;
  if (end - start <= count * LOOK_UP) {
    for (let i = start; i < end; i++) {
      const here = (docs[i] as number) & HERE;
      const sum = sums[here] as number;
      if (sum > 0) sums[here] = sum + (values[i] as number);
    }
    return;
  }
  for (let i = 0; i < count; i++) {
    const here = touched[i] as number;
    let low = start;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (((docs[middle] as number) & HERE) < here) low = middle + 1;
      else high = middle;
    }
    if (low < end && ((docs[low] as number) & HERE) === here) {
      sums[here] = (sums[here] as number) + (values[low] as number);
    }
  }
}

function addEach(cursor: Cursor, impacts: Impacts, from: number, count: number): void {
  const { weight } = cursor;
  for (let i = 0; i < count; i++) {
    const doc = from + (touched[i] as number);
    if (cursor.seek(doc) !== doc) continue;
    const tfs = cursor.stretch?.tfs;
    const impact = tfs ? impactOf(impacts, tfs[cursor.at] as number, doc) : 1;
    sums[doc - from] = (sums[doc - from] as number) + contribution(weight, impact);
  }
}

function addRun(cursor: Cursor, impacts: Impacts, from: number): void {
  const { weight, docs, tfs, start, end } = cursor;
  for (let i = start; i < end; i++) {
    const doc = docs[i] as number;
    const sum = sums[doc - from] as number;
    if (sum === 0) continue;
    const impact = tfs ? impactOf(impacts, tfs[i] as number, doc) : 1;
    sums[doc - from] = sum + contribution(weight, impact);
  }
}

/** Drops the documents noted whose sum is below what is needed. */
function prune(count: number, needed: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const here = touched[i] as number;
    if ((sums[here] as number) >= needed) touched[kept++] = here;
    else sums[here] = 0;
  }
  return kept;
}
