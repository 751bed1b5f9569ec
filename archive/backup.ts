/**
 * Everything in one file: JSON Lines, gzipped by whoever writes them out. In this order:
 *
 *     {"onRecordBackup": 1, "made", "packs": [{"id", "title", …}], "dismissals", "settings"}    what is in it
 *     {"pack": {…}}         a pack: its header, whether it is the bundled one or the reader's own, and off
 *     {"type": …}           its records, as in a pack, hidden ones too; of the bundled one none, for it is in the extension
 *     {"hidden": [id, …]}   statements of it that were taken away, some hundred a line
 *     {"dismissals": […]}   what was dismissed on pages
 *     {"settings": {…}}     what the browser's store of settings has
 *     {"end": lines}        how many lines stand before: a file that was cut off lacks it
 */
import * as v from 'valibot';
import type { Dismissal } from '../model';
import { hiddenIds } from './edition';
import { hiddenCount } from './hidden';
import type { Holdings } from './holdings';
import { ownRecords } from './own';
import type { PackHeader } from './pack-schema';
import { wholeRecords } from './records';
import { Segment } from './segment';
import { isReadable, type PackInfo, type PackRow } from './store';

/** The key by which the first line of a backup is known. */
export const BACKUP_KEY = 'onRecordBackup';

/** Ids, or dismissals, in one line. */
const IN_A_LINE = 200;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(10_000));

/** What the first line says of one pack. */
const listed = v.object({
  id: text,
  title: text,
  version: text,
  bundled: v.boolean(),
  own: v.boolean(),
  statements: count,
  hidden: count,
});

/** The first line of a backup: what is in it. */
export const backupHead = v.object({
  [BACKUP_KEY]: v.literal(1),
  made: v.pipe(text, v.isoTimestamp()),
  packs: v.pipe(v.array(listed), v.maxLength(10_000)),
  dismissals: count,
  settings: count,
});
export type BackupHead = v.InferOutput<typeof backupHead>;

/** What a line says before the records of a pack. */
export interface BackupPack {
  header: PackHeader;
  bundled: boolean;
  own: boolean;
  off: boolean;
  /** ISO time at which it was taken in. */
  added: string;
}

/**
 * The lines of a backup, each with its line feed; packs that cannot be read (`old`, `damaged`) are left out. `settings` is
 * what the browser's store of settings has. Throws when the record is changed meanwhile.
 */
export async function* backupLines(
  holdings: Holdings,
  settings: Record<string, unknown>,
): AsyncGenerator<string> {
  const { store } = holdings;
  let lines = 0;
  const line = (value: unknown) => {
    lines++;
    return `${JSON.stringify(value)}\n`;
  };
  const rows = (await holdings.rows()).filter((row) => row.bundled || isReadable(row));
  const dismissals = await store.dismissals();
  const packs = rows.map(({ id, title, version, bundled, own, statements, hidden }) => {
    return {
      id,
      title,
      version,
      bundled,
      own,
      statements,
      hidden: hiddenCount({ ...(hidden && { hidden }) }),
    };
  });
  const head: BackupHead = {
    [BACKUP_KEY]: 1,
    made: new Date().toISOString(),
    packs,
    dismissals: dismissals.length,
    settings: Object.keys(settings).length,
  };
  yield line(head);
  try {
    for (const row of rows) {
      yield line({ pack: aboutPack(row) });
      for await (const record of recordsOf(row, holdings)) yield line(record);
      const hidden = await hiddenIds(row, store);
      for (const ids of inLines(hidden)) yield line({ hidden: ids });
    }
  } catch (error) {
    throw await holdings.afterLoss(error);
  }
  for (const some of inLines<Dismissal>(dismissals)) yield line({ dismissals: some });
  yield line({ settings });
  yield line({ end: lines });
}

function aboutPack(row: PackRow): BackupPack {
  const { bundled, own, off = false, added } = row;
  return { header: headerOf(row), bundled, own, off, added };
}

/** The first line of a pack, from its row. */
export function headerOf(row: PackInfo): PackHeader {
  const { id, title, version, description, licence, homepage, made } = row;
  return {
    onRecord: 1,
    id,
    title,
    version,
    ...(description === null ? {} : { description }),
    ...(licence === null ? {} : { licence }),
    ...(homepage === null ? {} : { homepage }),
    ...(made === null ? {} : { made }),
  };
}

async function* recordsOf(row: PackRow, { store }: Holdings) {
  if (row.bundled) return;
  if (row.own) yield* await ownRecords(store);
  else yield* wholeRecords([await Segment.open(row, store)], { hidden: true });
}

function* inLines<T>(all: readonly T[]): Generator<T[]> {
  for (let i = 0; i < all.length; i += IN_A_LINE) yield all.slice(i, i + IN_A_LINE);
}
