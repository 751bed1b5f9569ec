/**
 * How a reader left the table when he opened a statement: where in it he was, and what was chosen. Held by the entry of the browser's
 * history, so that who comes back by the back button finds all as it was, and who opens the table anew begins at its top.
 */
import { NONE, type Selection } from './selection';

interface Left {
  /** The row under the cursor, and the row at the top of the view, a part of one included. */
  cursor: number;
  top: number;
  selection: Selection;
}

const held = new Map<string, Partial<Left>>();

/** Of the list that `asked` tells, in the entry that the reader is at. */
export function leftAt(asked: string): Left {
  return { cursor: 0, top: 0, selection: NONE, ...held.get(keyOf(asked)) };
}

/** Holds part of it. */
export function leave(asked: string, its: Partial<Left>): void {
  const key = keyOf(asked);
  held.set(key, { ...held.get(key), ...its });
}

function keyOf(asked: string): string {
  // The Navigation API is in both browsers and not yet in the types.
  const { navigation } = globalThis as { navigation?: { currentEntry?: { key: string } | null } };
  return `${navigation?.currentEntry?.key} ${asked}`;
}
