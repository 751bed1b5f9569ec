import type { Store } from './store';
import { whoIsIn } from './who-is-who';

/**
 * Switches a pack off or on again, in one step. What is off stays in the archive, and is no part of what is asked: search,
 * engine and lists are as if it were not there. The caller holds the lock. Throws when the pack is not on record, and for
 * the reader's own, which would seem lost.
 */
export async function switchPack(store: Store, id: string, isOn: boolean): Promise<void> {
  const rows = (await store.rows()).filter(({ ready }) => ready);
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error('This pack is not on record any more.');
  if (row.own) throw new Error('Your own record cannot be switched off.');
  if (isOn === !row.off) return;
  const { off: _, ...rest } = row;
  const switched = isOn ? rest : { ...rest, off: true };
  const after = rows.map((one) => (one === row ? switched : one));
  await store.commit({ put: [switched], out: [], who: await whoIsIn(after, store) });
}
