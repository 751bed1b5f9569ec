import type { LoadCatalogue } from './catalogue';
import { ifUnlocked, isWanted, withLock } from './lock';
import type { PackData } from './pack-reader';
import { SEGMENT_FORMAT } from './segment-format';
import { isOfOurForm, type PackRow, type Store } from './store';
import { writing } from './writing';

/** Where the bundled pack comes from, and which version the extension brings. */
export interface Seeds {
  fetchSeeds?: (() => Promise<PackData>) | undefined;
  seedsVersion?: string | undefined;
}

/** Sweeping begins so long after opening: what the reader came for is answered first. */
const SWEEP_AFTER_MS = 1_500;

/** And rests so long after every few parts, so that nobody who asks meanwhile waits in a queue. */
const SWEEP_REST_MS = 20;

/**
 * Removes what a killed import or removal left behind: later, little by little, and not while
 * somebody is writing; it gives way to one who wants to write. What is not erased (a full disk
 * refuses that too) waits for the next time: it is no part of the archive. Never throws.
 */
export async function sweepLater(store: Store, lock: string): Promise<void> {
  try {
    await pause(SWEEP_AFTER_MS);
    if ((await store.rows()).every(({ ready }) => ready)) return;
    await ifUnlocked(lock, async () => {
      for (const { ready, segment } of await store.rows()) {
        if (ready) continue;
        const each = async () => {
          await pause(SWEEP_REST_MS);
          return !(await isWanted(lock));
        };
        await store.erase(segment, each).catch(() => undefined);
      }
    });
  } catch {
    // The store was closed meanwhile: no harm, only room that is not free yet.
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((later) => setTimeout(later, ms));
}

/**
 * Fills the archive with the bundled pack when that is missing or from another version of the
 * extension, and builds the reader's own record anew from its lines when an earlier version of ours wrote
 * it in another form. The reader's packs and dismissals stay. Of two pages that open at once, one fills
 * and the other waits. A version that cannot be replaced is kept; throws only when there is none.
 *
 * @param rows as they were just read: the usual case needs no other look
 * @returns whether it was all there already
 */
export async function ensureFilled(
  store: Store,
  lock: string,
  { fetchSeeds, seedsVersion }: Seeds,
  catalogue: LoadCatalogue,
  rows: readonly PackRow[],
): Promise<boolean> {
  const wanted = `${seedsVersion ?? 'any'} in format ${SEGMENT_FORMAT}`;
  const isCurrent = (row?: PackRow) => row?.filledFrom === wanted && !row.damaged;
  const isOwnOld = rows.some((row) => row.own && row.ready && !isOfOurForm(row));
  const isFilled = !fetchSeeds || isCurrent(bundledAmong(rows));
  if (!isFilled) await withLock(lock, () => fillFrom(fetchSeeds));
  if (isOwnOld) await withLock(lock, () => renewOwn(store, catalogue));
  return isFilled && !isOwnOld;

  async function fillFrom(seeds: NonNullable<Seeds['fetchSeeds']>): Promise<void> {
    const row = bundledAmong(await store.rows());
    if (isCurrent(row)) return;
    try {
      // Read only when it is needed: what checks a pack is half of the code that a woken worker would run.
      const { importPack } = await writing();
      const into = { store, catalogue, bundled: wanted };
      await importPack(await seeds(), into);
    } catch (error) {
      if (!row) throw error;
      console.warn('On Record keeps its earlier record: the new one could not be read.', error);
    }
  }
}

/** Builds the reader's own record anew from the lines that are kept with it. */
async function renewOwn(store: Store, catalogue: LoadCatalogue): Promise<void> {
  try {
    const { changeOwn } = await writing();
    await changeOwn({}, store, catalogue);
  } catch (error) {
    console.warn('On Record could not renew the reader’s own record; it is kept.', error);
  }
}

function bundledAmong(rows: readonly PackRow[]): PackRow | undefined {
  return rows.find(({ bundled, ready }) => bundled && ready);
}
