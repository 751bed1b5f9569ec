import { ByteWriter } from '../index/bytes';
import type { Part } from '../index/fields';
import { checksum, symbolsName } from './coded';
import { recordOf } from './record';
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

/** Bytes behind their checksum. */
function sealed(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length + 4);
  whole.set(bytes, 4);
  new DataView(whole.buffer).setInt32(0, checksum(bytes), true);
  return whole;
}
