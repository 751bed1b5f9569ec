import * as v from 'valibot';
import type { Source, Statement } from '../model';
import { hostile } from './hostile';
import { IdTable } from './id-table';
import { type Line, type LineLimits, lineBatches, type PackData, PackError } from './lines';
import { header, lineSchemas, type PackHeader, type PackRecord } from './pack-schema';
import { isPlainStatement } from './plain-statement';

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

/**
 * The same, some at a time. What stood before a line that is refused is given out first.
 *
 * @param known what was read so far; it is ahead of what was given out
 */
export async function* packBatches(
  data: PackData,
  limits?: LineLimits,
  known = new References(),
): AsyncGenerator<PackItem[]> {
  let begun = false;
  for await (const some of lineBatches(data, limits)) {
    const items: PackItem[] = [];
    try {
      for (const line of some) {
        items.push(begun ? recordOf(line, known) : headerOf(line));
        begun = true;
      }
    } catch (error) {
      if (items.length > 0) yield items;
      throw error;
    }
    yield items;
  }
  if (!begun) throw new PackError(1, 'the pack is empty; its first line must be the header');
}

function headerOf(line: Line): PackItem {
  const { number, read } = line;
  return { line: number, read, header: readHeader(parse(line), number) };
}

function recordOf(line: Line, known: References): PackItem {
  const { number, read } = line;
  const value = asObject(line);
  const isPlain = isPlainStatement(value, line.text);
  const record = isPlain ? (value as PackRecord) : readRecord(harmless(value, number), number);
  const problem = known.add(record);
  if (problem) throw new PackError(number, problem);
  return { line: number, read, record };
}

/** A line of a pack as an object without anything hostile in it. Throws PackError. */
export function parse(line: Pick<Line, 'number' | 'text'>): unknown {
  return harmless(asObject(line), line.number);
}

function asObject(line: Pick<Line, 'number' | 'text'>): object {
  let value: unknown;
  try {
    value = JSON.parse(line.text);
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

/** The header as the format has it. Throws PackError with what is wrong. */
export function readHeader(value: unknown, line: number): PackHeader {
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

/** Characters of sources' texts held, so that selectors can be looked up in them. */
const MOST_TEXT = 32 * 1024 * 1024;

/** What was read so far, as far as later lines may refer to it: 25 bytes an id, and the latest texts. */
export class References {
  /** Ids by type, each numbered as it came. */
  readonly ids: Readonly<Record<PackRecord['type'], IdTable>> = {
    publisher: new IdTable(),
    speaker: new IdTable(),
    source: new IdTable(),
    claim: new IdTable(),
    statement: new IdTable(),
  };
  private readonly texts = new Map<string, string>();
  private held = 0;

  /** Takes a record in, or says what is wrong with its references. */
  add(record: PackRecord): string | null {
    const { type, id } = record;
    const problem = this.dangling(record);
    if (problem) return problem;
    if (!this.ids[type].add(id)) return `the ${type} id "${id}" stands twice; give each its own`;
    if (type === 'source' && record.text !== undefined) this.hold(id, record.text);
    return null;
  }

  /** Whether a record of this type and id was taken in. */
  has(type: PackRecord['type'], id: string): boolean {
    return this.ids[type].of(id) >= 0;
  }

  private dangling(record: PackRecord): string | null {
    if (record.type === 'source') return this.missing('publisher', record.publisher);
    if (record.type !== 'statement') return null;
    let problem = this.missing('speaker', record.speaker) ?? this.missing('source', record.source);
    if (record.reportedBy !== undefined) problem ??= this.missing('speaker', record.reportedBy);
    for (const { claim } of record.positions) problem ??= this.missing('claim', claim);
    return problem ?? misplaced(record, this.texts.get(record.source));
  }

  private missing(type: PackRecord['type'], id: string): string | null {
    if (this.has(type, id)) return null;
    return `refers to the ${type} "${id}", which is not in the lines before; add it or move it up`;
  }

  /** Statements mostly follow their source: of the longest gone, the place of the words goes unchecked. */
  private hold(id: string, text: string): void {
    this.texts.set(id, text);
    this.held += text.length;
    for (const [oldest, its] of this.texts) {
      if (this.held <= MOST_TEXT) break;
      this.texts.delete(oldest);
      this.held -= its.length;
    }
  }
}

/** What is wrong with the place of a statement in its source. */
function misplaced(statement: Statement, text: Source['text']): string | null {
  const { start, end, exact } = statement.selector;
  if (end <= start) return `the selector ends (${end}) before it begins (${start})`;
  if (text !== undefined && text.slice(start, end) !== exact) {
    return `the source has other words than "exact" at ${start} to ${end}; correct the offsets`;
  }
  const outside = statement.breaks?.find((b) => b.start < start || b.end > end || b.end <= b.start);
  if (outside) return `the break at ${outside.start} to ${outside.end} is not inside the selector`;
  const claims = statement.positions.map(({ claim }) => claim);
  const twice = claims.find((claim, i) => claims.indexOf(claim) !== i);
  return twice === undefined ? null : `takes two positions on the claim "${twice}"; keep one`;
}
