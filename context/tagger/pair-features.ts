import type { Tagged } from './labels';

/** Words between two spans, in steps. */
const bucket = (distance: number) =>
  distance < 4 ? distance : distance < 8 ? 4 : distance < 16 ? 5 : distance < 32 ? 6 : 7;

/**
 * The features of a cue and a source that it may take, or of a content and a cue that it may
 * belong to, hashed into so many rows: the order of the two, how far apart they are, what spans,
 * marks and ends of sentences stand between, and what the two words next to each other are.
 */
export function pairFeatures(
  words: string[],
  spans: Tagged[],
  from: number,
  to: number,
  rows: number,
): number[] {
  const a = spans[from]!;
  const b = spans[to]!;
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  const gap = gapOf(words, first.to, second.from);
  let roles = '';
  let closer = 0;
  for (const span of spans) {
    if (span.from >= first.to && span.to <= second.from) roles += span.role[2]!;
    if (span.role === b.role && span !== b && distance(a, span) < distance(a, b)) closer++;
  }
  const near = digit(gap.stops, 2);
  const length = digit(bucket(Math.max(0, second.from - first.to)));
  const cue = words[(a.role === 'cue' ? a : b).to - 1]!.toLowerCase();
  const at = (i: number, none: string) => (words[i] ?? none).toLowerCase();
  const isGap = second.from > first.to;
  const order = hashed(BASIS, a.role[2]! + (first === a ? '<' : '>'));
  const of = (kind: string, value = '') => hashed(hashed(order, kind), value);
  const apart = of('d', length);
  const between = of('r', roles.slice(0, 6));
  const rank = (most: number) => of('n', digit(closer, most));
  const features = [
    order,
    apart,
    hashed(apart, `s${near}`),
    between,
    hashed(between, `s${near}`),
    of('s', `${near}c${digit(gap.commas, 3)}m${digit(gap.marks, 3)}`),
    hashed(rank(3), `s${near}`),
    hashed(rank(3), `r${roles.slice(0, 4)}c${digit(gap.commas, 2)}`),
    of('w', cue),
    of('w', cue.slice(-3)),
    hashed(of('v', cue), `n${digit(closer, 2)}`),
    of('b', at(first.from - 1, '^')),
    of('g', isGap ? at(first.to, '=') : '='),
    of('h', isGap ? at(second.from - 1, '=') : '='),
    of('e', at(second.to, '$')),
    of('q', `${gap.joins}${roles.slice(0, 3)}`),
  ];
  return features.map((hash) => ((hash ^ (hash >>> 15)) >>> 0) % rows);
}

/** What stands between two places. */
function gapOf(words: string[], from: number, to: number) {
  let [stops, commas, marks] = [0, 0, 0];
  let joins = false;
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    if (word === '.' || word === '?' || word === '!') stops++;
    else if (word === ',' || word === '—' || word === ';') commas++;
    else if (word === '“' || word === '”') marks++;
    else if (word === 'and' || word === 'but' || word === 'who') joins = true;
  }
  return { stops, commas, marks, joins };
}

function digit(value: number, most = 9): string {
  return DIGITS[Math.min(value, most)]!;
}

const DIGITS = '0123456789';

function distance(a: Tagged, b: Tagged): number {
  return a.from < b.from ? b.from - a.to : a.from - b.to;
}

/** FNV-1a, 32 bits: goes on from a hash with a text. */
function hashed(from: number, text: string): number {
  let hash = from;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
  }
  return hash;
}

const BASIS = 2_166_136_261;
