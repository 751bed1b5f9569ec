/** Bytes that are no index, or not whole: the archive was damaged, or written by another version. */
export class DamagedIndex extends Error {
  override name = 'DamagedIndex';
  constructor(what: string) {
    super(`The index is damaged: ${what}.`);
  }
}

/** Bytes that grow as they are written. */
export class ByteWriter {
  private bytes = new Uint8Array(256);
  length = 0;

  byte(value: number): void {
    if (this.length === this.bytes.length) this.grow(1);
    this.bytes[this.length++] = value;
  }

  /** A whole number from 0 to 2^32 - 1 in LEB128: seven bits a byte, low ones first. */
  varint(value: number): void {
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.byte((rest & 127) | 128);
    this.byte(rest);
  }

  raw(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.bytes.length) this.grow(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Has room for so many bytes more; gives all bytes, for who writes them from `length` on and moves that. */
  room(more: number): Uint8Array {
    if (this.length + more > this.bytes.length) this.grow(more);
    return this.bytes;
  }

  /** Adds what another has written. */
  append(other: ByteWriter): void {
    this.raw(other.view());
  }

  /** What was written so far; good until the next write. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  /** What was written, as bytes of their own; the writer is empty afterwards and keeps its room. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  clear(): void {
    this.length = 0;
  }

  private grow(by: number): void {
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}

/** Reads what a `ByteWriter` wrote. Throws `DamagedIndex` past the end. */
export class ByteReader {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
    readonly end = bytes.length,
  ) {}

  byte(): number {
    if (this.at >= this.end) throw new DamagedIndex('a part ends too soon');
    return this.bytes[this.at++] as number;
  }

  varint(): number {
    let byte = this.byte();
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; byte & 128; shift += 7) {
      if (shift > 28) throw new DamagedIndex('a number is too large');
      byte = this.byte();
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }

  skip(length: number): void {
    this.at += length;
    if (this.at > this.end) throw new DamagedIndex('a part ends too soon');
  }

  get done(): boolean {
    return this.at >= this.end;
  }
}
