import type { PackData } from '../lines';
import { guessTable } from './columns';
import { csvRows } from './csv-rows';
import { decoded } from './decoded';
import { joined } from './encoding';
import { jsonValues } from './json-stream';
import { keysOf, rowOf } from './records';
import type { ConvertOptions, Readable, TableOptions } from './types';

/** Rows that are looked at to tell what the columns are and how dates are written. */
const ROWS = 5_000;

/** Bytes that are read for them. */
const BYTES = 4 * 1024 * 1024;

/** The beginning of a table, how it would be read, and the data whole again. */
export interface Look {
  table: TableOptions;
  /** The rows behind the header. */
  rows: string[][];
  names: string[] | null;
  data: PackData;
}

/** Looks at the first rows of a table. The data can be read again from `data`, with nothing lost. */
export async function looked(
  how: Readable,
  data: PackData,
  options: Pick<ConvertOptions, 'encoding' | 'delimiter' | 'signal'>,
): Promise<Look> {
  const { head, whole } = await split(data);
  const text = decoded(head, options.encoding ?? how.encoding, options.signal);
  const rows: string[][] = [];
  let names: string[] | null = null;
  try {
    if (how.format === 'csv') {
      for await (const some of csvRows(text, options.delimiter ?? how.delimiter ?? ',')) {
        for (const { cells, problem } of some) if (!problem) rows.push(cells);
        if (rows.length > ROWS) break;
      }
    } else {
      for await (const some of jsonValues(text, { lists: new Set() })) {
        names ??= keysOf(some);
        for (const found of some) {
          const row = rowOf(found, names);
          if (!row.problem) rows.push(row.cells);
        }
        if (rows.length > ROWS) break;
      }
    }
  } catch {
    // The head may end anywhere; what was read before is enough to guess by.
  }
  rows.length = Math.min(rows.length, ROWS);
  const table = guessTable(rows, names);
  return {
    table,
    rows: table.header && !names ? rows.slice(1) : rows,
    names: names ?? (table.header ? (rows[0] ?? null) : null),
    data: whole,
  };
}

/** The first bytes of some data, and the data whole again. */
async function split(data: PackData): Promise<{ head: PackData; whole: PackData }> {
  if (typeof data === 'string') return { head: data.slice(0, BYTES), whole: data };
  const chunks = data instanceof ReadableStream ? chunksOf(data) : data[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < BYTES) {
    const next = await chunks.next();
    if (next.done) break;
    parts.push(next.value);
    size += next.value.length;
  }
  const head = joined(parts, size);
  return { head: once(head), whole: together(head, chunks) };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length) yield bytes;
}

async function* together(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* once(head);
    for (let it = await rest.next(); !it.done; it = await rest.next()) yield it.value;
  } finally {
    await rest.return?.();
  }
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let it = await reader.read(); !it.done; it = await reader.read()) yield it.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
