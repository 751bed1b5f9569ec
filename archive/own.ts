/**
 * The reader's own record: a small pack that changes record by record. It is a segment like any other, built anew
 * at each change (a few thousand statements: well below a second) from its own lines, which are kept with it.
 */

import type { LoadCatalogue } from './catalogue';
import { rowsHiding, type Taken } from './hide';
import { importPack } from './import-pack';
import { ownLines } from './own-lines';
import type { PackRecord, RecordType } from './pack-schema';
import { LostSegment } from './part-reader';
import { OWN_PACK, type PackInfo, type Store } from './store';

/** What the reader adds or changes, and what goes: by type and id. */
export interface OwnChange {
  put?: readonly PackRecord[];
  drop?: readonly { type: RecordType; id: string }[];
  /** Statements of packs that are taken away in the same step, and others that are shown again. */
  hide?: Taken;
  unhide?: Taken;
}

/** A change, or how it follows from what the record is when nobody else writes. */
export type OwnChanger = OwnChange | ((records: readonly PackRecord[]) => OwnChange);

/** The order in which records must stand: each before it is referred to. */
const ORDER: readonly RecordType[] = ['publisher', 'speaker', 'source', 'claim', 'statement'];

/** By what a record is known. */
export const keyOf = ({ type, id }: { type: RecordType; id: string }) => `${type} ${id}`;

/** The reader's own records, in the order of a pack. Throws LostSegment when their lines are lost. */
export async function ownRecords(store: Store): Promise<PackRecord[]> {
  const row = (await store.rows()).find(({ ready, own }) => ready && own);
  // What could not be mended has nothing that can be read any more.
  if (!row || row.damaged) return [];
  const records = await ownLines(row, store);
  if (!records) throw new LostSegment(row.segment, 'own');
  return records;
}

/**
 * Changes the reader's own record, in one step: when it throws (PackError for a record that is wrong or lacks what it
 * refers to, or a full disk), all is as it was. The caller holds the lock for writing.
 */
export async function changeOwn(
  changer: OwnChanger,
  store: Store,
  catalogue: LoadCatalogue,
): Promise<PackInfo> {
  const before = await ownRecords(store);
  const {
    put = [],
    drop = [],
    ...taken
  } = typeof changer === 'function' ? changer(before) : changer;
  const records = new Map(before.map((record) => [keyOf(record), record]));
  for (const gone of drop) records.delete(keyOf(gone));
  for (const record of put) records.set(keyOf(record), record);
  const { data, own } = ownPack(records.values());
  const anew = new Set(put.map(({ id }) => id));
  const also = await rowsHiding(await catalogue(), taken);
  return importPack(data, { store, catalogue, own, anew, also });
}

/** The reader's own pack as a file, and its lines as they are kept with it; of a record that comes twice, the later. */
export function ownPack(records: Iterable<PackRecord>): { data: string; own: string } {
  const own = [...new Map([...records].map((record) => [keyOf(record), record])).values()]
    .sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type))
    .map((record) => JSON.stringify(record))
    .join('\n');
  const header = { onRecord: 1, id: OWN_PACK, title: 'My record', version: '1' };
  return { data: `${JSON.stringify(header)}\n${own}\n`, own };
}

/** Records of `records` that no other of them refers to, among those named. A statement is never referred to. */
export function unused(
  records: readonly PackRecord[],
  among: readonly { type: RecordType; id: string }[],
): { type: RecordType; id: string }[] {
  let left = records;
  let found: { type: RecordType; id: string }[] = [];
  // What goes may have been the last to refer to another: a source to its publisher.
  for (;;) {
    const used = new Set(left.flatMap(referredTo));
    const gone = new Set(among.filter((it) => !used.has(keyOf(it))).map(keyOf));
    const next = left.filter((record) => !gone.has(keyOf(record)));
    found = among.filter((it) => gone.has(keyOf(it)));
    if (next.length === left.length) return found;
    left = next;
  }
}

function referredTo(record: PackRecord): string[] {
  if (record.type === 'source') return [keyOf({ type: 'publisher', id: record.publisher })];
  if (record.type !== 'statement') return [];
  const { speaker, reportedBy, source, positions } = record;
  return [
    keyOf({ type: 'speaker', id: speaker }),
    ...(reportedBy ? [keyOf({ type: 'speaker', id: reportedBy })] : []),
    keyOf({ type: 'source', id: source }),
    ...positions.map(({ claim }) => keyOf({ type: 'claim', id: claim })),
  ];
}
