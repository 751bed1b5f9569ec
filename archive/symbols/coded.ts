import { ByteReader, ByteWriter } from '../index/bytes';
import type { Part } from '../index/fields';
import { recordOf } from './record';
import { DamagedBlock, type SymbolTable } from './table';
import { symbolsFor } from './training';
import { SymbolWriter } from './writer';

/**
 * A block before its texts are coded: what its owner wrote of it, and its texts in UTF-8, one after the other; how many
 * bytes each has.
 */
export interface Draft {
  head: Uint8Array;
  texts: Uint8Array;
  sizes: readonly number[];
}

/** Bytes of texts after which symbols are chosen: some 4,000 statements. With twice as many they save 2 bytes a statement more. */
const SAMPLE = 768 * 1024;

/** Name of the record that holds the symbols of some blocks. */
export const symbolsName = (blocks: string): string => `symbols/${blocks}`;

/**
 * Writes blocks with their texts coded (`table.ts`). The first are held until there is enough to choose symbols by, and
 * all that follow are written with the same:
 *
 *     checksum u32 | head | bytes of each text's codes … | codes …
 *
 * Each is a record, or some together are one (`record.ts`).
 */
export class CodedBlocks {
  private held: Draft[] = [];
  private gathered = 0;
  private writer: SymbolWriter | undefined;
  private count = 0;
  /** Blocks of the record at hand. */
  private together: Uint8Array[] = [];
  /** The block at hand, and the codes of its texts; their room is used again. */
  private readonly out = new ByteWriter();
  private readonly codes = new ByteWriter();

  constructor(
    private readonly name: string,
    private readonly give: (part: Part) => void,
    private readonly sample = SAMPLE,
    private readonly perRecord = 1,
  ) {}

  add(draft: Draft): void {
    if (this.writer) {
      this.write(draft, this.writer);
      return;
    }
    this.held.push(draft);
    this.gathered += draft.texts.length;
    if (this.gathered >= this.sample) this.begin();
  }

  /** Gives out what is held, and the symbols. */
  finish(): void {
    if (!this.writer) this.begin();
    this.close();
  }

  private begin(): void {
    const part = symbolsFor(this.held.flatMap(textsOf));
    this.give({ name: symbolsName(this.name), value: sealed(part) });
    this.writer = new SymbolWriter(part);
    for (const draft of this.held) this.write(draft, this.writer);
    this.held = [];
  }

  private write({ head, texts, sizes }: Draft, writer: SymbolWriter): void {
    const { out, codes } = this;
    out.clear();
    codes.clear();
    out.raw(head);
    let end = 0;
    for (const size of sizes) {
      const from = end;
      end += size;
      out.varint(writer.write(texts, from, end, codes));
    }
    out.append(codes);
    this.together.push(sealed(out.view()));
    if (this.together.length === this.perRecord) this.close();
  }

  private close(): void {
    const [first] = this.together;
    if (!first) return;
    const value = this.perRecord > 1 ? recordOf(this.together, this.perRecord) : first;
    this.give({ name: `${this.name}/${this.count++}`, value });
    this.together = [];
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The texts of a block that is not coded yet. */
function textsOf({ texts, sizes }: Draft): string[] {
  let end = 0;
  return sizes.map((size) => {
    end += size;
    return decoder.decode(texts.subarray(end - size, end));
  });
}

/** The texts of a block, of which one is read when it is asked for. */
export class CodedTexts {
  private readonly ends: Uint32Array;
  private readonly codes: Uint8Array;

  /** @param from where the head of the block ends */
  constructor(from: ByteReader, count: number) {
    this.ends = new Uint32Array(count);
    let end = 0;
    for (let i = 0; i < count; i++) {
      end += from.varint();
      this.ends[i] = end;
    }
    this.codes = from.bytes.subarray(from.at);
    if (end !== this.codes.length) throw new DamagedBlock('a block ends too soon');
  }

  /** A text that is there. Throws DamagedBlock. */
  text(number: number, symbols: SymbolTable): string {
    const from = number > 0 ? (this.ends[number - 1] as number) : 0;
    return symbols.read(this.codes, from, this.ends[number] as number);
  }
}

/** Bytes behind their checksum. */
function sealed(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length + 4);
  whole.set(bytes, 4);
  new DataView(whole.buffer).setInt32(0, checksum(bytes), true);
  return whole;
}

/**
 * What was sealed, to be read. Throws DamagedBlock where a byte is not as it was written: another code would be another
 * word, and nobody would see it.
 */
export function unsealed(whole: Uint8Array): ByteReader {
  const bytes = whole.subarray(4);
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  if (whole.length < 4 || view.getInt32(0, true) !== checksum(bytes)) {
    throw new DamagedBlock('a block is not as it was written');
  }
  return new ByteReader(bytes);
}

/** 32 bits of some bytes, four at a time, mixed as in MurmurHash2. */
function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = bytes.length & ~3;
  let hash = bytes.length;
  for (let at = 0; at < words; at += 4) hash = mixed(hash, view.getInt32(at, true));
  for (let at = words; at < bytes.length; at++) hash = mixed(hash, bytes[at] as number);
  return hash;
}

function mixed(hash: number, word: number): number {
  const next = Math.imul(hash ^ word, 0x5bd1e995);
  return next ^ (next >>> 15);
}
