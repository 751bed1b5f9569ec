import { createReadStream } from 'node:fs';
import { asPack, count } from '../../archive/formats/as-pack';
import { convert } from '../../archive/formats/convert';
import { exportAs } from '../../archive/formats/out/export-as';
import type { Converted, Report } from '../../archive/formats/types';
import type { PackHeader, PackRecord } from '../../archive/pack-schema';
import type { PackOptions } from './arguments';
import { inWords, optionsFor, recogniseFile, write } from './files';

/** Converts a file and writes it; exit code 1 when nothing could be taken. */
export async function convertFile(file: string, options: PackOptions): Promise<number> {
  const how = await recogniseFile(file);
  const items = convert(how, createReadStream(file), await optionsFor(file, how, options));
  if (options.to === 'pack') {
    const { data, report } = asPack(items);
    await write(data, options.out);
    return told(file, report);
  }
  const { report } = asPack(nothing());
  const first = await items.next();
  if (first.done || !('header' in first.value)) throw new Error(`${file}: it is empty`);
  const header: PackHeader = first.value.header;
  await write(exportAs(options.to, header, records(items, report)), options.out);
  return told(file, report);
}

function told(file: string, report: Report): number {
  process.stderr.write(inWords(file, report));
  return report.statements > 0 ? 0 : 1;
}

async function* nothing(): AsyncGenerator<Converted> {}

async function* records(
  items: AsyncIterable<Converted>,
  report: Report,
): AsyncGenerator<PackRecord> {
  for await (const item of items) {
    count(item, report);
    if ('record' in item) yield item.record;
  }
}
