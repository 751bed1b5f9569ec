/** Bytes to text: gzip, byte order marks, and the encodings that spreadsheets write. */
import type { Encoding } from './types';

/** Unpacked bytes that are enough to know a file by; a gzip bomb is looked at no further. */
const ENOUGH = 256 * 1024;

/** A head is unpacked in pieces of this size: an error at its cut end loses no more than the last few. */
const PIECE = 1024;

/** The first bytes as they are, or out of gzip as far as the head reaches; null when the gzip is damaged. */
export async function unpackedHead(head: Uint8Array): Promise<Uint8Array | null> {
  if (head[0] !== 0x1f || head[1] !== 0x8b) return head;
  let at = 0;
  const pieces = new ReadableStream<BufferSource>(
    {
      pull(controller) {
        if (at >= head.length) return controller.close();
        controller.enqueue(head.slice(at, at + PIECE));
        at += PIECE;
      },
    },
    { highWaterMark: 0 },
  );
  const reader = pieces.pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    while (size < ENOUGH) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      size += value.length;
    }
  } catch {
    if (size === 0) return null;
  }
  await reader.cancel().catch(() => undefined);
  return joined(parts, size);
}

/** Chunks as one. */
export function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Of the bytes of UTF-16 in European text, this share or more of one of the two halves is zero. */
const ZEROS = 0.3;

/**
 * The encoding of a text by its first bytes: the byte order mark; UTF-16 by its zeros; UTF-8 when it is
 * valid; else the Windows code page whose letters fit best, which is a guess.
 */
export function guessEncoding(bytes: Uint8Array): { encoding: Encoding; guessed: boolean } {
  const [a, b, c] = bytes;
  const sure = (encoding: Encoding) => ({ encoding, guessed: false });
  if (a === 0xef && b === 0xbb && c === 0xbf) return sure('utf-8');
  if (a === 0xff && b === 0xfe) return sure('utf-16le');
  if (a === 0xfe && b === 0xff) return sure('utf-16be');
  const zeros = [0, 0];
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  });
  const [even, odd] = zeros as [number, number];
  if (odd > (bytes.length / 2) * ZEROS && even < odd / 4) return sure('utf-16le');
  if (even > (bytes.length / 2) * ZEROS && odd < even / 4) return sure('utf-16be');
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return sure('utf-8');
  } catch {
    return { encoding: codePage(bytes), guessed: true };
  }
}

/** Lithuanian letters that stand where Western code pages have letters that are rare there: ė į š ų ū ž. */
const BALTIC = new Set([0xeb, 0xe1, 0xf0, 0xf8, 0xfb, 0xfe, 0xcb, 0xd0, 0xd8, 0xdb, 0xde]);
/** Western letters that Lithuanian does not have: à â ç è ê î ñ ò ó ô ù, and their capitals. */
const WESTERN = new Set([0xe2, 0xe7, 0xe9, 0xea, 0xee, 0xef, 0xf1, 0xf2, 0xf3, 0xf4, 0xf9, 0xc9]);
/** A word of Cyrillic is high bytes only; of Latin letters a word has seldom three of them in a row. */
const CYRILLIC_RUN = 3;

function codePage(bytes: Uint8Array): Encoding {
  let inRuns = 0;
  let letters = 0;
  let run = 0;
  let baltic = 0;
  let western = 0;
  for (const byte of bytes) {
    const isLetter = byte >= 0xc0;
    if (isLetter) {
      run++;
      letters++;
      if (BALTIC.has(byte)) baltic++;
      if (WESTERN.has(byte)) western++;
      continue;
    }
    if (run >= CYRILLIC_RUN) inRuns += run;
    run = 0;
  }
  if (inRuns > letters / 2) return 'windows-1251';
  return baltic > western ? 'windows-1257' : 'windows-1252';
}
