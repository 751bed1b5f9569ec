import type { Bag } from './bag';
import { Cursor, type OpenList } from './cursor';
import { contribution, type Impacts, impactOf } from './impact';
import type { Weighted } from './loaded';
import { Scratch } from './scratch';
import { WINDOW } from './window';

/** The lists that one word of a question stands for. */
export interface OpenGroup {
  lists: readonly Weighted<OpenList>[];
  /** What many small lists have, put together; null where there are few. */
  bag: Bag | null;
  /** About how many documents it has: not less than there are. */
  size: number;
}

const WORDS = WINDOW / 32;

/** Room for a window. */
const roomFor = (words: number) => ({
  found: new Uint32Array(words),
  marks: new Uint32Array(words),
  sums: new Float64Array(words * 32),
  bests: new Float64Array(words * 32),
  docsHere: new Uint16Array(words * 32),
});
const room = new Scratch(() => roomFor(WORDS));
const nowhere = roomFor(0);
let { found, marks, sums, bests, docsHere } = nowhere;

/** A list is looked up for each document, and not read through, where it is this many times as long. */
const LOOK_UP = 8;

/** Up to so many documents of a window are sorted. */
const FEW = WORDS / 2;

/**
 * Calls `visit` with each document that all of `groups` and none of `none` have, in rising order, and
 * with its score: the sum over groups of the best that one of its lists contributes. Goes window by
 * window from the rarest group on; what the others have is read only where the rarer ones have something.
 */
export function eachOfAll(
  groups: readonly OpenGroup[],
  none: readonly OpenGroup[],
  impacts: Impacts,
  documents: number,
  visit: (doc: number, score: number) => void,
): void {
  const [rarest, ...others] = [...groups].sort((a, b) => a.size - b.size).map(reading);
  const without = none.map(reading);
  ({ found, marks, sums, bests, docsHere } = room.get());
  try {
    for (let from = 0; ; from += WINDOW) {
      if (rarest) from = nextWindow(rarest, from);
      if (from >= documents) return;
      const to = Math.min(documents, from + WINDOW);
      let count = rarest ? open(rarest, impacts, from, to) : openAll(to - from);
      for (const group of others) {
        if (count === 0) break;
        mark(group, impacts, from, to, count);
        count = keep(count, true);
      }
      for (const group of without) {
        if (count === 0) break;
        mark(group, impacts, from, to, count);
        count = keep(count, false);
      }
      for (let i = 0; i < count; i++) {
        const doc = docsHere[i] as number;
        const score = sums[doc] as number;
        sums[doc] = 0;
        visit(from + doc, score);
      }
    }
  } catch (error) {
    sums.fill(0);
    bests.fill(0);
    throw error;
  } finally {
    ({ found, marks, sums, bests, docsHere } = nowhere);
  }
}

interface Reading {
  cursors: Cursor[];
  bag: Bag | null;
}

function reading({ lists, bag }: OpenGroup): Reading {
  return { cursors: lists.map(({ term, weight }) => new Cursor(term, weight)), bag };
}

/** The first window, from the one that begins at `from` on, in which a group has something; Infinity if none has. */
function nextWindow({ cursors, bag }: Reading, from: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const cursor of cursors) least = Math.min(least, cursor.seek(from));
  least -= least % WINDOW || 0;
  if (!bag) return least;
  const { starts } = bag;
  let window = from / WINDOW;
  while (window + 1 < starts.length && starts[window] === starts[window + 1]) window++;
  return window + 1 < starts.length ? Math.min(least, window * WINDOW) : least;
}

/** All documents of a window, where nothing is asked for but what must not be there. */
function openAll(size: number): number {
  for (let doc = 0; doc < size; doc++) docsHere[doc] = doc;
  found.fill(-1);
  return size;
}

/** Notes the documents of the first group in `docsHere`, rising, in `found` and `sums`. */
function open({ cursors, bag }: Reading, impacts: Impacts, from: number, to: number): number {
  found.fill(0);
  let count = 0;
  for (const cursor of cursors) {
    while (cursor.take(from, to)) count = note(cursor, impacts, from, count);
  }
  if (bag) count = noteBag(bag, from, count);
  // A list rises. Of several, few are put in order sooner than a whole window is looked through.
  if (cursors.length === 1 && !bag) return count;
  if (count > FEW) return list();
  docsHere.subarray(0, count).sort();
  return count;
}

function note(cursor: Cursor, impacts: Impacts, from: number, count: number): number {
  const { weight, docs, tfs, start, end } = cursor;
  const plain = contribution(weight, 1);
  let noted = count;
  for (let i = start; i < end; i++) {
    const doc = docs[i] as number;
    const here = doc - from;
    const value = tfs ? contribution(weight, impactOf(impacts, tfs[i] as number, doc)) : plain;
    noted = noteOne(here, value, noted);
  }
  return noted;
}

function noteBag({ starts, docs, values }: Bag, from: number, count: number): number {
  let noted = count;
  const end = starts[from / WINDOW + 1] as number;
  for (let i = starts[from / WINDOW] as number; i < end; i++) {
    noted = noteOne((docs[i] as number) - from, values[i] as number, noted);
  }
  return noted;
}

function noteOne(here: number, value: number, count: number): number {
  if (value > (sums[here] as number)) sums[here] = value;
  const before = found[here >>> 5] as number;
  const bit = 1 << (here & 31);
  if ((before & bit) !== 0) return count;
  found[here >>> 5] = before | bit;
  docsHere[count] = here;
  return count + 1;
}

/** Puts what `found` has into `docsHere`, rising. */
function list(): number {
  let count = 0;
  for (let word = 0; word < WORDS; word++) {
    let bits = found[word] as number;
    while (bits !== 0) {
      const bit = 31 - Math.clz32(bits & -bits);
      docsHere[count++] = (word << 5) | bit;
      bits &= bits - 1;
    }
  }
  return count;
}

/** Marks those of `docsHere` that a group has, with the best that one of its lists contributes. */
function mark(
  { cursors, bag }: Reading,
  impacts: Impacts,
  from: number,
  to: number,
  count: number,
): void {
  marks.fill(0);
  for (const cursor of cursors) {
    cursor.skip(from);
    if (!cursor.stretch) continue;
    if (cursor.roughly(to) > count * LOOK_UP) markEach(cursor, impacts, from, count);
    else while (cursor.take(from, to)) markRun(cursor, impacts, from);
  }
  if (bag) markBag(bag, from);
}

function markEach(cursor: Cursor, impacts: Impacts, from: number, count: number): void {
  for (let i = 0; i < count; i++) {
    const here = docsHere[i] as number;
    const doc = from + here;
    if (cursor.seek(doc) !== doc) continue;
    const tfs = cursor.stretch?.tfs;
    const impact = tfs ? impactOf(impacts, tfs[cursor.at] as number, doc) : 1;
    markOne(here, contribution(cursor.weight, impact));
  }
}

function markRun(cursor: Cursor, impacts: Impacts, from: number): void {
  const { weight, docs, tfs, start, end } = cursor;
  const plain = contribution(weight, 1);
  for (let i = start; i < end; i++) {
    const doc = docs[i] as number;
    const here = doc - from;
    if (!((found[here >>> 5] as number) & (1 << (here & 31)))) continue;
    const value = tfs ? contribution(weight, impactOf(impacts, tfs[i] as number, doc)) : plain;
    markOne(here, value);
  }
}

function markBag({ starts, docs, values }: Bag, from: number): void {
  const end = starts[from / WINDOW + 1] as number;
  for (let i = starts[from / WINDOW] as number; i < end; i++) {
    const here = (docs[i] as number) - from;
    if ((found[here >>> 5] as number) & (1 << (here & 31))) markOne(here, values[i] as number);
  }
}

function markOne(here: number, value: number): void {
  marks[here >>> 5] = (marks[here >>> 5] as number) | (1 << (here & 31));
  if (value > (bests[here] as number)) bests[here] = value;
}

/** Keeps those of `docsHere` that are marked (adding what was marked), or those that are not. */
function keep(count: number, marked: boolean): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const here = docsHere[i] as number;
    const bit = 1 << (here & 31);
    const isMarked = ((marks[here >>> 5] as number) & bit) !== 0;
    const value = bests[here] as number;
    bests[here] = 0;
    if (isMarked === marked) {
      if (marked) sums[here] = (sums[here] as number) + value;
      docsHere[kept++] = here;
    } else {
      found[here >>> 5] = (found[here >>> 5] as number) & ~bit;
      sums[here] = 0;
    }
  }
  return kept;
}
