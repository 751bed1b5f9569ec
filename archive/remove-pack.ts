import type { PackRow, Store } from './store';
import { whoIsIn } from './who-is-who';

export interface RemoveOptions {
  /** Told the share of the pack's room that is free again, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** Takes a pack out of those on record, then frees its room part by part. The caller holds the lock. */
export async function removePack(
  id: string,
  rows: readonly PackRow[],
  store: Store,
  { onProgress }: RemoveOptions,
): Promise<void> {
  const out = rows.filter((row) => row.id === id);
  if (out.some(({ bundled }) => bundled)) throw new Error('The bundled pack cannot be removed.');
  if (out.length === 0) return;
  const stay = rows.filter((row) => row.id !== id);
  const who = await whoIsIn(stay, store);
  await store.commit({ put: [], out: out.map(({ segment }) => segment), who });
  const each = (erased: number, parts: number) => {
    onProgress?.(erased / parts);
    return true;
  };
  for (const { segment } of out) await store.erase(segment, each).catch(() => undefined);
}
