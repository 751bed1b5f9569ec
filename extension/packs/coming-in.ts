/** What the worker does with a file that comes in. */
import type { Archive } from '../../archive/archive';
import { readBackupHead } from '../../archive/backup-reader';
import type { Changes } from '../../archive/changes';
import { asPack } from '../../archive/formats/as-pack';
import { convert } from '../../archive/formats/convert';
import { doubtful } from '../../archive/formats/doubtful';
import { foundNames } from '../../archive/formats/found-names';
import { preview } from '../../archive/formats/preview';
import { HEAD, recognise } from '../../archive/formats/recognise';
import { something } from '../../archive/formats/something';
import type { ConvertOptions, Doubt } from '../../archive/formats/types';
import { readPack } from '../../archive/pack-reader';
import type { PackHeader, PackRecord } from '../../archive/pack-schema';
import type { Speaker } from '../../model';
import { CountedFile } from './counted-file';
import type { Chosen, Done } from './errand';
import { indexerFor } from './indexer';
import { followed, tell, throttle } from './tell';

/** Tells what a file is, and how it would be read. */
export async function lookAt(
  file: File,
  options: Partial<ConvertOptions>,
): Promise<NonNullable<Done['look']>> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const how = await recognise(head, file.name);
  if (how.format === 'unknown') return { expected: how.expected };
  if (how.format === 'backup') return { backup: await readBackupHead(new CountedFile(file)) };
  const shown = await preview(how, new CountedFile(file), options);
  if (how.format === 'pack') shown.pack = await headerOf(file);
  return { how, preview: shown };
}

/** What a pack says of itself: by its own id it is known which pack it takes the place of. */
async function headerOf(file: File): Promise<Partial<PackHeader>> {
  for await (const item of readPack(new CountedFile(file)))
    if ('header' in item) return item.header;
  return {};
}

/** What would change if a file took the place of a pack. */
export async function compare(chosen: Chosen, id: string, archive: Archive): Promise<Changes> {
  const bytes = new CountedFile(chosen.file);
  const seldom = throttle();
  const records = recordsOf(chosen, bytes);
  async function* told() {
    for await (const record of records) {
      if (seldom()) tell({ report: 'share', share: bytes.share });
      yield record;
    }
  }
  return archive.changes(id, told());
}

/** The names in a file of which it is not certain who is meant. */
export async function askedAbout(chosen: Chosen, archive: Archive): Promise<Doubt[]> {
  const bytes = new CountedFile(chosen.file);
  const timer = setInterval(() => tell({ report: 'share', share: bytes.share }), 250);
  try {
    const names = await foundNames(chosen.how, bytes, chosen.options);
    const known: Speaker[] = [];
    for await (const record of archive.records({ of: 'people' })) {
      if (record.type === 'speaker') {
        const { type: _, ...speaker } = record;
        known.push(speaker);
      }
    }
    return doubtful(names, known);
  } finally {
    clearInterval(timer);
  }
}

/** Takes a file in. A pack that shall be refused for a bad line is read as it is; all else is made a pack first. */
export async function takeIn(
  chosen: Chosen,
  archive: Archive,
): Promise<Pick<Done, 'pack' | 'file'>> {
  const bytes = new CountedFile(chosen.file);
  const options = { onProgress: followed(bytes), indexer: indexerFor(chosen.file) };
  if (isStrict(chosen)) return { pack: await archive.importPack(bytes, options) };
  const { data, report } = asPack(await something(convert(chosen.how, bytes, chosen.options)));
  const pack = await archive.importPack(data, options);
  return { pack, file: report };
}

const isStrict = ({ how, options }: Chosen) => how.format === 'pack' && options.onBad === 'refuse';

async function* recordsOf(chosen: Chosen, bytes: CountedFile): AsyncGenerator<PackRecord> {
  const items = isStrict(chosen) ? readPack(bytes) : convert(chosen.how, bytes, chosen.options);
  for await (const item of items) if ('record' in item) yield item.record;
}
