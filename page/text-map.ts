/**
 * From offsets in a block's text to places in the document, and back.
 */
import { type Block, NOWHERE, SEPARATOR } from './block';

/** A stretch inside one text node: what a static range is made of. */
export interface Stretch {
  node: Text;
  start: number;
  end: number;
}

/** A stretch of one block's text. */
export interface Piece {
  block: Block;
  start: number;
  end: number;
}

/**
 * The stretches that `start` to `end` of the block's text cover, in document order, one for each
 * text node, so that whatever else stands between two nodes (a skipped aside, a button) is not
 * marked with them. The ends are moved outwards to whole graphemes. Empty for an empty span.
 */
export function stretches(block: Block, start: number, end: number): Stretch[] {
  const [from, to] = toGraphemes(block.text, Math.max(0, start), Math.min(block.text.length, end));
  const found: Stretch[] = [];
  if (from >= to) return found;
  const { starts, nodeOf, offsets, nodes, text } = block;
  for (let run = runAt(starts, from); run < starts.length; run++) {
    const runStart = starts[run] as number;
    if (runStart >= to) break;
    if (nodeOf[run] === NOWHERE) continue;
    const runEnd = run + 1 < starts.length ? (starts[run + 1] as number) : text.length;
    const node = nodes[nodeOf[run] as number] as Text;
    const base = (offsets[run] as number) - runStart;
    const first = base + Math.max(runStart, from);
    const last = base + Math.min(runEnd, to);
    const before = found.at(-1);
    if (before?.node === node) before.end = last;
    else found.push({ node, start: first, end: last });
  }
  // A space at the edge of a node is not worth a range of its own.
  return found.filter(({ node, start: a, end: b }) => /\S/.test(node.data.slice(a, b)));
}

/**
 * The offset in the block's text of a place in one of its text nodes; a place in dropped or
 * collapsed text goes to the next unit that is kept. Null when the node is not the block's.
 */
export function offsetAt(block: Block, node: Node, offset: number): number | null {
  const { starts, nodeOf, offsets, nodes, text } = block;
  let last: number | null = null;
  for (let run = 0; run < starts.length; run++) {
    if (nodeOf[run] === NOWHERE || nodes[nodeOf[run] as number] !== node) {
      if (last !== null) return last;
      continue;
    }
    const runStart = starts[run] as number;
    const length = (run + 1 < starts.length ? (starts[run + 1] as number) : text.length) - runStart;
    const into = offset - (offsets[run] as number);
    if (into < length) return runStart + Math.max(0, into);
    last = runStart + length;
  }
  return last;
}

/** Where a span of the whole article's text (blocks joined by a blank line) falls in its blocks. */
export function pieces(
  blocks: readonly Block[],
  start: number,
  end: number,
  starts: readonly number[] = startsOf(blocks),
): Piece[] {
  const found: Piece[] = [];
  for (let n = runAt(starts, start); n < blocks.length; n++) {
    const block = blocks[n] as Block;
    const at = starts[n] as number;
    if (at >= end) break;
    const after = at + block.text.length;
    if (after > start) {
      found.push({ block, start: Math.max(0, start - at), end: Math.min(after, end) - at });
    }
  }
  return found;
}

/** Where in the whole article's text each block begins: for `pieces`, when many spans are asked for. */
export function startsOf(blocks: readonly Block[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const { text } of blocks) {
    starts.push(at);
    at += text.length + SEPARATOR.length;
  }
  return starts;
}

function runAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Made when a text first needs it: it takes the browser longer than reading a long article. */
let graphemes: Intl.Segmenter | undefined;
/** Longer than any cluster that a reader writes; the segmenter need not see more. UTF-16 units. */
const WINDOW = 64;

/** Moves both ends outwards to grapheme boundaries. */
export function toGraphemes(text: string, start: number, end: number): [number, number] {
  if (start >= end) return [start, start];
  return [boundary(text, start, false), boundary(text, end, true)];
}

/**
 * Latin, Greek and Cyrillic letters and the marks of punctuation: between two of them is always a
 * boundary, so that most texts never need the segmenter.
 */
function standsAlone(unit: number): boolean {
  return (
    unit < 0x300 ||
    (unit >= 0x370 && unit < 0x483) ||
    (unit >= 0x48a && unit < 0x590) ||
    (unit >= 0x2010 && unit < 0x2028)
  );
}

function boundary(text: string, at: number, up: boolean): number {
  if (at <= 0 || at >= text.length) return at;
  if (standsAlone(text.charCodeAt(at)) && standsAlone(text.charCodeAt(at - 1))) return at;
  const from = Math.max(0, at - WINDOW);
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const segments = graphemes.segment(text.slice(from, at + WINDOW));
  const cluster = segments.containing(at - from);
  if (!cluster || cluster.index === at - from) return at;
  return from + cluster.index + (up ? cluster.segment.length : 0);
}
