import type { Catalogue, LoadCatalogue } from './catalogue';
import { clash, type OnRecordAlready } from './meeting';
import { type PackData, PackError, readPack } from './pack-reader';
import type { PackHeader, RecordType } from './pack-schema';
import { SegmentBuilder } from './segment-builder';
import type { PackInfo, PackRow, Store } from './store';
import type { SourceHead, Tables } from './tables';

/** Records between two writes: often enough for a progress bar, seldom enough to be quick. */
const RECORDS_PER_WRITE = 500;

export interface ImportOptions {
  signal?: AbortSignal;
  onProgress?: (progress: { records: number; bytes: number }) => void;
}

interface Into {
  store: Store;
  /** What is on record now. */
  catalogue: LoadCatalogue;
  /** Set for the pack that comes with the extension: by what its row is known to be current. */
  bundled?: string | undefined;
}

/**
 * Reads a pack into a new segment, in chunks, and makes it part of the archive at the very end; a
 * pack of the same id is replaced in the same step. Whatever goes wrong before (a bad line, a full
 * disk, the signal), nothing of the pack stays. The caller holds the lock for writing.
 *
 * Ids are shared by all packs: a statement's id that another pack has, or an id that means somebody
 * else there, is refused. The bundled pack is exempt: it is asked first wherever an id is looked up.
 *
 * Throws PackError for a pack that is refused, the signal's reason when it was called off, and what
 * the store throws.
 */
export async function importPack(
  data: PackData,
  { store, catalogue, bundled }: Into,
  { signal, onProgress }: ImportOptions = {},
): Promise<PackInfo> {
  const builder = new SegmentBuilder();
  let info: PackInfo | undefined;
  let segment: number | undefined;
  let already: OnRecordAlready | undefined;
  let records = 0;
  try {
    for await (const item of readPack(data)) {
      signal?.throwIfAborted();
      if ('header' in item) {
        info = packInfo(item.header, bundled !== undefined);
        if (!info.bundled) already = await idsOfOthers(info, await catalogue());
        segment = await store.begin(info);
        continue;
      }
      const { record } = item;
      const problem = already && clash(record, already);
      if (problem) throw new PackError(item.line, problem);
      builder.add(record);
      const started = info as PackInfo;
      const counted = COUNTED[record.type];
      if (counted) started[counted]++;
      started.bytes = item.read;
      if (++records % RECORDS_PER_WRITE === 0) {
        await store.write(segment as number, builder.drain());
        onProgress?.({ records, bytes: item.read });
      }
    }
    const done = info as PackInfo;
    await store.write(segment as number, builder.finish());
    signal?.throwIfAborted();
    const row: PackRow = { ...done, segment: segment as number, ready: true };
    if (bundled !== undefined) row.filledFrom = bundled;
    await store.commit(row, await replaced(done, segment as number, store));
  } catch (error) {
    // What cannot be erased now is swept away when the archive is opened next.
    if (segment !== undefined) await store.erase(segment).catch(() => undefined);
    throw error;
  }
  const done = info as PackInfo;
  onProgress?.({ records, bytes: done.bytes });
  return done;
}

const COUNTED: Partial<Record<RecordType, 'statements' | 'speakers' | 'sources' | 'claims'>> = {
  statement: 'statements',
  speaker: 'speakers',
  source: 'sources',
  claim: 'claims',
};

function packInfo(header: PackHeader, bundled: boolean): PackInfo {
  const { id, title, version, description, licence, homepage, made } = header;
  return {
    id,
    title,
    version,
    description: description ?? null,
    licence: licence ?? null,
    homepage: homepage ?? null,
    made: made ?? null,
    bundled,
    statements: 0,
    speakers: 0,
    sources: 0,
    claims: 0,
    bytes: 0,
    added: new Date().toISOString(),
  };
}

/** Segments that a finished pack takes the place of. */
async function replaced(info: PackInfo, segment: number, store: Store): Promise<number[]> {
  const rows = await store.rows();
  return rows
    .filter((row) => row.segment !== segment)
    .filter((row) => (info.bundled ? row.bundled : row.id === info.id))
    .map((row) => row.segment);
}

/** What is on record by id, without the pack that is about to be replaced; the bundled one never is. */
async function idsOfOthers({ id }: PackInfo, { segments }: Catalogue): Promise<OnRecordAlready> {
  if (segments.some(({ segment: { row } }) => row.bundled && row.id === id)) {
    throw new PackError(1, `the pack id "${id}" is that of the bundled pack; choose another id`);
  }
  const others = segments.filter(({ segment }) => segment.row.id !== id);
  const byId = <K extends keyof Tables>(kind: K) =>
    new Map(
      others.flatMap(({ tables }) =>
        (tables[kind] as { id: string }[]).map((it) => [it.id, it] as const),
      ),
    );
  const ids = await Promise.all(others.map(({ segment }) => segment.ids()));
  return {
    speaker: byId('speakers') as OnRecordAlready['speaker'],
    publisher: byId('publishers') as OnRecordAlready['publisher'],
    claim: byId('claims') as OnRecordAlready['claim'],
    source: byId('sources') as Map<string, SourceHead>,
    statement: { has: (id) => ids.some((known) => known.has(id)) },
  };
}
