/** A change of the library's with what takes it back, and what tells whether that still can be done. */
import type { LoadCatalogue } from './catalogue';
import { rowsHiding, type Taken } from './hide';
import { changeOwn, keyOf, type OwnChange, ownRecords } from './own';
import type { Store } from './store';

/** What takes a change back. */
export interface Undo extends OwnChange {
  /** The records that it left in the reader's own, as JSON; null for what it took out. By `keyOf`. */
  left?: ReadonlyMap<string, string | null>;
}

/** A change that nothing takes back any more. */
export class CannotUndo extends Error {
  override name = 'CannotUndo';
}

/** Does a change of the reader's own record; gives what undoes it. The caller holds the lock. */
export async function change(
  what: OwnChange,
  store: Store,
  catalogue: LoadCatalogue,
): Promise<Undo> {
  const { put = [], drop = [], hide, unhide } = what;
  const before = new Map((await ownRecords(store)).map((record) => [keyOf(record), record]));
  const touched = [...put, ...drop];
  const left = new Map<string, string | null>();
  for (const it of drop) left.set(keyOf(it), null);
  for (const it of put) left.set(keyOf(it), JSON.stringify(it));
  const undo: Undo = {
    put: touched.flatMap((it) => before.get(keyOf(it)) ?? []),
    drop: put.filter((it) => !before.has(keyOf(it))).map(({ type, id }) => ({ type, id })),
    ...(unhide ? { hide: unhide } : {}),
    ...(hide ? { unhide: hide } : {}),
    left,
  };
  if (touched.length > 0) await changeOwn(what, store, catalogue);
  else {
    const rows = await rowsHiding(await catalogue(), {
      ...(hide && { hide }),
      ...(unhide && { unhide }),
    });
    if (rows.length > 0) await store.commit({ put: rows, out: [] });
  }
  return undo;
}

/**
 * Takes a change back. Throws CannotUndo with a sentence for the reader where something else was done with the same since, in
 * another tab or from a page: it would be lost. The caller holds the lock.
 */
export async function takeStepBack(
  { left, ...back }: Undo,
  store: Store,
  catalogue: LoadCatalogue,
): Promise<void> {
  const now = new Map<string, string>();
  for (const it of await ownRecords(store)) now.set(keyOf(it), JSON.stringify(it));
  for (const [key, was] of left ?? []) {
    if ((now.get(key) ?? null) !== was) throw new CannotUndo(CHANGED_SINCE);
  }
  const segments = new Set((await store.rows()).flatMap((row) => (row.ready ? row.segment : [])));
  const isThere = ({ docs = [] }: Taken = {}) => docs.every((it) => segments.has(it.segment));
  if (!isThere(back.hide) || !isThere(back.unhide)) throw new CannotUndo(REPLACED_SINCE);
  await change(back, store, catalogue);
}

const CHANGED_SINCE =
  'The same was changed again since, in another tab or from a page, and that would be lost. Change it by hand.';
const REPLACED_SINCE =
  'The pack was replaced or removed since. What was hidden in it can be taken back under Hidden.';
