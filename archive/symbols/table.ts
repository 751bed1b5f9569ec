import { type ByteReader, ByteWriter } from '../index/bytes';

/** Bytes that are no block of ours, or not whole. */
export class DamagedBlock extends Error {
  override name = 'DamagedBlock';
  constructor(what: string) {
    super(`What is on record is damaged: ${what}. Import the pack again, or restore a backup.`);
  }
}

/** Bytes of a symbol, at most. */
export const SYMBOL_MOST = 32;

/** Bytes that are copied at once. */
const WORD = 4;

/** Symbols whose places are worked out together, when one of them is first read. */
const GROUP = 8;

/** Every byte has a symbol, so whatever is written comes back. */
export const BYTES = 256;

/**
 * The symbols of a segment's texts, by number: those that were chosen, those used most first, then the 256 bytes.
 * A text is written as their codes of two, three or four nibbles, high ones first; which it is, the first two tell:
 *
 *     below `two`                      the symbol's number
 *     below `three`                    … then one more nibble: 16 symbols for each
 *     else                             … then two more: 256 symbols for each
 *
 * A nibble left over is `f`. Any text is read alone, at the cost of a look-up and a copy a code. After FSST (Boncz, Neumann,
 * Leis, “FSST: Fast Random Access String Compression”, VLDB 2020), with codes of three lengths in the manner of dense
 * codes (Brisaboa et al., “Lightweight natural language text compression”, Information Retrieval 10, 2007).
 *
 *     chosen | two | three | lengths, a byte each | bytes of the symbols …
 */
export class SymbolTable {
  /** Symbols, the 256 bytes among them. */
  readonly count: number;
  private readonly lengths: Uint8Array;
  /** Where each symbol's bytes end; 0 where its group's places were not worked out. */
  private readonly ends: Uint32Array;
  /** Where the bytes of each group begin. */
  private readonly groups: Uint32Array;
  private readonly bytes: DataView;

  private constructor(
    readonly chosen: number,
    readonly two: number,
    readonly three: number,
    lengths: Uint8Array,
    letters: Uint8Array,
  ) {
    this.count = chosen + BYTES;
    const groups = Math.ceil(this.count / GROUP);
    this.lengths = new Uint8Array(groups * GROUP);
    this.lengths.set(lengths);
    this.lengths.fill(1, chosen, this.count);
    this.ends = new Uint32Array(groups * GROUP);
    this.groups = groupStarts(this.lengths);
    // Symbols are copied in words, past their ends.
    const bytes = new Uint8Array(letters.length + BYTES + WORD);
    if ((this.groups[groups] as number) + WORD !== bytes.length) {
      throw new DamagedBlock('its symbols are not whole');
    }
    bytes.set(letters);
    bytes.set(everyByte, letters.length);
    this.bytes = new DataView(bytes.buffer);
  }

  /** Works out the places of a symbol's group; gives where its own bytes end. */
  private place(symbol: number): number {
    const { lengths, ends, groups } = this;
    const group = Math.floor(symbol / GROUP);
    let end = groups[group] as number;
    for (let i = group * GROUP; i < (group + 1) * GROUP; i++) {
      end += lengths[i] as number;
      ends[i] = end;
    }
    return ends[symbol] as number;
  }

  /** Opens what `bytesOf` wrote. Throws DamagedBlock, or DamagedIndex where it ends too soon. */
  static from(head: ByteReader): SymbolTable {
    const chosen = head.varint();
    const two = head.varint();
    const three = head.varint();
    const from = head.at;
    head.skip(chosen);
    const room = two + 16 * (three - two) + 256 * (256 - three);
    if (two > three || three > 256 || room < chosen + BYTES) {
      throw new DamagedBlock('its symbols have no codes');
    }
    return new SymbolTable(
      chosen,
      two,
      three,
      head.bytes.subarray(from, head.at),
      head.bytes.subarray(head.at),
    );
  }

  /** The table of some symbols, as it is kept. */
  static bytesOf(symbols: readonly Uint8Array[], two: number, three: number): Uint8Array {
    const out = new ByteWriter();
    for (const number of [symbols.length, two, three]) out.varint(number);
    for (const { length } of symbols) out.byte(length);
    for (const symbol of symbols) out.raw(symbol);
    return out.take();
  }

  /** The bytes of a symbol. */
  symbol(number: number): Uint8Array {
    const size = this.lengths[number] as number;
    return new Uint8Array(this.bytes.buffer, this.place(number) - size, size);
  }

  /** Reads a text from its codes, which stand from `from` up to `end`. Throws DamagedBlock where they are none of ours. */
  read(codes: Uint8Array, from: number, end: number): string {
    if (from === end) return '';
    const length = this.unpack(codes, from, end);
    return decoded(room.subarray(0, length));
  }

  /** Writes the bytes of a text into `room`; gives how many they are. */
  private unpack(codes: Uint8Array, from: number, end: number): number {
    const { two, three, lengths, ends, bytes, count } = this;
    const threeFrom = two - (two << 4);
    const fourFrom = two + ((three - two) << 4) - (three << 8);
    const last = end << 1;
    let out = view;
    let length = 0;
    // In nibbles.
    let at = from << 1;
    while (last - at > 1) {
      const byte = at >> 1;
      // Past the end there is nothing, which counts as 0.
      const ahead =
        ((codes[byte] as number) << 16) |
        ((codes[byte + 1] as number) << 8) |
        (codes[byte + 2] as number);
      const word = (ahead >> (8 - ((at & 1) << 2))) & 0xffff;
      const first = word >> 8;
      let symbol = first;
      if (first < two) {
        at += 2;
      } else if (first < three) {
        symbol = (word >> 4) + threeFrom;
        at += 3;
      } else {
        symbol = word + fourFrom;
        at += 4;
      }
      if (symbol >= count) throw new DamagedBlock('a code stands for nothing');
      const size = lengths[symbol] as number;
      const start = (ends[symbol] || this.place(symbol)) - size;
      if (length + SYMBOL_MOST > out.byteLength) out = grow();
      for (let i = 0; i < size; i += WORD) {
        out.setInt32(length + i, bytes.getInt32(start + i));
      }
      length += size;
    }
    if (at > last || (at < last && ((codes[end - 1] as number) & 15) !== 15)) {
      throw new DamagedBlock('a text ends within a code');
    }
    return length;
  }
}

const everyByte = new Uint8Array(BYTES).map((_, byte) => byte);

/**
 * Where each group begins; one entry more, the end. A worker that just woke runs this uncompiled over eight thousand
 * symbols, so lengths are added up four at a time: two of them are below 256.
 */
function groupStarts(lengths: Uint8Array): Uint32Array {
  const fours = new Uint32Array(lengths.buffer);
  const groups = new Uint32Array(lengths.length / GROUP + 1);
  let end = 0;
  for (let group = 1, at = 0; group < groups.length; group++, at += 2) {
    const four = (fours[at] as number) + (fours[at + 1] as number);
    end += (four & 255) + ((four >>> 8) & 255) + ((four >>> 16) & 255) + (four >>> 24);
    groups[group] = end;
  }
  return groups;
}

/** Where the text at hand is unpacked. */
let room = new Uint8Array(1 << 12);
let view = new DataView(room.buffer);

function grow(): DataView<ArrayBuffer> {
  const larger = new Uint8Array(room.length * 2);
  larger.set(room);
  room = larger;
  view = new DataView(room.buffer);
  return view;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new DamagedBlock('a text is none');
  }
}
