/**
 * Bytes handed on at once. Chromium gives a file in pieces of up to 2 MB: a pack of 20,000 statements is one, and
 * stood at 99 % after its first five hundred.
 */
const PIECE = 1 << 16;

/** A file's bytes as they are asked for, counted: packed ones, where it is packed. */
export class CountedFile implements AsyncIterable<Uint8Array> {
  read = 0;
  readonly size: number;

  constructor(private readonly file: File) {
    this.size = file.size;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    const reader = this.file.stream().getReader();
    try {
      for (let it = await reader.read(); !it.done; it = await reader.read()) {
        for (let at = 0; at < it.value.length; at += PIECE) {
          const piece = it.value.subarray(at, at + PIECE);
          this.read += piece.length;
          yield piece;
        }
      }
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  }

  /** The share of it that was read, 0 to 1. */
  get share(): number {
    return this.size > 0 ? Math.min(1, this.read / this.size) : 1;
  }
}
