import { Already, type Arriving } from './already';
import type { LoadCatalogue } from './catalogue';
import { asEdition } from './edition';
import { lineBatches } from './lines';
import { type PackData, PackError, PackReader } from './pack-reader';
import type { PackHeader, RecordType } from './pack-schema';
import { Segment } from './segment';
import { SegmentBuilder } from './segment-builder';
import { SEGMENT_FORMAT } from './segment-format';
import { SegmentWriter } from './segment-writer';
import type { Indexing } from './statement-index';
import { isReadable, OWN_PACK, type PackInfo, type PackRow, type Store } from './store';
import { whoIsIn } from './who-is-who';

/** Records taken in between two looks at what is on record already: one read of it for all of them. */
const BATCH = 512;

export interface ImportProgress {
  /** `reading` the file; `indexing` what can only be written when all of it is known; `done`. */
  phase: 'reading' | 'indexing' | 'done';
  records: number;
  statements: number;
  /** Unpacked bytes read. */
  bytes: number;
  /** While indexing, the share of the index that is written, 0 to 1; not told of an index that is written at once. */
  indexed?: number;
}

export interface ImportOptions {
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
  /** Who builds the index of the statements, where it is not whoever imports: a worker beside it. */
  indexer?: (() => Indexing) | undefined;
}

export interface Into {
  store: Store;
  /** What is on record now. */
  catalogue: LoadCatalogue;
  /** Set for the pack that comes with the extension: by what its row is known to be current. */
  bundled?: string | undefined;
  /** Set for the reader's own: its records as lines, kept with it so that they can be changed. */
  own?: string | undefined;
  /** Statements that are shown, though they were taken away before: the reader put them in just now. */
  anew?: ReadonlySet<string>;
  /** Rows of other packs that change in the same step: something of them is taken away, or shown again. */
  also?: readonly PackRow[];
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
  into: Into,
  options: ImportOptions = {},
): Promise<PackInfo> {
  const { store, bundled } = into;
  const already = (pack: PackInfo) => idsOfOthers(pack, into);
  let last: ImportProgress | undefined;
  const onProgress = (progress: ImportProgress) => {
    last = progress;
    options.onProgress?.(progress);
  };
  const how: Building = bundled === undefined ? { ...into, already } : into;
  const row = await buildSegment(data, how, { ...options, onProgress });
  try {
    await join(row, into, options.signal);
  } catch (error) {
    await store.erase(row.segment).catch(() => undefined);
    throw error;
  }
  const { segment: _, ready: __, filledFrom: ___, ...info } = row;
  if (last) options.onProgress?.({ ...last, phase: 'done' });
  return info;
}

/** What a segment is built into. */
export interface Building extends Pick<Into, 'store' | 'bundled' | 'own'> {
  /** What is on record under the pack's ids; without it they are not looked up. */
  already?: (pack: PackInfo) => Promise<Already>;
}

/**
 * Reads a pack into a new segment that is no part of the archive yet. Gives its row as it shall be; whoever asked for it
 * commits or erases it. Throws as `importPack` does, and then nothing stays.
 */
export async function buildSegment(
  data: PackData,
  into: Building,
  { signal, onProgress, indexer }: ImportOptions = {},
): Promise<PackRow> {
  const { store, bundled, own } = into;
  let segment: number | undefined;
  let info: PackInfo | undefined;
  let records = 0;
  const tell = (phase: ImportProgress['phase'], more: Pick<ImportProgress, 'indexed'> = {}) => {
    const { statements, bytes } = info as PackInfo;
    onProgress?.({ phase, records, statements, bytes, ...more });
  };
  const index = indexer?.();
  try {
    const reader = new PackReader();
    const builder = new SegmentBuilder(reader.known.ids, index);
    let already: Already | undefined;
    let writer: SegmentWriter | undefined;
    let batch: Arriving[] = [];
    const takeIn = async () => {
      signal?.throwIfAborted();
      await already?.check(batch);
      batch = [];
      await writer?.step();
    };
    for await (const lines of lineBatches(data)) {
      for (const line of lines) {
        const plain = reader.plain(line);
        if (plain) {
          builder.addPlain(plain);
          batch.push({ line: line.number, record: { type: 'statement', id: plain.line.id } });
        } else {
          const item = reader.item(line);
          if ('header' in item) {
            info = packInfo(item.header, into);
            already = await into.already?.(info);
            segment = await store.begin(info);
            writer = new SegmentWriter(store, segment, builder);
            continue;
          }
          if (own === undefined && item.record.type === 'speaker') delete item.record.decided;
          builder.add(item.record);
          batch.push(item);
        }
        const started = info as PackInfo;
        const counted = COUNTED[(batch.at(-1) as Arriving).record.type];
        if (counted) started[counted]++;
        started.bytes = line.read;
        records++;
        if (batch.length < BATCH) continue;
        await takeIn();
        tell('reading');
      }
    }
    reader.end();
    await takeIn();
    tell('indexing');
    await writer?.finish((indexed) => tell('indexing', { indexed }));
    if (own !== undefined) await store.write(segment as number, [{ name: 'own', value: own }]);
    const place = { segment: segment as number, ready: true, format: SEGMENT_FORMAT };
    const row = { ...(info as PackInfo), ...place };
    return bundled === undefined ? row : { ...row, filledFrom: bundled };
  } catch (error) {
    // What cannot be erased now is swept away when the archive is opened next.
    if (segment !== undefined) await store.erase(segment).catch(() => undefined);
    throw error;
  } finally {
    index?.close();
  }
}

const COUNTED: Partial<Record<RecordType, 'statements' | 'speakers' | 'sources' | 'claims'>> = {
  statement: 'statements',
  speaker: 'speakers',
  source: 'sources',
  claim: 'claims',
};

function packInfo(header: PackHeader, { bundled, own }: Building): PackInfo {
  const { id, title, version, description, licence, homepage, made } = header;
  return {
    id,
    title,
    version,
    description: description ?? null,
    licence: licence ?? null,
    homepage: homepage ?? null,
    made: made ?? null,
    bundled: bundled !== undefined,
    own: own !== undefined,
    statements: 0,
    speakers: 0,
    sources: 0,
    claims: 0,
    bytes: 0,
    added: new Date().toISOString(),
  };
}

/** Makes a finished segment part of the archive, in the place of an earlier edition of its pack. */
async function join(row: PackRow, into: Into, signal: AbortSignal | undefined): Promise<void> {
  const { store, anew, also = [] } = into;
  const others = (await store.rows()).filter((it) => it.ready && it.segment !== row.segment);
  const isReplaced = (it: PackRow) =>
    row.bundled ? it.bundled : !it.bundled && it.own === row.own && it.id === row.id;
  const earlier = others.filter(isReplaced);
  const own = others.find((it) => it.own);
  const joining = await asEdition(row, { earlier, own, anew }, store);
  const who = await whoIsIn([...others.filter((it) => !isReplaced(it)), joining], store);
  signal?.throwIfAborted();
  const out = earlier.map(({ segment }) => segment);
  await store.commit({ put: [joining, ...also], out, who });
  // The new segment stands: what fails from here on must not look as if it did not.
  for (const segment of out) await store.erase(segment).catch(() => undefined);
}

/** What is on record by id, without the pack that is about to be replaced; the bundled one never is. */
async function idsOfOthers(
  { id, own }: PackInfo,
  { store, catalogue, also = [] }: Into,
): Promise<Already> {
  const off = (await store.rows()).filter((row) => row.ready && row.off && isReadable(row));
  const asked = (await catalogue()).segments.filter(
    ({ row }) => !also.some(({ segment }) => segment === row.segment),
  );
  const changed = await Promise.all([...off, ...also].map((row) => Segment.open(row, store)));
  const segments = [...asked, ...changed];
  const taken = (by: string) =>
    new PackError(1, `the pack id "${id}" is that of ${by}; choose another id`);
  if (segments.some(({ row }) => row.bundled && row.id === id)) throw taken('the bundled pack');
  if (id === OWN_PACK && !own) throw taken('the reader’s own record');
  return new Already(segments.filter(({ row }) => row.id !== id));
}
