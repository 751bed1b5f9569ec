import { ByteReader, type ByteWriter } from '../index/bytes';
import type { LongestSymbol } from './longest';
import { SymbolTable } from './table';
import { SymbolTrie } from './trie';

/** Writes texts as the codes of a table's symbols: at each place the longest. */
export class SymbolWriter {
  private readonly table: SymbolTable;
  private readonly longest: LongestSymbol;

  /** @param part the table as `symbolsFor` gives it */
  constructor(part: Uint8Array) {
    this.table = SymbolTable.from(new ByteReader(part));
    const { count } = this.table;
    const trie = new SymbolTrie();
    for (let symbol = 0; symbol < count; symbol++) trie.add(this.table.symbol(symbol), symbol);
    this.longest = trie.finished();
  }

  /** Adds the codes of a text that stands in UTF-8 from `from` to `to`. Gives how many bytes they take. */
  write(bytes: Uint8Array, from: number, to: number, out: ByteWriter): number {
    const { longest } = this;
    const { two, three } = this.table;
    const threeEnd = two + ((three - two) << 4);
    // A byte is written as two at most, and half a byte may stand before.
    const written = out.room(2 * (to - from) + 1);
    const before = out.length;
    let end = before;
    let at = from;
    let bits = 0;
    let isOdd = false;
    while (at < to) {
      const symbol = longest.at(bytes, at, to);
      at += longest.length;
      // At most 4 bits wait, and 16 come.
      if (symbol < two) {
        bits = (bits << 8) | symbol;
        written[end++] = isOdd ? bits >> 4 : bits;
      } else if (symbol < threeEnd) {
        bits = (bits << 12) | (symbol - two + (two << 4));
        written[end++] = isOdd ? bits >> 8 : bits >> 4;
        if (isOdd) written[end++] = bits;
        isOdd = !isOdd;
      } else {
        bits = (bits << 16) | (symbol - threeEnd + (three << 8));
        written[end++] = isOdd ? bits >> 12 : bits >> 8;
        written[end++] = isOdd ? bits >> 4 : bits;
      }
      bits &= 15;
    }
    if (isOdd) written[end++] = (bits << 4) | 15;
    out.length = end;
    return out.length - before;
  }
}

const encoder = new TextEncoder();
let room = new Uint8Array(1 << 12);

/** A text in UTF-8, good until the next; half a pair of surrogates becomes U+FFFD. */
export function utf8(text: string): Uint8Array {
  if (text.length * 3 > room.length) room = new Uint8Array(text.length * 6);
  return room.subarray(0, encoder.encodeInto(text, room).written);
}
