/** Reads a backup (`backup.ts`) as a stream: what it holds, then one pack after the other, then the rest. */
import * as v from 'valibot';
import type { Dismissal } from '../model';
import { BACKUP_KEY, type BackupHead, type BackupPack, backupHead } from './backup';
import { dismissal } from './dismissals';
import { hostile } from './hostile';
import { MAX_LINE } from './limits';
import { type Line, lines, type PackData, PackError } from './lines';
import { header } from './pack-schema';

/** Unpacked bytes of all packs together: some millions of statements. */
const MAX_BACKUP = 16 * 1024 * 1024 * 1024;

const about = v.object({
  header,
  bundled: v.boolean(),
  own: v.boolean(),
  off: v.boolean(),
  added: v.pipe(v.string(), v.isoTimestamp()),
}) satisfies v.GenericSchema<unknown, BackupPack>;

const dismissed = v.object({
  kind: v.picklist(['not-this-person', 'not-related']),
  target: v.string(),
  words: v.string(),
  claim: v.exactOptional(v.string()),
  label: v.string(),
  host: v.nullable(v.string()),
  page: v.exactOptional(v.string()),
  at: v.pipe(v.string(), v.isoTimestamp()),
});

const ids = v.array(v.pipe(v.string(), v.maxLength(200)));
const settings = v.record(v.string(), v.unknown());

const DAMAGED = 'this is no line of a backup; the file was changed or damaged';

/** What is wrong with the file and with no line of it, so that no line is named. */
const CUT_OFF =
  'The backup is incomplete: the file ends before its end, as when a copy of it was broken off. Copy it again from where it was kept, or choose another backup.';
const NOT_UNPACKED =
  'The backup cannot be unpacked to its end: the file is incomplete, or was changed. Copy it again from where it was kept, or choose another backup.';
const NEWER =
  'The backup was made by a newer version of On Record. Update On Record, then choose it again.';

/**
 * What comes out of a backup. A pack's `lines` must be read before the next part is asked for; `at` is the line that it
 * begins with.
 */
export type BackupPart =
  | { head: BackupHead }
  | { pack: BackupPack; lines: AsyncIterable<Uint8Array>; at: number }
  | { hidden: string[] }
  | { dismissals: Dismissal[] }
  | { settings: Record<string, unknown> };

/**
 * Reads a backup. Throws PackError with the line for one that is damaged, and without a line where the file is cut off or
 * from a newer version; what was given out before must then be thrown away.
 */
export async function* readBackup(data: PackData): AsyncGenerator<BackupPart> {
  const reader = new Reader(data);
  yield { head: headFrom(await reader.next()) };
  for (let line = await reader.next(); ; line = await reader.next()) {
    const value = readValue(line);
    if (isKeyed(value, 'pack')) {
      const pack = parsed(about, value.pack, line);
      yield { pack, lines: reader.records(value.pack), at: line.number };
      await reader.skipRecords();
    } else if (isKeyed(value, 'hidden')) yield { hidden: parsed(ids, value.hidden, line) };
    else if (isKeyed(value, 'dismissals')) {
      const its = parsed(v.array(dismissed), value.dismissals, line);
      yield { dismissals: its.map((one) => ({ ...dismissal(one), at: one.at })) };
    } else if (isKeyed(value, 'settings')) {
      yield { settings: parsed(settings, value.settings, line) };
    } else if (isKeyed(value, 'end')) return;
    else throw new PackError(line.number, DAMAGED);
  }
}

/** The first line alone. Throws PackError when the file is no backup, or one from a newer version. */
export async function readBackupHead(data: PackData): Promise<BackupHead> {
  for await (const part of readBackup(data)) if ('head' in part) return part.head;
  throw new PackError(1, DAMAGED);
}

/** Lines, one behind the other, of which the next may be looked at before it is taken. */
class Reader {
  private readonly all: AsyncGenerator<Line>;
  private ahead: Line | undefined;
  /** What stands behind the line that was read last. */
  private behind: Line | undefined;

  constructor(data: PackData) {
    this.all = lines(data, { line: MAX_LINE, total: MAX_BACKUP });
  }

  async next(): Promise<Line> {
    const line = await this.peek();
    this.ahead = undefined;
    return line;
  }

  /** A pack's header and records as bytes, up to what is no record. */
  async *records(pack: unknown): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder();
    yield encoder.encode(`${JSON.stringify((pack as { header: unknown }).header)}\n`);
    for (let line = await this.record(); line; line = await this.record()) {
      yield encoder.encode(`${line.text}\n`);
    }
  }

  async skipRecords(): Promise<void> {
    while (await this.record());
  }

  private async record(): Promise<Line | null> {
    const line = await this.peek();
    if (!line.text.startsWith('{"type":')) return null;
    this.ahead = undefined;
    return line;
  }

  private async peek(): Promise<Line> {
    this.ahead ??= await this.whole();
    return this.ahead;
  }

  /** A line is given out when it is known to be whole: another stands behind it, or it says that it is the last. */
  private async whole(): Promise<Line> {
    const line = this.behind ?? (await this.read());
    this.behind = await this.read();
    if (line && (this.behind || isEnd(line))) return line;
    throw new PackError(null, CUT_OFF);
  }

  private async read(): Promise<Line | undefined> {
    try {
      return (await this.all.next()).value as Line | undefined;
    } catch (error) {
      const isUnpacking = error instanceof PackError && error.line === null;
      throw isUnpacking ? new PackError(null, NOT_UNPACKED, { cause: error }) : error;
    }
  }
}

function isEnd(line: Line): boolean {
  try {
    return isKeyed(JSON.parse(line.text), 'end');
  } catch {
    return false;
  }
}

function headFrom(line: Line): BackupHead {
  const value = readValue(line);
  if (!isKeyed(value, BACKUP_KEY)) throw new PackError(1, 'the file is no backup of On Record');
  const version = value[BACKUP_KEY];
  if (typeof version === 'number' && version > 1) throw new PackError(null, NEWER);
  return parsed(backupHead, value, line);
}

function readValue({ text, number }: Line): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new PackError(number, DAMAGED, { cause });
  }
  if (value === null || typeof value !== 'object') throw new PackError(number, DAMAGED);
  const bad = hostile(value);
  if (bad) throw new PackError(number, bad);
  return value;
}

function isKeyed<K extends string>(value: object, key: K): value is Record<K, unknown> {
  return Object.hasOwn(value, key);
}

function parsed<T extends v.GenericSchema>(
  schema: T,
  value: unknown,
  { number }: Line,
): v.InferOutput<T> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new PackError(number, DAMAGED);
}
