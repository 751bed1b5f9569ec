import { ByteReader, ByteWriter } from './bytes';
import { FIELDS, type Part, type ReadParts } from './fields';
import { KeyReader, KeyWriter } from './keys';
import { readStem, type StemEntry, writeStem } from './stem-entry';

/**
 * A sorted run: what was gathered until memory was full, as records in the order of their keys. First
 * the parts of words, then those of stems; a record never crosses a part, and each part begins anew.
 *
 *     word | bits of its fields | documents of each | postings of each …
 *     stem | entry (`stem-entry.ts`)
 *
 * A posting is `gap << 1 | (tf > 1)`, then tf where that bit is set; the first gap counts from -1.
 */
export interface Run {
  words: readonly string[];
  stems: readonly string[];
}

/** What is merged: records in the order of their keys, one at hand after each `advance`. */
interface Source {
  /** The key of the record at hand; null after the last. */
  readonly key: string | null;
  /** Whether the next record has to be fetched first. */
  readonly empty: boolean;
  fetch(): Promise<void>;
  /** Goes on to the next record. What was at hand must have been read to its end. */
  advance(): void;
}

/** Words. After `advance`, `counts` is known and the lists are read in the order of fields. */
export interface WordSource extends Source {
  readonly counts: Uint32Array;
  /** Reads the list of one field: documents rise. */
  postings(field: number, to: { add(doc: number, tf: number): void }): void;
}

/** Stems. */
export interface StemSource extends Source {
  readonly entry: StemEntry;
}

/** Writes the records of one run into parts. */
export class RunWriter {
  readonly parts: Part[] = [];
  readonly run: { words: string[]; stems: string[] } = { words: [], stems: [] };
  private out = new ByteWriter();
  private keys = new KeyWriter(this.out);
  private before = -1;

  constructor(
    private readonly number: number,
    private readonly limit: number,
  ) {}

  /** Starts a word's record. Its postings follow, field by field. */
  word(word: string, counts: Uint32Array): void {
    if (this.out.length >= this.limit) this.closeWords();
    this.keys.add(word);
    let mask = 0;
    for (let field = 0; field < FIELDS.length; field++) if (counts[field]) mask |= 1 << field;
    this.out.byte(mask);
    for (const count of counts) if (count > 0) this.out.varint(count);
  }

  /** Starts a list. */
  begin(): void {
    this.before = -1;
  }

  /** The next posting of the list. */
  add(doc: number, tf: number): void {
    this.out.varint(((doc - this.before - 1) << 1) | (tf > 1 ? 1 : 0));
    if (tf > 1) this.out.byte(tf);
    this.before = doc;
  }

  /** Ends the words; stems follow. */
  closeWords(): void {
    this.close(this.run.words);
  }

  stem(stem: string, entry: StemEntry): void {
    if (this.out.length >= this.limit) this.close(this.run.stems);
    this.keys.add(stem);
    writeStem(this.out, stem, entry);
  }

  finish(): void {
    this.close(this.run.stems);
  }

  private close(names: string[]): void {
    if (this.out.length === 0) return;
    const name = `run/${this.number}/${this.parts.length}`;
    this.parts.push({ name, value: this.out.take() });
    names.push(name);
    this.keys.restart();
  }
}

/** Reads records of a run one after the other, holding one part at a time. */
abstract class RunStream implements Source {
  key: string | null = null;
  protected from = new ByteReader(new Uint8Array());
  private reader = new KeyReader();
  private next = 0;

  constructor(
    private readonly parts: readonly string[],
    private readonly read: ReadParts,
  ) {}

  get empty(): boolean {
    return this.from.done && this.next < this.parts.length;
  }

  async fetch(): Promise<void> {
    const [bytes] = await this.read([this.parts[this.next++] as string]);
    this.from = new ByteReader(bytes as Uint8Array);
    this.reader = new KeyReader();
  }

  advance(): void {
    if (this.from.done) {
      this.key = null;
      return;
    }
    this.reader.next(this.from);
    this.key = this.reader.toString();
    this.open();
  }

  protected abstract open(): void;
}

/** Words of a run. */
export class WordStream extends RunStream implements WordSource {
  readonly counts = new Uint32Array(FIELDS.length);

  protected open(): void {
    const mask = this.from.byte();
    for (let field = 0; field < FIELDS.length; field++) {
      this.counts[field] = mask & (1 << field) ? this.from.varint() : 0;
    }
  }

  postings(field: number, to: { add(doc: number, tf: number): void }): void {
    let doc = -1;
    for (let left = this.counts[field] as number; left > 0; left--) {
      const gap = this.from.varint();
      doc += (gap >>> 1) + 1;
      to.add(doc, gap & 1 ? this.from.byte() : 1);
    }
  }
}

/** Stems of a run. */
export class StemStream extends RunStream implements StemSource {
  entry: StemEntry = { df: 0, words: [] };

  protected open(): void {
    this.entry = readStem(this.from, this.key as string);
  }
}

/** Fetches what sources lack, together with nothing else held: one part of each run. */
export async function fetchEmpty(sources: readonly Source[]): Promise<void> {
  for (const source of sources) if (source.empty) await source.fetch();
}
