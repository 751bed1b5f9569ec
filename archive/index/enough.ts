import { Best, type Tie } from './best';
import type { Cursor } from './cursor';
import { contribution } from './impact';
import type { Group } from './loaded';
import type { Source } from './max-score';
import type { Impacts } from './stretch';
import type { Term } from './terms';
import { WINDOW } from './window';

/** A word of a question, or a stem: the lists of what it stands for. */
export interface EnoughGroup extends Group<Term> {
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

/** A group that is being read. */
export interface Worthy {
  /** Its place among the groups asked for. */
  number: number;
  worth: number;
  source: Source;
}

/** Documents are looked up in a source, and it is not read through, where it is this many times as long. */
const LOOK_UP = 8;

/**
 * Of the documents that gain enough by the groups that they have, the best `k` by the sum of what lists contribute.
 * The gain is what prunes (as MaxScore does by scores): groups that are worth too little even together propose
 * nothing, and only add to documents that the others propose and that can still gain enough. The more is needed,
 * the less is read.
 */
export function enoughOf(
  groups: readonly Worthy[],
  impacts: Impacts,
  documents: number,
  { k, least, accept, adjust, tie }: EnoughOptions,
): EnoughFound[] {
  const rising = [...groups].sort((a, b) => a.worth - b.worth);
  const needed = least - ROUNDING;
  const width = Math.ceil((1 + Math.max(0, ...groups.map(({ number }) => number))) / 32);
  if (masks.length < WINDOW * width) masks = new Uint32Array(WINDOW * width);
  const found = new Map<number, EnoughFound>();
  const best = new Best(k, tie);
  try {
    for (let from = 0; from < documents; from += WINDOW) {
      const count = gather(rising, impacts, width, from, needed);
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
  } catch (error) {
    sums.fill(0);
    gains.fill(0);
    masks.fill(0);
    throw error;
  }
  return best.sorted().map(({ doc }) => found.get(doc) as EnoughFound);
}

/** Leaves the documents of a window that gain what is needed in `touched`; says how many. */
function gather(
  groups: readonly Worthy[],
  impacts: Impacts,
  width: number,
  from: number,
  needed: number,
): number {
  // What a group and those that are worth less can give at most.
  let rest = 0;
  for (const { source, worth } of groups) if (!isEmpty(source, from)) rest += worth;
  let count = 0;
  let rises = false;
  for (let i = groups.length - 1; i >= 0 && (rest >= needed || count > 0); i--) {
    const group = groups[i] as Worthy;
    const { source, worth } = group;
    if (isEmpty(source, from)) continue;
    if (rest >= needed) count = propose(group, impacts, width, from, count);
    else {
      count = prune(count, needed - rest, width);
      if (!('peaks' in source) && !rises) {
        touched.subarray(0, count).sort();
        rises = true;
      }
      addTo(group, impacts, width, from, count);
    }
    rest -= worth;
  }
  return prune(count, needed, width);
}

/** Whether a source is known to have nothing in a window. */
function isEmpty(source: Source, from: number): boolean {
  if (!('peaks' in source)) return false;
  return source.starts[from / WINDOW] === source.starts[from / WINDOW + 1];
}

/** Adds what a group has in a window; documents met for the first time are noted. */
function propose(
  group: Worthy,
  impacts: Impacts,
  width: number,
  from: number,
  count: number,
): number {
  const { number, worth, source } = group;
  let noted = count;
  if (!('peaks' in source)) {
    for (const cursor of source.cursors) {
      while (cursor.take(from, from + WINDOW)) {
        for (let i = cursor.start; i < cursor.end; i++) {
          const here = (cursor.docs[i] as number) - from;
          if (isNew(here, width)) touched[noted++] = here;
          sums[here] = (sums[here] as number) + valueAt(cursor, i, impacts);
          gain(here, width, number, worth);
        }
      }
    }
    return noted;
  }
  const { starts, docs, values } = source;
  const end = starts[from / WINDOW + 1] as number;
  const bit = 1 << (number & 31);
  const word = number >>> 5;
  for (let i = starts[from / WINDOW] as number; i < end; i++) {
    const here = docs[i] as number;
    if (isNew(here, width)) touched[noted++] = here;
    sums[here] = (sums[here] as number) + (values[i] as number);
    gains[here] = (gains[here] as number) + worth;
    masks[here * width + word] = (masks[here * width + word] as number) | bit;
  }
  return noted;
}

/** What the posting at a position of the run taken last contributes. */
function valueAt({ weight, docs, tfs }: Cursor, i: number, { table, lengths }: Impacts): number {
  if (!tfs) return contribution(weight, 1);
  const length = lengths[docs[i] as number] as number;
  return contribution(weight, table[((tfs[i] as number) << 8) | length] as number);
}

/** Adds what a group has of the documents noted; for cursors they must rise. */
function addTo(group: Worthy, impacts: Impacts, width: number, from: number, count: number): void {
  const { number, worth, source } = group;
  const add = (here: number, value: number) => {
    sums[here] = (sums[here] as number) + value;
    gain(here, width, number, worth);
  };
  if (!('peaks' in source)) {
    for (const cursor of source.cursors) addEach(cursor, impacts, from, count, add);
    return;
  }
  const { starts, docs, values } = source;
  const start = starts[from / WINDOW] as number;
  const end = starts[from / WINDOW + 1] as number;
  if (end - start <= count * LOOK_UP) {
    for (let i = start; i < end; i++) {
      const here = docs[i] as number;
      if (!isNew(here, width)) add(here, values[i] as number);
    }
    return;
  }
  for (let i = 0; i < count; i++) {
    const here = touched[i] as number;
    let low = start;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((docs[middle] as number) < here) low = middle + 1;
      else high = middle;
    }
    if (low < end && docs[low] === here) add(here, values[low] as number);
  }
}

function addEach(
  cursor: Cursor,
  { table, lengths }: Impacts,
  from: number,
  count: number,
  add: (here: number, value: number) => void,
): void {
  for (let i = 0; i < count; i++) {
    const here = touched[i] as number;
    const doc = from + here;
    if (cursor.seek(doc) !== doc) continue;
    const tfs = cursor.stretch?.tfs;
    const impact = tfs
      ? (table[((tfs[cursor.at] as number) << 8) | (lengths[doc] as number)] as number)
      : 1;
    add(here, contribution(cursor.weight, impact));
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
