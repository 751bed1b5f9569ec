import { ByteReader, ByteWriter } from './bytes';
import type { Part } from './fields';
import { KeyReader, KeyWriter } from './keys';

/**
 * Writes sorted keys with their entries into pages of about `limit` bytes:
 *
 *     keys | bytes of the keys | keys, front-coded … | opening | entries …
 *
 * Keys stand apart from entries, so that a walk over the keys touches nothing else.
 */
export class KeyPageWriter {
  readonly ready: Part[] = [];
  /** The first key of each page. */
  readonly firsts: string[] = [];
  private keys = new ByteWriter();
  private keyWriter = new KeyWriter(this.keys);
  private entries = new ByteWriter();
  private count = 0;

  constructor(
    private readonly name: string,
    private readonly limit: number,
  ) {}

  /**
   * Adds a key, which must be greater than the one before, with its entry.
   *
   * @param opening written before the entries of a page that this key opens
   */
  add(key: string, entry: Uint8Array, opening: (out: ByteWriter) => void = () => {}): void {
    if (this.count > 0 && this.keys.length + this.entries.length + entry.length > this.limit) {
      this.close();
    }
    if (this.count === 0) {
      this.firsts.push(key);
      opening(this.entries);
    }
    this.keyWriter.add(key);
    this.entries.raw(entry);
    this.count++;
  }

  finish(): void {
    if (this.count > 0) this.close();
  }

  private close(): void {
    const page = new ByteWriter();
    page.varint(this.count);
    page.varint(this.keys.length);
    page.append(this.keys);
    page.append(this.entries);
    this.ready.push({ name: `${this.name}/${this.firsts.length - 1}`, value: page.take() });
    this.keys.clear();
    this.keyWriter.restart();
    this.entries.clear();
    this.count = 0;
  }
}

/** A page that a `KeyPageWriter` wrote. */
export class KeyPage {
  readonly count: number;
  private readonly keysAt: number;
  private readonly entriesAt: number;

  constructor(private readonly bytes: Uint8Array) {
    const head = new ByteReader(bytes);
    this.count = head.varint();
    const keys = head.varint();
    this.keysAt = head.at;
    head.skip(keys);
    this.entriesAt = head.at;
  }

  /** The front-coded keys, for a walk. */
  keys(): ByteReader {
    return new ByteReader(this.bytes, this.keysAt, this.entriesAt);
  }

  /** What opens the entries, and the entries. */
  entries(): ByteReader {
    return new ByteReader(this.bytes, this.entriesAt);
  }

  /** The places among the page's keys of those wanted, which rise; -1 where one is not here. */
  find(wanted: readonly string[]): Int32Array {
    const found = new Int32Array(wanted.length).fill(-1);
    const from = this.keys();
    const key = new KeyReader();
    let w = 0;
    for (let i = 0; i < this.count && w < wanted.length; i++) {
      key.next(from);
      let order = compare(key, wanted[w] as string);
      while (order > 0 && ++w < wanted.length) order = compare(key, wanted[w] as string);
      if (order === 0) found[w++] = i;
    }
    return found;
  }

  /** The places of the keys that begin with `prefix`: from `start` up to, not with, `end`. */
  range(prefix: string): { start: number; end: number } {
    const from = this.keys();
    const key = new KeyReader();
    let start = 0;
    let end = 0;
    for (let i = 0; i < this.count; i++) {
      key.next(from);
      const order = compare(key, prefix, true);
      if (order > 0) break;
      if (order < 0) start = i + 1;
      end = i + 1;
    }
    return { start, end };
  }
}

/** Order of a key and a word; a key that begins with the word is the same where `asPrefix` is set. */
function compare({ letters, length }: KeyReader, word: string, asPrefix = false): number {
  const most = Math.min(length, word.length);
  for (let i = 0; i < most; i++) {
    const difference = (letters[i] as number) - word.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return asPrefix && length > word.length ? 0 : length - word.length;
}
