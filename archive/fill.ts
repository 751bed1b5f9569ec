import type { LoadCatalogue } from './catalogue';
import { ifUnlocked, withLock } from './lock';
import type { PackData } from './pack-reader';
import { SEGMENT_FORMAT } from './segment-builder';
import type { PackRow, Store } from './store';

/** Where the bundled pack comes from, and which version the extension brings. */
export interface Seeds {
  fetchSeeds?: (() => Promise<PackData>) | undefined;
  seedsVersion?: string | undefined;
}

/**
 * Removes what a killed import or removal left behind, unless somebody is writing just now. What
 * cannot be erased (a full disk refuses that too) waits for the next time: it is no part of the archive.
 */
export async function sweep(store: Store, lock: string): Promise<void> {
  if ((await store.rows()).every(({ ready }) => ready)) return;
  await ifUnlocked(lock, async () => {
    for (const { ready, segment } of await store.rows()) {
      if (!ready) await store.erase(segment).catch(() => undefined);
    }
  });
}

/**
 * Fills the archive with the bundled pack when that is missing or from another version of the
 * extension. The reader's own packs and dismissals stay. Of two pages that open at once, one fills
 * and the other waits. A version that cannot be replaced is kept; throws only when there is none.
 */
export async function ensureFilled(
  store: Store,
  lock: string,
  { fetchSeeds, seedsVersion }: Seeds,
  catalogue: LoadCatalogue,
): Promise<void> {
  const wanted = `${seedsVersion ?? 'any'} in format ${SEGMENT_FORMAT}`;
  const isCurrent = (row?: PackRow) => row?.filledFrom === wanted;
  if (!fetchSeeds || isCurrent(await bundledRow(store))) return;
  await withLock(lock, async () => {
    const row = await bundledRow(store);
    if (isCurrent(row)) return;
    try {
      // Read only when it is needed: what checks a pack is half of the code that a woken worker would run.
      const { importPack } = await import('./import-pack');
      const into = { store, catalogue, bundled: wanted };
      await importPack(await fetchSeeds(), into);
    } catch (error) {
      if (!row) throw error;
      console.warn('On Record keeps its earlier record: the new one could not be read.', error);
    }
  });
}

async function bundledRow(store: Store): Promise<PackRow | undefined> {
  return (await store.rows()).find(({ bundled, ready }) => bundled && ready);
}
