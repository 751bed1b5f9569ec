import type { Cursor } from './cursor';

/**
 * Documents scored together: their sums fit the processor's cache, and the lists are read straight on
 * through them. A window lies within one part of lengths.
 */
export const WINDOW = 16_384;

/** Calls `visit` with each run of positions of a cursor whose documents lie in a window, and moves on. */
export function scan(
  cursor: Cursor,
  from: number,
  to: number,
  visit: (docs: Uint32Array, tfs: Uint8Array | null, start: number, end: number) => void,
): void {
  cursor.skip(from);
  while (cursor.stretch) {
    const { stretch } = cursor;
    const start = stretch.seek(cursor.at, from);
    const end = stretch.seek(start, to);
    stretch.unpackRange(start, end);
    if (start < end) visit(stretch.docs, stretch.tfs, start, end);
    cursor.at = end;
    if (end < stretch.count) return;
    cursor.leave();
  }
}
