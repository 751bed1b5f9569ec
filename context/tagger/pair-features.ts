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
  const order = a.role[2]! + (first === a ? '<' : '>');
  const between = spans.filter(({ from, to }) => from >= first.to && to <= second.from);
  const roles = between.map(({ role }) => role[2]).join('');
  const gap = words.slice(first.to, second.from);
  const stops = gap.filter((word) => /^[.?!]$/.test(word)).length;
  const commas = gap.filter((word) => word === ',' || word === '—' || word === ';').length;
  const marks = gap.filter((word) => word === '“' || word === '”').length;
  const closer = spans.filter(
    (span) => span.role === b.role && span !== b && distance(a, span) < distance(a, b),
  ).length;
  const length = bucket(gap.length);
  const cue = (a.role === 'cue' ? a : b).to - 1;
  const cueWord = words[cue]!.toLowerCase();
  const near = stops > 1 ? 2 : stops;
  const features = [
    `${order}`,
    `${order}d${length}`,
    `${order}d${length}s${near}`,
    `${order}r${roles.slice(0, 6)}`,
    `${order}r${roles.slice(0, 6)}s${near}`,
    `${order}s${near}c${Math.min(commas, 3)}m${Math.min(marks, 3)}`,
    `${order}n${Math.min(closer, 3)}s${near}`,
    `${order}n${Math.min(closer, 3)}r${roles.slice(0, 4)}c${Math.min(commas, 2)}`,
    `${order}w${cueWord}`,
    `${order}w${cueWord.slice(-3)}`,
    `${order}v${cueWord}n${Math.min(closer, 2)}`,
    `${order}b${(words[first.from - 1] ?? '^').toLowerCase()}`,
    `${order}g${(gap[0] ?? '=').toLowerCase()}`,
    `${order}h${(gap.at(-1) ?? '=').toLowerCase()}`,
    `${order}e${(words[second.to] ?? '$').toLowerCase()}`,
    `${order}q${gap.some((word) => word === 'and' || word === 'but' || word === 'who')}${roles.slice(0, 3)}`,
  ];
  return features.map((feature) => hash(feature) % rows);
}

function distance(a: Tagged, b: Tagged): number {
  return a.from < b.from ? b.from - a.to : a.from - b.to;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 2_166_136_261;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 16_777_619);
  }
  return (value ^ (value >>> 15)) >>> 0;
}
