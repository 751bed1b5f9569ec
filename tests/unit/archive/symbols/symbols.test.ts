import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../../../archive/index/bytes';
import { DamagedBlock, SYMBOL_MOST, SymbolTable } from '../../../../archive/symbols/table';
import { symbolsFor } from '../../../../archive/symbols/training';
import { SymbolTrie } from '../../../../archive/symbols/trie';
import { SymbolWriter, utf8 } from '../../../../archive/symbols/writer';

const NEWS = [
  'The president said the border was closed.',
  'The president said that the road to the border was open, and the road home too.',
  'Prezidentas sakė, kad siena uždaryta. Президент сказал, что дорога закрыта.',
];

/** Texts as they come back, and how many bytes they took. */
function through(sample: readonly string[], texts: readonly string[]) {
  const part = symbolsFor(sample);
  const writer = new SymbolWriter(part);
  const table = SymbolTable.from(new ByteReader(part));
  const out = new ByteWriter();
  const sizes = texts.map((text) => {
    const bytes = utf8(text);
    return writer.write(bytes, 0, bytes.length, out);
  });
  const codes = out.take();
  let at = 0;
  const read = sizes.map((size) => {
    at += size;
    return table.read(codes, at - size, at);
  });
  return { table, codes, sizes, read };
}

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(...NEWS),
);

describe('symbols', () => {
  it('give back any text, whatever they were chosen by', () => {
    fc.assert(
      fc.property(fc.array(anything), fc.array(anything), (sample, texts) => {
        expect(through(sample, texts).read).toEqual(texts);
      }),
    );
  });

  it('give back what they were chosen by, in fewer bytes than half', () => {
    const sample = Array.from({ length: 40 }, () => NEWS).flat();
    const { read, codes, table } = through(sample, sample);
    expect(read).toEqual(sample);
    expect(table.chosen).toBeGreaterThan(10);
    expect(codes.length * 2).toBeLessThan(Buffer.byteLength(sample.join('')));
  });

  it('give back every byte of UTF-8, and a mark at the beginning, when there are none', () => {
    const all = Array.from({ length: 0x800 }, (_, i) => String.fromCodePoint(i)).join('');
    const texts = ['', '\ufeffmark', all, '\u{10ffff}\u{1f600}', 'x'.repeat(10_000)];
    const { read, table } = through([], texts);
    expect(table.chosen).toBe(0);
    expect(read).toEqual(texts);
  });

  it('write half a pair of surrogates as UTF-8 does', () => {
    expect(through([], ['a\ud800b']).read).toEqual(['a\ufffdb']);
  });

  it('have codes of all three lengths where there are many', () => {
    const words = Array.from({ length: 5_000 }, (_, i) => ` word${i.toString(36)}`);
    const often = (i: number) => (i < 20 ? 2_000 : i < 500 ? 40 : 4);
    const sample = words.map((word, i) => word.repeat(often(i)));
    const { table, read } = through(sample, words);
    expect(table.two).toBeGreaterThan(0);
    expect(table.three).toBeGreaterThan(table.two);
    expect(table.count).toBeGreaterThan(table.two + 16 * (table.three - table.two));
    expect(read).toEqual(words);
  });

  it('are refused where bytes are missing, and codes that are none', () => {
    const part = symbolsFor(Array.from({ length: 9 }, () => NEWS).flat());
    for (let end = 0; end < part.length; end++) {
      expect(() => SymbolTable.from(new ByteReader(part.subarray(0, end)))).toThrow();
    }
    const plain = SymbolTable.from(new ByteReader(symbolsFor([])));
    expect(() => plain.read(Uint8Array.of(0xff), 0, 1)).toThrow(DamagedBlock);
    const table = SymbolTable.from(new ByteReader(part));
    const codes = fc.uint8Array({ minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(codes, (bytes) => {
        try {
          expect(table.read(bytes, 0, bytes.length).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(DamagedBlock);
        }
      }),
    );
  });
});

it('the longest of many symbols is found at each place, as by looking at all', () => {
  const symbol = fc.uint8Array({ minLength: 1, maxLength: 5, max: 3 });
  fc.assert(
    fc.property(fc.array(symbol), fc.uint8Array({ minLength: 1, max: 4 }), (symbols, text) => {
      const trie = new SymbolTrie();
      const known = new Map<string, number>();
      symbols.forEach((bytes, i) => {
        expect(trie.add(bytes, i)).toBe(!known.has(bytes.join()));
        if (!known.has(bytes.join())) known.set(bytes.join(), i);
      });
      const longest = trie.finished();
      for (let at = 0; at < text.length; at++) {
        let best = -1;
        let length = 1;
        for (let size = 1; at + size <= text.length; size++) {
          const it = known.get(text.subarray(at, at + size).join());
          if (it !== undefined) [best, length] = [it, size];
        }
        expect([longest.at(text, at, text.length), longest.length]).toEqual([best, length]);
      }
    }),
  );
  const long = new Uint8Array(SYMBOL_MOST + 1);
  expect(() => new SymbolTrie().add(long, 0)).toThrow(RangeError);
});
