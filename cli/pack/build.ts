import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { asPack } from '../../archive/formats/as-pack';
import { convert } from '../../archive/formats/convert';
import type { Converted } from '../../archive/formats/types';
import { References } from '../../archive/references';
import type { PackOptions } from './arguments';
import { inWords, optionsFor, recogniseFile, write } from './files';

/**
 * Builds one pack out of a file, or of all files of a folder, in the order of their names: a speaker or a
 * claim that several of them have is one. Exit code 1 when nothing could be taken.
 */
export async function buildPack(path: string, options: PackOptions): Promise<number> {
  if (options.to !== 'pack') throw new Error('build writes a pack; use convert for --to');
  if (!options.pack.id || !options.pack.title) {
    throw new Error('build wants --id and --title: what the pack is called for good');
  }
  const { data, report } = asPack(all(filesOf(path), options));
  await write(data, options.out);
  process.stderr.write(inWords(path, report));
  return report.statements > 0 ? 0 : 1;
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => join(path, name));
  if (files.length === 0) throw new Error(`${path} has no files in it`);
  return files.sort();
}

async function* all(files: readonly string[], options: PackOptions): AsyncGenerator<Converted> {
  const references = new References();
  let begun = false;
  for (const file of files) {
    const how = await recogniseFile(file);
    const items = convert(how, createReadStream(file), await optionsFor(file, how, options));
    for await (const item of items) {
      if ('header' in item) {
        if (!begun) yield item;
        begun = true;
      } else if (!('record' in item)) {
        yield item;
      } else if (references.has(item.record.type, item.record.id)) {
        const { line, record } = item;
        if (record.type === 'statement') yield { joined: { line, id: record.id } };
      } else {
        references.add(item.record);
        yield item;
      }
    }
  }
}
