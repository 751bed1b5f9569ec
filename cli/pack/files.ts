import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable as NodeReadable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { looked } from '../../archive/formats/look';
import { HEAD, recognise } from '../../archive/formats/recognise';
import type { ConvertOptions, Readable, Report } from '../../archive/formats/types';
import type { PackOptions } from './arguments';

/** What a file is, by its first bytes. Throws Error with what was expected when it is nothing known. */
export async function recogniseFile(file: string): Promise<Readable> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const how = await recognise(buffer.subarray(0, bytesRead), basename(file));
    if (how.format === 'unknown') throw new Error(`${file}: ${how.expected}`);
    if (how.format === 'backup') {
      throw new Error(`${file}: It is a backup; restore it in the extension's library.`);
    }
    return how;
  } finally {
    await handle.close();
  }
}

/** How a file is converted: the pack's header from the options, or from the file's name. */
export async function optionsFor(
  file: string,
  how: Readable,
  { pack, dates, how: given }: PackOptions,
): Promise<ConvertOptions> {
  const stem = basename(file).replace(/\..*$/, '');
  const id = stem
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '');
  const options: ConvertOptions = { ...given, pack: { id: id || 'pack', title: stem, ...pack } };
  if (how.format !== 'csv' && how.format !== 'records') return options;
  const { table } = await looked(how, createReadStream(file), options);
  return { ...options, table: dates ? { ...table, dates } : table };
}

/**
 * Writes to a file, or to standard output where none is named. A file appears when it is whole: what
 * fails on the way leaves nothing.
 */
export async function write(pieces: AsyncIterable<string | Uint8Array>, out?: string) {
  if (out === undefined) {
    for await (const piece of pieces) {
      if (!process.stdout.write(piece)) {
        await new Promise((resolve) => process.stdout.once('drain', resolve));
      }
    }
    return;
  }
  const part = `${out}.part`;
  try {
    const from = NodeReadable.from(pieces);
    if (out.endsWith('.gz')) await pipeline(from, createGzip(), createWriteStream(part));
    else await pipeline(from, createWriteStream(part));
    await rename(part, out);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Lines of each kind that are shown. */
const SHOWN = 5;

/** What became of a file, for standard error. */
export function inWords(file: string, report: Report): string {
  const { statements, speakers, sources, claims, joined, skipped } = report;
  const head = `${file}: ${statements} statements, ${speakers} speakers, ${sources} sources, ${claims} claims; ${joined} joined, ${skipped} left out\n`;
  const groups = [...report.skippedBy, ...report.notedBy].map(({ why, count, lines }) => {
    const shown = lines.slice(0, SHOWN).map(({ line }) => line);
    return `  ${why}: ${count} (line ${shown.join(', ')}${count > shown.length ? ' …' : ''})\n`;
  });
  return head + groups.join('');
}
