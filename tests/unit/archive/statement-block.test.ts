import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../../archive/segment-format';
import { StatementBlock } from '../../../archive/statement-block';
import { BlockDraft } from '../../../archive/statement-draft';
import type { NumberedRow, StatementRow } from '../../../archive/statement-form';
import { unsealed } from '../../../archive/symbols/coded';
import { CodedBlocks } from '../../../archive/symbols/coded-blocks';
import { DamagedBlock, SymbolTable } from '../../../archive/symbols/table';
import { speakerFrom, TableBlock } from '../../../archive/table-blocks';
import { TableWriter } from '../../../archive/table-writer';
import { speaker, statement } from './packs';

const word = fc.string({ unit: 'grapheme', maxLength: 40 });
const row: fc.Arbitrary<StatementRow> = fc
  .record(
    {
      id: fc.oneof(
        fc.integer({ min: 0, max: 20 }).map((n) => `st-${n}`),
        fc.constantFrom('a', 'a9', 'a09', 'a10', '999999999', 'x999999999', '9'),
      ),
      speaker: fc.constantFrom('sp-1', 'sp-10', 'other'),
      source: fc.constantFrom('src-1', 'src-2'),
      said: fc.constantFrom(null, '2021', '2021-12-08', '2021-12-08~'),
      saidBasis: fc.constantFrom('stated', 'inferred', 'unknown'),
      form: fc.constantFrom('direct', 'mixed', 'indirect'),
      text: word.filter((text) => text !== ''),
      prefix: fc.oneof(word, fc.constant('p'.repeat(32))),
      suffix: fc.oneof(word, fc.constant('s'.repeat(32))),
      start: fc.nat(1_000_000),
      shift: fc.constantFrom(0, 0, 0, 3),
      positions: fc.array(
        fc.record({ claim: fc.nat(9), stance: fc.constantFrom('asserts', 'rejects') }),
      ),
      saidNote: word,
      venue: word.filter((text) => text !== ''),
      reportedBy: fc.constantFrom('sp-1', 'other'),
      tags: fc.array(word, { minLength: 1 }),
      note: word,
      breaks: fc.array(fc.record({ start: fc.nat(9), end: fc.nat(9) })),
    },
    {
      requiredKeys: [
        'id',
        'speaker',
        'source',
        'said',
        'saidBasis',
        'form',
        'text',
        'prefix',
        'suffix',
        'start',
        'shift',
        'positions',
      ],
    },
  )
  .map(({ prefix, suffix, start, shift, ...rest }) => {
    const exact = shift > 0 ? `${rest.text}…` : rest.text;
    const end = start + rest.text.length + shift;
    return { ...rest, selector: { start, end, exact, prefix, suffix } } as StatementRow;
  });

/** Numbers such as ids have in a segment, as far as a block needs: the same id, the same number. */
const numberOf: Record<string, number> = {
  'sp-1': 70_000,
  'sp-10': 2,
  other: 0,
  'src-1': 9,
  'src-2': 300,
};
const numbered = (row: StatementRow): NumberedRow => ({
  row,
  numbers: {
    speaker: numberOf[row.speaker] ?? 1,
    source: numberOf[row.source] ?? 1,
    reporter: row.reportedBy === undefined ? -1 : (numberOf[row.reportedBy] as number),
  },
});

/** One source has no card. */
const cardOf = (number: number) => (number === 300 ? '' : `card ${number}`);
const get = (number: number) => new TextEncoder().encode(cardOf(number));
const cards = { speakers: { get }, sources: { get } };

/** What is kept of some blocks, by name. */
function kept(write: (blocks: (part: Part) => void) => void): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  write(({ name, value }) => parts.set(name, value as Uint8Array));
  return parts;
}

function written(blocks: readonly StatementRow[][], sample?: number) {
  const parts = kept((give) => {
    const all = new CodedBlocks('statements', give, sample);
    const draft = new BlockDraft();
    for (const rows of blocks) {
      for (const row of rows) draft.add(numbered(row));
      all.add(draft.finish(cards));
    }
    all.finish();
  });
  const symbols = SymbolTable.from(unsealed(parts.get('symbols/statements') as Uint8Array));
  return { symbols, block: (n: number) => parts.get(`statements/${n}`) as Uint8Array };
}

const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...statement(`st-${from + i}`, `The road number ${i} is closed.`, { venue: 'in a speech' }),
    positions: [],
  }));

describe('a block of statements', () => {
  it('gives each row back as it was, whichever is asked first', () => {
    const some = fc.array(row, { minLength: 1, maxLength: 16 });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 3 }), fc.nat(2_000), (all, sample) => {
        const { symbols, block } = written(all, sample);
        all.forEach((rows, n) => {
          const opened = new StatementBlock(block(n));
          for (let i = rows.length - 1; i >= 0; i--) {
            expect(opened.row(i, symbols)).toEqual(rows[i]);
            const { numbers } = numbered(rows[i] as StatementRow);
            expect(opened.numbersOf(i)).toEqual(numbers);
            expect(opened.shown(i, symbols).cards).toEqual({
              speaker: cardOf(numbers.speaker),
              source: cardOf(numbers.source),
              reporter: numbers.reporter < 0 ? '' : cardOf(numbers.reporter),
            });
          }
        });
      }),
    );
  });

  it('keeps ids that count up, and what repeats, in a few bytes', () => {
    const { block } = written([rows(98, 16), rows(5_000, 16)]);
    expect(block(0).length).toBeLessThan(16 * 16);
  });

  it('is refused when any of its bits is another, and when it is cut short', () => {
    const { symbols, block } = written([rows(1, 6)]);
    const whole = block(0);
    expect(new StatementBlock(whole).row(5, symbols).id).toBe('st-6');
    for (let at = 0; at < whole.length; at++) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] as number) ^ (1 << (at & 7));
      expect(() => new StatementBlock(damaged)).toThrow(DamagedBlock);
      expect(() => new StatementBlock(whole.slice(0, at))).toThrow(DamagedBlock);
    }
  });

  it('is refused when it is read with the symbols of another', () => {
    const { block } = written([rows(1, 6)]);
    const other = written([rows(1, 16), rows(1, 16), rows(1, 16)]).symbols;
    expect(() => new StatementBlock(block(0)).row(0, other)).toThrow(DamagedBlock);
  });
});

it('speakers come back from their blocks, and damaged ones are refused', () => {
  const all = Array.from({ length: 300 }, (_, i) => speaker(`sp-${i}`, `Ann Example ${i} Ąžuolė`));
  const parts = kept((give) => {
    const writer = new TableWriter('speakers', give);
    for (const one of all) writer.add(one);
    writer.finish();
  });
  const symbols = SymbolTable.from(unsealed(parts.get('symbols/speakers') as Uint8Array));
  const block = (n: number) => parts.get(`speakers/${n}`) as Uint8Array;
  all.forEach((one, i) => {
    const opened = new TableBlock(block(i >> 7), speakerFrom);
    expect(opened.row(i & 127, symbols)).toEqual(one);
  });
  const damaged = block(1).slice();
  damaged[9] = (damaged[9] as number) ^ 4;
  expect(() => new TableBlock(damaged, speakerFrom)).toThrow(DamagedBlock);
});
