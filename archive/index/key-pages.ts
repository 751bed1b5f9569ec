import { ByteReader, ByteWriter, DamagedIndex } from './bytes';
import type { Part } from './fields';
import { bytesOfLetter, KeyReader, KeyWriter, letterAt } from './keys';

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
    if (wanted.length <= APART) return Int32Array.from(wanted, (word) => this.place(word));
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
    const { at, order } = this.seek(prefix, from);
    let end = at;
    if (order <= 0) {
      for (end++; end < this.count && from.varint() >= prefix.length; end++) {
        from.skip(from.varint());
      }
    }
    return { start: at, end };
  }

  private place(word: string): number {
    const { at, order } = this.seek(word, this.keys());
    return order === 0 ? at : -1;
  }

  /**
   * Goes to the first key that is not before `word`: `order` is 0 where it is the word, -1 where it begins with it, 1 where
   * it is behind it, or there is none. What a key shares with the one before tells its order mostly: letters are looked
   * at only where it shares with that as much as that does with the word.
   */
  private seek(word: string, from: ByteReader): { at: number; order: number } {
    const { bytes, end } = from;
    const { count } = this;
    let same = 0;
    let passed = from.at;
    for (let at = 0; at < count; at++) {
      // A worker that just woke passes some hundred keys with code that is not compiled: a call for each number is dear.
      let shared = bytes[passed++] as number;
      let rest = bytes[passed++] as number;
      if ((shared | rest) > 127) {
        from.at = passed - 2;
        shared = from.varint();
        rest = from.varint();
        passed = from.at;
      }
      let next = passed;
      passed += rest;
      if (!(passed <= end)) throw new DamagedIndex('a part ends too soon');
      if (shared > same) continue;
      from.at = passed;
      if (shared < same) return { at, order: 1 };
      while (next < passed && same < word.length) {
        const letter = letterAt(bytes, next);
        const wanted = word.charCodeAt(same);
        if (letter > wanted) return { at, order: 1 };
        if (letter < wanted) break;
        same++;
        next += bytesOfLetter(bytes[next] as number);
      }
      if (same === word.length) return { at, order: next < passed ? -1 : 0 };
    }
    from.at = passed;
    return { at: count, order: 1 };
  }
}

/** Where so few words are wanted of a page, each is looked for alone. */
const APART = 4;

/** Order of a key and a word. */
function compare({ letters, length }: KeyReader, word: string): number {
  const most = Math.min(length, word.length);
  for (let i = 0; i < most; i++) {
    const difference = (letters[i] as number) - word.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return length - word.length;
}
