import * as v from 'valibot';
import { hostile } from './hostile';
import {
  ByteLine,
  type Line,
  type LineLimits,
  lineBatches,
  type PackData,
  PackError,
} from './lines';
import { header, lineSchemas, type PackHeader, type PackRecord } from './pack-schema';
import { PlainLine } from './plain-line';
import { isPlainRecord } from './plain-record';
import { isPlainStatement } from './plain-statement';
import { References } from './references';
import type { RowNumbers } from './statement-form';

export { type PackData, PackError } from './lines';

/** What comes out of a pack: the header first, then every record, in the order of the file. */
export type PackItem =
  | { line: number; read: number; header: PackHeader }
  | { line: number; read: number; record: PackRecord };

/**
 * Reads a pack as a stream of validated records. Every record stands before it is referred to, and
 * every id names one record of its type; where a source brings its text, a statement's selector must
 * find its words there (of the last 32 MB of texts).
 *
 * Throws PackError with the number of the first bad line and what to do about it; what was given out
 * before must then be thrown away by the caller.
 */
export async function* readPack(data: PackData, limits?: LineLimits): AsyncGenerator<PackItem> {
  for await (const some of packBatches(data, limits)) yield* some;
}

/** The same, some at a time. What stood before a line that is refused is given out first. */
async function* packBatches(data: PackData, limits?: LineLimits): AsyncGenerator<PackItem[]> {
  const reader = new PackReader();
  for await (const some of lineBatches(data, limits)) {
    const items: PackItem[] = [];
    try {
      for (const line of some) items.push(reader.item(line));
    } catch (error) {
      if (items.length > 0) yield items;
      throw error;
    }
    yield items;
  }
  reader.end();
}

/** A plain statement, read from its bytes: good until the next line is read. */
export interface PlainItem {
  line: PlainLine;
  numbers: RowNumbers;
  claims: readonly number[];
}

/** Reads the lines of one pack, in their order. */
export class PackReader {
  /** What was read so far. */
  readonly known = new References();
  private readonly line = new PlainLine();
  private begun = false;

  /** What stands in a line. Throws PackError. */
  item(line: Line): PackItem {
    const { number, read } = line;
    if (this.begun) return { line: number, read, record: this.record(line) };
    const item = { line: number, read, header: readHeader(parse(line), number) };
    this.begun = true;
    return item;
  }

  /** What stands in a line that is a statement in the usual form, without an object of it; null where it is to be read by `item`. */
  plain(line: Line): PlainItem | null {
    if (!this.begun || !(line instanceof ByteLine)) return null;
    if (!this.line.read(line.bytes, line.from, line.to)) return null;
    const its = this.known.addPlain(this.line);
    return its && { line: this.line, ...its };
  }

  /** Throws PackError where there was no line. */
  end(): void {
    if (!this.begun) throw new PackError(1, 'the pack is empty; its first line must be the header');
  }

  private record(line: Line): PackRecord {
    const { number } = line;
    const value = asObject(line);
    const isPlain = isPlainStatement(value, line.text) || isPlainRecord(value, line.text);
    const record = isPlain ? (value as PackRecord) : readRecord(harmless(value, number), number);
    const problem = this.known.add(record);
    if (problem) throw new PackError(number, problem);
    return record;
  }
}

/** A line of a pack as an object without anything hostile in it. Throws PackError. */
export function parse(line: Pick<Line, 'number' | 'text'>): unknown {
  return harmless(asObject(line), line.number);
}

function asObject(line: Pick<Line, 'number' | 'text'>): object {
  // It may not be UTF-8, and says so then.
  const { text } = line;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PackError(line.number, 'is not JSON; each line must be one JSON object');
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new PackError(line.number, 'is no object; each line must be one JSON object');
  }
  return value;
}

function harmless(value: object, line: number): object {
  const bad = hostile(value);
  if (bad) throw new PackError(line, bad);
  return value;
}

/** A value as a record of the format. Throws PackError with what is wrong. */
export function readRecord(value: unknown, line: number): PackRecord {
  const { type } = value as { type?: unknown };
  if (typeof type !== 'string' || !Object.hasOwn(lineSchemas, type)) {
    const known = Object.keys(lineSchemas).join(', ');
    throw new PackError(line, `"type" must be one of: ${known}`);
  }
  return check(lineSchemas[type as keyof typeof lineSchemas], value, line, `the ${type}`);
}

/**
 * Checks a record that was made here as if it had come in a pack. Throws PackError with what is wrong.
 */
export function checkRecord(value: object, line: number): PackRecord {
  return readRecord(harmless(value, line), line);
}

/** No line is wrong in it, and none is to be mended. */
const NEWER =
  'The pack was made for a newer version of On Record. Update On Record, then choose it again.';

/** The header as the format has it. Throws PackError with what is wrong. */
export function readHeader(value: unknown, line: number): PackHeader {
  const { onRecord } = value as { onRecord?: unknown };
  if (typeof onRecord === 'number' && onRecord > 1) throw new PackError(null, NEWER);
  return check(header, value, line, 'the header');
}

function check<T extends v.GenericSchema>(
  schema: T,
  value: unknown,
  line: number,
  what: string,
): v.InferOutput<T> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    throw new PackError(line, `${what} has an unknown field "${path}"; remove it`);
  }
  if (issue.received === 'undefined') throw new PackError(line, `${what} lacks "${path}"; add it`);
  throw new PackError(line, `"${path}" of ${what} ${issue.message}`);
}
