import { ByteWriter } from './index/bytes';
import { MAX_LINE, MAX_UNPACKED } from './limits';

/** What a pack is read from. Bytes that begin with the gzip signature are unpacked. */
export type PackData = string | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** Why a pack was refused: the line, counted from 1, and what is wrong with it. */
export class PackError extends Error {
  override name = 'PackError';
  constructor(
    readonly line: number | null,
    readonly problem: string,
    options?: ErrorOptions,
  ) {
    super(line === null ? problem : `Line ${line}: ${problem}`, options);
  }
}

export interface Line {
  /** Counted from 1; blank lines count. */
  readonly number: number;
  /** Throws PackError where it is not UTF-8. */
  readonly text: string;
  /** Unpacked characters or bytes read so far. */
  readonly read: number;
}

export interface LineLimits {
  line: number;
  total: number;
}

/** A line as it stands among the bytes that were read, from `from` up to the line feed at `to`. */
export class ByteLine implements Line {
  private decoded: string | undefined;

  constructor(
    readonly number: number,
    readonly read: number,
    readonly bytes: Uint8Array,
    readonly from: number,
    readonly to: number,
  ) {}

  get text(): string {
    try {
      this.decoded ??= decoder.decode(this.bytes.subarray(this.from, this.to));
      return this.decoded;
    } catch (error) {
      throw unreadable(this.number, error);
    }
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads text or bytes line by line, unpacking gzip on the way; blank lines are left out. Holds one
 * chunk and one line at a time. Throws PackError when a line or the whole is longer than `limits`,
 * or the bytes are broken gzip; a line that is not UTF-8 throws when its text is asked for.
 */
export async function* lines(data: PackData, limits?: LineLimits): AsyncGenerator<Line> {
  for await (const some of lineBatches(data, limits)) yield* some;
}

/** Lines given out together at most: to wait for each of a million alone would cost seconds. */
const IN_A_BATCH = 256;

const USUAL: LineLimits = { line: MAX_LINE, total: MAX_UNPACKED };

/** The same, some at a time. What stood before a line that is refused is given out first. */
export async function* lineBatches(data: PackData, limits = USUAL): AsyncGenerator<Line[]> {
  if (typeof data === 'string') yield* ofText(data, limits);
  else yield* ofBytes(data, limits);
}

const tooLong = (number: number, { line }: LineLimits) =>
  new PackError(number, `is longer than ${line} characters; split it or shorten it`);
const tooMuch = (number: number, { total }: LineLimits) =>
  new PackError(number, `the pack unpacks to more than ${total} bytes; split it`);

function* ofText(data: string, limits: LineLimits): Generator<Line[]> {
  const read = data.length;
  if (read > limits.total) throw tooMuch(1, limits);
  let batch: Line[] = [];
  for (const [i, text] of data
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const number = i + 1;
    const isTooLong = text.length > limits.line;
    if (text.trim() && !isTooLong) batch.push({ number, text, read });
    if (isTooLong || batch.length === IN_A_BATCH) {
      if (batch.length > 0) yield batch;
      batch = [];
    }
    if (isTooLong) throw tooLong(number, limits);
  }
  if (batch.length > 0) yield batch;
}

async function* ofBytes(
  data: Exclude<PackData, string>,
  limits: LineLimits,
): AsyncGenerator<Line[]> {
  let number = 1;
  let read = 0;
  // The beginning of a line whose end has not come.
  const begun = new ByteWriter();
  let batch: Line[] = [];
  const taken = () => {
    const all = batch;
    batch = [];
    return all;
  };
  /** Takes a line in; false when it is too long. */
  const take = (bytes: Uint8Array, from: number, to: number): boolean => {
    const start =
      number === 1 && startsWithMark(bytes, from) ? from + BYTE_ORDER_MARK.length : from;
    if (to - start > limits.line && characters(bytes, start, to) > limits.line) return false;
    const line = new ByteLine(number, read, bytes, start, to);
    if (!isBlank(line)) batch.push(line);
    return true;
  };
  for await (const bytes of unpackedOrRefused(data)) {
    read += bytes.length;
    if (read > limits.total) throw tooMuch(number, limits);
    let from = 0;
    let isTooLong = false;
    for (let to = bytes.indexOf(LINE_FEED); to >= 0; to = bytes.indexOf(LINE_FEED, from)) {
      if (begun.length > 0) {
        begun.raw(bytes.subarray(from, to + 1));
        const whole = begun.take();
        isTooLong = !take(whole, 0, whole.length - 1);
      } else isTooLong = !take(bytes, from, to);
      if (isTooLong) break;
      from = to + 1;
      number++;
      if (batch.length === IN_A_BATCH) yield taken();
    }
    // What came together is looked at before the file is read on: it may be refused for something in it.
    if (batch.length > 0) yield taken();
    begun.raw(bytes.subarray(from));
    if (begun.length > limits.line) {
      isTooLong ||= characters(begun.view(), 0, begun.length) > limits.line;
    }
    if (isTooLong) throw tooLong(number, limits);
  }
  if (begun.length === 0) return;
  begun.byte(LINE_FEED);
  const last = begun.take();
  take(last, 0, last.length - 1);
  if (batch.length > 0) yield taken();
}

const LINE_FEED = 0x0a;
const BRACE = 0x7b;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

function startsWithMark(bytes: Uint8Array, from: number): boolean {
  return BYTE_ORDER_MARK.every((byte, i) => bytes[from + i] === byte);
}

/** Whether there is nothing but space in a line. */
function isBlank(line: ByteLine): boolean {
  // What begins with a brace, as nearly every line does, need not become a text for it.
  if (line.bytes[line.from] === BRACE) return false;
  try {
    return line.text.trim() === '';
  } catch {
    return false;
  }
}

/** How many characters (UTF-16) some bytes are, if they are UTF-8. */
function characters(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if ((byte & 0xc0) !== 0x80) count += byte < 0xf0 ? 1 : 2;
  }
  return count;
}

function unreadable(line: number, cause: unknown): PackError {
  const problem = 'cannot be read: the file is not UTF-8';
  return new PackError(line, problem, { cause });
}

/** Bytes that cannot be unpacked: what the reader can do is not in any line. */
export function notUnpacked(cause: unknown): PackError {
  const problem =
    'The file cannot be unpacked: its gzip is damaged or was cut short. Download it again, or tell who made it.';
  return new PackError(null, problem, { cause });
}

async function* unpackedOrRefused(data: Exclude<PackData, string>): AsyncGenerator<Uint8Array> {
  try {
    yield* unpackedChunks(data);
  } catch (error) {
    // A stream that was called off says so itself, and so does a file of which a pack is being made; else the bytes are at
    // fault.
    if (error instanceof DOMException || error instanceof PackError) throw error;
    throw notUnpacked(error);
  }
}

/** Chunks of a stream or an iterable, unpacked when they begin with the signature of gzip. */
export function unpackedChunks(
  data: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  return unpacked(chunks(data));
}

/** Chunks of a stream or an iterable; the stream is cancelled when the reader stops early. */
async function* chunks(
  data: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (!(data instanceof ReadableStream)) {
    yield* data;
    return;
  }
  const reader = data.getReader();
  try {
    for (let it = await reader.read(); !it.done; it = await reader.read()) yield it.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function* unpacked(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first = new Uint8Array();
  while (first.length < 2) {
    const next = await bytes.next();
    if (next.done) break;
    const joined = new Uint8Array(first.length + next.value.length);
    joined.set(first);
    joined.set(next.value, first.length);
    first = joined;
  }
  const whole = prepend(first, bytes);
  if (first[0] !== 0x1f || first[1] !== 0x8b) {
    yield* whole;
    return;
  }
  const packed = new ReadableStream<BufferSource>({
    async pull(controller) {
      const next = await whole.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value as Uint8Array<ArrayBuffer>);
    },
    async cancel() {
      await whole.return(undefined);
    },
  });
  yield* chunks(packed.pipeThrough(new DecompressionStream('gzip')));
}

async function* prepend(
  first: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (first.length) yield first;
  yield* rest;
}
