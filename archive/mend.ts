/** What is done when a device lost a part of the archive: nothing that can still be had is thrown away. */
import { hiddenIds, withHidden } from './edition';
import { buildSegment } from './import-pack';
import { ownPack } from './own';
import { ownLines } from './own-lines';
import { PackError } from './pack-reader';
import type { PackRecord } from './pack-schema';
import { LostSegment } from './part-reader';
import { wholeRecords } from './records';
import { Segment } from './segment';
import type { PackRow, Store } from './store';
import { whoIsIn } from './who-is-who';

/** What became of a segment: `gone` was removed by another page, `whole` has the part after all. */
export type Mended = 'gone' | 'whole' | 'rebuilt' | 'set apart';

/**
 * Mends a segment of which a part is lost. The reader's own record is built anew from its lines, or, where it is they
 * that are lost, from what was built of them. A pack is set apart: what is left of it is kept, so that its next edition
 * finds what was hidden in it, and it is asked nothing. The caller holds the lock.
 */
export async function mend({ segment, part }: LostSegment, store: Store): Promise<Mended> {
  const rows = (await store.rows()).filter(({ ready }) => ready);
  const row = rows.find((one) => one.segment === segment);
  if (!row || row.damaged) return 'gone';
  if (await isThere(store, segment, part)) return 'whole';
  const others = rows.filter((one) => one !== row);
  const anew = row.own ? await rebuilt(row, store) : null;
  const next: PackRow = anew ?? { ...row, damaged: true };
  const out = anew ? [segment] : [];
  const who = await whoIsIn([...others, next], store).catch(unlessLost);
  await store.commit({ put: [next], out, ...(who && { who }) });
  if (anew) await store.erase(segment).catch(() => undefined);
  return anew ? 'rebuilt' : 'set apart';
}

/** A part may have been out of reach for a moment only. */
async function isThere(store: Store, segment: number, part: string): Promise<boolean> {
  try {
    const [value] = await store.read(segment, [part]);
    return value !== undefined;
  } catch {
    return false;
  }
}

/** The reader's own record, built anew beside what is left of it; null where neither its lines nor its blocks are whole. */
async function rebuilt(row: PackRow, store: Store): Promise<PackRow | null> {
  const lines = await ownLines(row, store).catch(() => null);
  const records = lines ?? (await fromBlocks(row, store));
  if (!records) return null;
  const ids = await hiddenIds(row, store);
  const { data, own } = ownPack(records);
  try {
    const built = await buildSegment(data, { store, own });
    return await withHidden({ ...built, added: row.added }, ids, store);
  } catch (error) {
    if (error instanceof PackError) return null;
    throw error;
  }
}

async function fromBlocks(row: PackRow, store: Store): Promise<PackRecord[] | null> {
  const records: PackRecord[] = [];
  try {
    const segment = await Segment.open(row, store);
    for await (const record of wholeRecords([segment], { hidden: true })) records.push(record);
    return records;
  } catch (error) {
    return unlessLost(error) ?? null;
  }
}

/** Another segment may be damaged too: it is mended when it is asked next. */
function unlessLost(error: unknown): undefined {
  if (!(error instanceof LostSegment)) throw error;
}
