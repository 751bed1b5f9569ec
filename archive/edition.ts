/** What a new edition of a pack keeps of the one whose place it takes. */
import { hiddenDocs, withDocs } from './hidden';
import { ownLines } from './own-lines';
import { LostSegment } from './part-reader';
import { OtherForm, Segment } from './segment';
import { isReadable, type PackRow, type Store } from './store';

/** Statements of a segment read at once for their ids. */
const AT_ONCE = 2_048;

/** Statements looked for by id at once: each time all that tells numbers by id is read. */
const IDS_AT_ONCE = 32_768;

/** What stood before a new edition. */
interface Before {
  earlier: readonly PackRow[];
  /** The reader's own record. */
  own: PackRow | undefined;
  /** Statements that are shown in any case. */
  anew: ReadonlySet<string> | undefined;
}

/**
 * The row of a finished segment as it shall join the archive: switched off if the earlier edition was, and without the
 * statements that the reader took away from that, by their ids. What the reader's own record has under the same id is his
 * correction of it, and stands in its place.
 */
export async function asEdition(
  row: PackRow,
  { earlier, own, anew }: Before,
  store: Store,
): Promise<PackRow> {
  const ids: string[] = [];
  for (const before of earlier) ids.push(...(await hiddenIds(before, store)));
  if (own && !row.own) ids.push(...(await idsOf(own, store)));
  const away = anew ? ids.filter((id) => !anew.has(id)) : ids;
  const isOff = earlier.some(({ off }) => off);
  const next: PackRow = isOff ? { ...row, off: true } : row;
  return withHidden(next, away, store);
}

/**
 * A pack's row with some more statements taken away, by their ids; those that it has not are passed over, and so is a pack
 * that cannot be read.
 */
export async function withHidden(
  row: PackRow,
  ids: readonly string[],
  store: Store,
): Promise<PackRow> {
  if (ids.length === 0 || !isReadable(row)) return row;
  const segment = await Segment.open(row, store);
  const away: number[] = [];
  for (let i = 0; i < ids.length; i += IDS_AT_ONCE) {
    const found = await segment.find('statement', ids.slice(i, i + IDS_AT_ONCE));
    for (const doc of found) if (doc >= 0 && segment.isShown(doc)) away.push(doc);
  }
  return away.length === 0 ? row : withDocs(row, [away]);
}

/** Ids of the statements of a pack that were taken away. */
export async function hiddenIds(row: PackRow, store: Store): Promise<string[]> {
  const docs = hiddenDocs(row);
  if (docs.length === 0) return [];
  // The lines of the reader's own record stand in the order of its segment, and tell also when that is damaged.
  const lines = row.own ? await ownLines(row, store).catch(() => null) : null;
  if (!lines) return idsOf(row, store, docs);
  const statements = lines.filter(({ type }) => type === 'statement');
  return [...docs].flatMap((doc) => statements[doc]?.id ?? []);
}

/** Ids of some statements of a pack, all of them when none are named; of a damaged one, those that can still be read. */
export async function idsOf(row: PackRow, store: Store, docs?: Uint32Array): Promise<string[]> {
  const wanted = docs ?? Uint32Array.from({ length: row.statements }, (_, doc) => doc);
  const ids: string[] = [];
  try {
    const segment = await Segment.open(row, store);
    for (let i = 0; i < wanted.length; i += AT_ONCE) {
      for (const { id } of await left(segment, [...wanted.subarray(i, i + AT_ONCE)])) ids.push(id);
    }
  } catch (error) {
    // A new edition is how a damaged pack is mended.
    if (!(error instanceof LostSegment || error instanceof OtherForm)) throw error;
  }
  return ids;
}

/** Some statements of a segment, without those whose block is lost. */
async function left(segment: Segment, docs: readonly number[]): Promise<{ id: string }[]> {
  try {
    return await segment.rows(docs);
  } catch (error) {
    if (!(error instanceof LostSegment) || docs.length === 1) {
      if (error instanceof LostSegment) return [];
      throw error;
    }
    const middle = docs.length >> 1;
    return [
      ...(await left(segment, docs.slice(0, middle))),
      ...(await left(segment, docs.slice(middle))),
    ];
  }
}
