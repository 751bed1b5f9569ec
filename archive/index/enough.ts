import { Best, type Tie } from './best';
import { Cursor, type OpenList } from './cursor';
import { contribution } from './impact';
import type { Weighted } from './max-score';
import type { Impacts } from './stretch';
import { scan, WINDOW } from './window';

/** A word of a question, or a stem: the lists of what it stands for. */
export interface EnoughGroup<T> {
  terms: readonly Weighted<T>[];
  /** What a document gains by having any of them. Not below 0. */
  worth: number;
}

export interface EnoughOptions {
  k: number;
  /** What a document must gain in all; at 0 or below any list is enough. */
  least: number;
  accept?: (doc: number) => boolean;
  /** What the score counts in the order; as it is where left out. */
  adjust?: (doc: number, score: number) => number;
  tie?: Tie;
}

/** A document that has enough, with its score and the groups that it has, rising. */
export interface EnoughFound {
  doc: number;
  score: number;
  shared: number[];
}

/** Sums of the same parts in another order differ in their last digits. */
const ROUNDING = 1e-9;

const sums = new Float64Array(WINDOW);
const gains = new Float64Array(WINDOW);
const touched = new Uint16Array(WINDOW);
let masks = new Uint32Array(WINDOW * 2);

interface Reading {
  number: number;
  worth: number;
  cursors: Cursor[];
}

/**
 * Of the documents that gain enough by the groups that they have, the best `k` by the sum of what lists contribute.
 * The gain is what prunes (as MaxScore does by scores): groups that are worth too little even together propose
 * nothing, and are looked up only for documents that the others propose. The more is needed, the less is read.
 */
export function enoughOf(
  groups: readonly EnoughGroup<OpenList>[],
  impacts: Impacts,
  documents: number,
  { k, least, accept, adjust, tie }: EnoughOptions,
): EnoughFound[] {
  const readings = groups
    .map(({ terms, worth }, number): Reading => {
      const cursors = terms.map(({ term, weight }) => new Cursor(term, weight));
      return { number, worth, cursors };
    })
    .filter(({ cursors }) => cursors.length > 0)
    .sort((a, b) => a.worth - b.worth);
  const needed = least - ROUNDING;
  let rest = 0;
  let first = 0;
  while (first < readings.length && rest + (readings[first] as Reading).worth < needed) {
    rest += (readings[first++] as Reading).worth;
  }
  const found = new Map<number, EnoughFound>();
  if (first === readings.length) return [];
  const width = Math.ceil(groups.length / 32);
  if (masks.length < WINDOW * width) masks = new Uint32Array(WINDOW * width);
  const best = new Best(k, tie);
  for (let from = 0; from < documents; from += WINDOW) {
    const to = Math.min(documents, from + WINDOW);
    let count = 0;
    for (let i = first; i < readings.length; i++) {
      count = propose(readings[i] as Reading, impacts, width, { from, to }, count);
    }
    if (count === 0) continue;
    let left = rest;
    count = prune(count, needed - left, width);
    if (first > 0 && count > 1) touched.subarray(0, count).sort();
    for (let i = first - 1; i >= 0 && count > 0; i--) {
      lookUp(readings[i] as Reading, impacts, width, from, count);
      left -= (readings[i] as Reading).worth;
      count = prune(count, needed - left, width);
    }
    for (let i = 0; i < count; i++) {
      const here = touched[i] as number;
      const doc = from + here;
      const score = sums[here] as number;
      const order = adjust ? adjust(doc, score) : score;
      if (order >= best.floor && (!accept || accept(doc))) {
        best.add(doc, order);
        found.set(doc, { doc, score, shared: groupsIn(here, width) });
      }
      clear(here, width);
    }
  }
  return best.sorted().map(({ doc }) => found.get(doc) as EnoughFound);
}

/** Adds what a group's lists contribute in a window; documents met for the first time are noted. */
function propose(
  { number, worth, cursors }: Reading,
  impacts: Impacts,
  width: number,
  { from, to }: { from: number; to: number },
  count: number,
): number {
  const { table, lengths } = impacts;
  let noted = count;
  for (const cursor of cursors) {
    const { weight } = cursor;
    const plain = contribution(weight, 1);
    scan(cursor, from, to, (docs, tfs, start, end) => {
      for (let i = start; i < end; i++) {
        const doc = docs[i] as number;
        const here = doc - from;
        const value = tfs
          ? contribution(
              weight,
              table[((tfs[i] as number) << 8) | (lengths[doc] as number)] as number,
            )
          : plain;
        if (isNew(here, width)) touched[noted++] = here;
        sums[here] = (sums[here] as number) + value;
        gain(here, width, number, worth);
      }
    });
  }
  return noted;
}

/** Adds what a group's lists contribute to the documents noted, which rise. */
function lookUp(
  { number, worth, cursors }: Reading,
  { table, lengths }: Impacts,
  width: number,
  from: number,
  count: number,
): void {
  for (const cursor of cursors) {
    for (let i = 0; i < count; i++) {
      const here = touched[i] as number;
      const doc = from + here;
      if (cursor.seek(doc) !== doc) continue;
      const tfs = cursor.stretch?.tfs;
      const impact = tfs
        ? (table[((tfs[cursor.at] as number) << 8) | (lengths[doc] as number)] as number)
        : 1;
      sums[here] = (sums[here] as number) + contribution(cursor.weight, impact);
      gain(here, width, number, worth);
    }
  }
}

function isNew(here: number, width: number): boolean {
  for (let w = 0; w < width; w++) if (masks[here * width + w]) return false;
  return true;
}

/** Notes that a document has a group; what it gains by that counts once. */
function gain(here: number, width: number, number: number, worth: number): void {
  const at = here * width + (number >>> 5);
  const bit = 1 << (number & 31);
  if ((masks[at] as number) & bit) return;
  masks[at] = (masks[at] as number) | bit;
  gains[here] = (gains[here] as number) + worth;
}

function groupsIn(here: number, width: number): number[] {
  const shared: number[] = [];
  for (let w = 0; w < width; w++) {
    let bits = masks[here * width + w] as number;
    while (bits !== 0) {
      shared.push(w * 32 + 31 - Math.clz32(bits & -bits));
      bits &= bits - 1;
    }
  }
  return shared;
}

/** Drops the documents noted that gain less than what is needed. */
function prune(count: number, needed: number, width: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const here = touched[i] as number;
    if ((gains[here] as number) >= needed) touched[kept++] = here;
    else clear(here, width);
  }
  return kept;
}

function clear(here: number, width: number): void {
  sums[here] = 0;
  gains[here] = 0;
  for (let w = 0; w < width; w++) masks[here * width + w] = 0;
}
