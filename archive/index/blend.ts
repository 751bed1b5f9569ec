import { contribution, type Impacts, impactOf } from './impact';
import type { Loaded, Weighted } from './loaded';
import type { Term } from './terms';
import { IN_TEXT, WINDOW } from './window';

/** The lists of a group, merged, with what they contribute together: the fastest thing to score by. */
export interface Blend {
  /** Where each window's documents begin; one entry more, the end. */
  starts: Uint32Array;
  /** The greatest value in each window; 0 where there is none. */
  peaks: Float32Array;
  /** Within their window, rising; `IN_TEXT` is added where one of the lists is of texts. */
  docs: Uint16Array;
  /** Exact in 32 bits (`SCORE_STEP`). */
  values: Float32Array;
  /** The greatest value of all. */
  peak: number;
}

/** Postings that are being merged: documents are doubled, and odd where they have it in their text. */
interface Room {
  docs: Uint32Array;
  values: Float32Array;
}

/** Room for merging, used again and again; as large as the largest group was. */
let rooms: [Room, Room] = [roomFor(4096), roomFor(4096)];

/** Above every document, doubled. */
const END = 2 ** 26;

/** Merges the lists of some terms, adding up what they contribute. They must be few or short. */
export function blend(
  terms: readonly Weighted<Term>[],
  loaded: Loaded,
  impacts: Impacts,
  documents: number,
): Blend {
  // Short lists first: what is merged is read again with each list that follows.
  const sorted = [...terms].sort((a, b) => a.term.df - b.term.df);
  const total = sorted.reduce((sum, { term }) => sum + term.df, 0);
  if (rooms[0].docs.length < total) rooms = [roomFor(total * 2), roomFor(total * 2)];
  let [merged, next] = rooms;
  let count = 0;
  for (const { term, weight } of sorted) {
    const list = loaded.postings(term);
    if (count === 0) {
      count = append(merged, list, weight, impacts);
      continue;
    }
    count = merge(merged, count, list, weight, impacts, next);
    [merged, next] = [next, merged];
  }
  return byWindow(merged, count, documents);
}

/** Documents of one list, with their term frequencies where it is one of the text's. */
export interface Postings {
  docs: Uint32Array;
  tfs: Uint8Array | null;
  count: number;
}

function roomFor(count: number): Room {
  return { docs: new Uint32Array(count), values: new Float32Array(count) };
}

function valueAt({ docs, tfs }: Postings, i: number, weight: number, impacts: Impacts): number {
  if (!tfs) return contribution(weight, 1);
  return contribution(weight, impactOf(impacts, tfs[i] as number, docs[i] as number));
}

function append({ docs, values }: Room, list: Postings, weight: number, impacts: Impacts): number {
  const isText = list.tfs ? 1 : 0;
  for (let i = 0; i < list.count; i++) {
    docs[i] = ((list.docs[i] as number) << 1) | isText;
    values[i] = valueAt(list, i, weight, impacts);
  }
  return list.count;
}

function merge(
  { docs, values }: Room,
  count: number,
  list: Postings,
  weight: number,
  impacts: Impacts,
  into: Room,
): number {
  const isText = list.tfs ? 1 : 0;
  let a = 0;
  let b = 0;
  let to = 0;
  while (a < count || b < list.count) {
    const left = a < count ? (docs[a] as number) : END;
    const right = b < list.count ? ((list.docs[b] as number) << 1) | isText : END;
    let value = 0;
    let doc = Math.min(left, right);
    if (left >>> 1 === right >>> 1) doc = left | right;
    if (left >>> 1 <= right >>> 1) value += values[a++] as number;
    if (right >>> 1 <= left >>> 1) value += valueAt(list, b++, weight, impacts);
    into.docs[to] = doc;
    into.values[to++] = value;
  }
  return to;
}

function byWindow(merged: Room, count: number, documents: number): Blend {
  const windows = Math.ceil(documents / WINDOW);
  const starts = new Uint32Array(windows + 1);
  const peaks = new Float32Array(windows);
  const docs = new Uint16Array(count);
  const values = merged.values.slice(0, count);
  let peak = 0;
  let window = 0;
  for (let i = 0; i < count; i++) {
    const doc = (merged.docs[i] as number) >>> 1;
    while (doc >= (window + 1) * WINDOW) starts[++window] = i;
    docs[i] = (doc - window * WINDOW) | ((merged.docs[i] as number) & 1 ? IN_TEXT : 0);
    const value = values[i] as number;
    if (value > (peaks[window] as number)) peaks[window] = value;
    if (value > peak) peak = value;
  }
  while (window < windows) starts[++window] = count;
  return { starts, peaks, docs, values, peak };
}
