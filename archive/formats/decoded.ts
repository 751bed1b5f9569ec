import { MAX_UNPACKED } from '../limits';
import { notUnpacked, type PackData, PackError, unpackedChunks } from '../lines';
import type { Encoding } from './types';

/**
 * A file as text, chunk by chunk: gzip unpacked, the byte order mark left out, line ends as `\n` alone.
 * Bytes that the encoding does not have become U+FFFD. Throws PackError when the gzip is damaged or
 * unpacks to more than `limit` bytes, and the signal's reason when it was called off.
 */
export async function* decoded(
  data: PackData,
  encoding: Encoding,
  signal?: AbortSignal,
  limit = MAX_UNPACKED,
): AsyncGenerator<string> {
  let first = true;
  let wasReturn = false;
  for await (const chunk of characters(data, encoding, limit)) {
    signal?.throwIfAborted();
    let text = first ? chunk.replace(/^\ufeff/, '') : chunk;
    first = first && chunk === '';
    // A line end may be cut in two by the end of a chunk.
    if (wasReturn && text.startsWith('\n')) text = text.slice(1);
    wasReturn = text === '' ? wasReturn : text.endsWith('\r');
    if (text) yield text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }
}

async function* characters(
  data: PackData,
  encoding: Encoding,
  limit: number,
): AsyncGenerator<string> {
  if (typeof data === 'string') {
    yield data;
    return;
  }
  const decoder = new TextDecoder(encoding);
  let read = 0;
  try {
    for await (const bytes of unpackedChunks(data)) {
      read += bytes.length;
      if (read > limit) break;
      yield decoder.decode(bytes, { stream: true });
    }
  } catch (error) {
    if (error instanceof DOMException || !(error instanceof TypeError || isZlib(error)))
      throw error;
    throw notUnpacked(error);
  }
  if (read > limit) {
    throw new PackError(null, `The file has more than ${limit} bytes unpacked; split it.`);
  }
  yield decoder.decode();
}

/** How Node says it; browsers throw a TypeError. */
function isZlib(error: unknown): boolean {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null;
  return typeof code === 'string' && code.startsWith('Z_');
}
