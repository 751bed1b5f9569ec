import { MAX_LINE, MAX_UNPACKED } from './limits';

/** What a pack is read from. Bytes that begin with the gzip signature are unpacked. */
export type PackData = string | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** Why a pack was refused: the line, counted from 1, and what is wrong with it. */
export class PackError extends Error {
  override name = 'PackError';
  constructor(
    readonly line: number,
    readonly problem: string,
    options?: ErrorOptions,
  ) {
    super(`Line ${line}: ${problem}`, options);
  }
}

export interface Line {
  /** Counted from 1; blank lines count. */
  number: number;
  text: string;
  /** Unpacked characters or bytes read so far. */
  read: number;
}

export interface LineLimits {
  line: number;
  total: number;
}

/**
 * Reads text or bytes line by line, unpacking gzip on the way; blank lines are left out. Holds one
 * chunk and one line at a time. Throws PackError when a line or the whole is longer than `limits`,
 * or the bytes are not UTF-8 or broken gzip.
 */
export async function* lines(data: PackData, limits?: LineLimits): AsyncGenerator<Line> {
  for await (const some of lineBatches(data, limits)) yield* some;
}

/** Lines given out together at most: to wait for each of a million alone would cost seconds. */
const IN_A_BATCH = 256;

/** The same, some at a time. What stood before a line that is refused is given out first. */
export async function* lineBatches(
  data: PackData,
  limits: LineLimits = { line: MAX_LINE, total: MAX_UNPACKED },
): AsyncGenerator<Line[]> {
  let number = 1;
  let read = 0;
  let rest = '';
  let batch: Line[] = [];
  const taken = () => {
    const all = batch;
    batch = [];
    return all;
  };
  const tooLong = () =>
    new PackError(number, `is longer than ${limits.line} characters; split it or shorten it`);
  for await (const chunk of decoded(data, () => number)) {
    read += chunk.bytes;
    if (read > limits.total) {
      throw new PackError(number, `the pack unpacks to more than ${limits.total} bytes; split it`);
    }
    let from = 0;
    let refusal: PackError | null = null;
    for (let end = chunk.text.indexOf('\n'); end >= 0; end = chunk.text.indexOf('\n', from)) {
      const text = rest + chunk.text.slice(from, end);
      if (text.length > limits.line) {
        refusal = tooLong();
        break;
      }
      if (text.trim()) batch.push({ number, text, read });
      rest = '';
      from = end + 1;
      number++;
      if (batch.length === IN_A_BATCH) yield taken();
    }
    // What came together is looked at before the file is read on: it may be refused for something in it.
    if (batch.length > 0) yield taken();
    rest += chunk.text.slice(from);
    if (!refusal && rest.length > limits.line) refusal = tooLong();
    if (refusal) throw refusal;
  }
  if (rest.trim()) yield [{ number, text: rest, read }];
}

async function* decoded(
  data: PackData,
  line: () => number,
): AsyncGenerator<{ text: string; bytes: number }> {
  if (typeof data === 'string') {
    yield { text: data.replace(/^\ufeff/, ''), bytes: data.length };
    return;
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of unpackedChunks(data)) {
      yield { text: decoder.decode(bytes, { stream: true }), bytes: bytes.length };
    }
    yield { text: decoder.decode(), bytes: 0 };
  } catch (error) {
    // A stream that was called off says so itself, and so does a file of which a pack is being made; else the bytes are at
    // fault.
    if (error instanceof DOMException || error instanceof PackError) throw error;
    const problem = 'cannot be read: the file is not UTF-8, or its gzip is damaged';
    throw new PackError(line(), problem, { cause: error });
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
