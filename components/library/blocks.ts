import type { Span } from '../../model';

/** A paragraph of a source: its text and where it begins in the whole. */
export interface Block extends Span {
  text: string;
}

/** The paragraphs of a text, one for each line that has something on it. */
export function blocks(text: string): Block[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map(([line], i, all) => {
    const start = all[i]?.index ?? 0;
    return { text: line, start, end: start + line.length };
  });
}

/** A stretch of one block, in offsets of the block. */
export interface Piece extends Span {
  block: number;
}

/** The stretches of the blocks that a span of the whole text covers. */
export function pieces(all: readonly Block[], span: Span): Piece[] {
  return all.flatMap((block, i) => {
    const start = Math.max(span.start, block.start);
    const end = Math.min(span.end, block.end);
    return start < end ? [{ block: i, start: start - block.start, end: end - block.start }] : [];
  });
}
