/** What the worker does for what leaves: writes it piece by piece, so that little of it is held at once. */
import type { Archive, PackInfo } from '../../archive/archive';
import { headerOf } from '../../archive/backup';
import { exportAs } from '../../archive/formats/out/export-as';
import type { PackHeader, PackRecord } from '../../archive/pack-schema';
import type { Done, Errand } from './errand';
import { tell, throttle } from './tell';

/** Characters, or bytes, that are written in one go. */
const PORTION = 1024 * 1024;

/** Writes a selection in a format. */
export async function exported(
  { selection, title, format, to }: Extract<Errand, { errand: 'export' }>,
  archive: Archive,
): Promise<Pick<Done, 'blob' | 'records'>> {
  const packs = await archive.packs();
  const whole = selection.of === 'pack' ? packs.find(({ id }) => id === selection.id) : undefined;
  let records = 0;
  const seldom = throttle();
  async function* counted(all: AsyncIterable<PackRecord>) {
    for await (const record of all) {
      if (record.type === 'statement') records++;
      if (seldom()) tell({ report: 'count', records });
      yield record;
    }
  }
  const text = exportAs(format, headerFor(title, whole), counted(archive.records(selection)));
  const blob = await save(encoded(text), to);
  return { ...(blob ? { blob } : {}), records };
}

/** The header of what leaves: a pack's own; of a selection and of the reader's own record, one of its own. */
function headerFor(title: string, pack: PackInfo | undefined): PackHeader {
  if (pack && !pack.own) return headerOf(pack);
  const day = new Date().toISOString().slice(0, 10);
  const id = pack ? 'exported-record' : 'exported';
  return { onRecord: 1, id: `${id}-${day}`, title, version: '1', made: day };
}

/** Writes a backup, gzipped. */
export async function backedUp(
  { settings, to }: Extract<Errand, { errand: 'backup' }>,
  archive: Archive,
): Promise<Pick<Done, 'blob' | 'records'>> {
  let records = 0;
  const seldom = throttle();
  async function* counted(lines: AsyncIterable<string>) {
    for await (const line of lines) {
      if (line.startsWith('{"type":"statement"')) records++;
      if (seldom()) tell({ report: 'count', records });
      yield line;
    }
  }
  const plain = streamOf(encoded(counted(archive.backup(settings))));
  const packed = plain.pipeThrough(new CompressionStream('gzip'));
  const blob = await save(chunksOf(packed), to);
  return { ...(blob ? { blob } : {}), records };
}

/** Text as bytes, a good piece at a time. */
async function* encoded(text: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let open = '';
  for await (const some of text) {
    open += some;
    if (open.length < PORTION) continue;
    yield encoder.encode(open);
    open = '';
  }
  if (open) yield encoder.encode(open);
}

/** Writes bytes to a file; without one, gives them as a blob, which the browser may keep on the disk. */
async function save(
  bytes: AsyncIterable<Uint8Array<ArrayBuffer>>,
  to: FileSystemFileHandle | null,
): Promise<Blob | null> {
  if (!to) {
    const blobs: Blob[] = [];
    for await (const some of bytes) blobs.push(new Blob([some]));
    return new Blob(blobs);
  }
  // Nothing stands in the file before it is closed: an export that is called off leaves it as it was.
  const file = await to.createWritable();
  try {
    for await (const some of bytes) await file.write(some);
    await file.close();
  } catch (error) {
    await file.abort().catch(() => undefined);
    throw error;
  }
  return null;
}

function streamOf(
  bytes: AsyncGenerator<Uint8Array<ArrayBuffer>>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const next = await bytes.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await bytes.return(undefined);
    },
  });
}

async function* chunksOf(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  for (let it = await reader.read(); !it.done; it = await reader.read()) {
    yield it.value as Uint8Array<ArrayBuffer>;
  }
}
