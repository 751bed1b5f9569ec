import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteLine } from '../../../archive/lines';
import { PackError, PackReader, type PlainItem } from '../../../archive/pack-reader';
import { BlockDraft } from '../../../archive/statement-draft';
import type { Statement } from '../../../model';
import { claim, header, publisher, source, speaker, statement } from './packs';

const known: object[] = [
  header,
  { type: 'publisher', ...publisher('daily') },
  { type: 'speaker', ...speaker('ann', 'Ann Arbour') },
  { type: 'speaker', ...speaker('bea:2', 'Bea Brook') },
  { type: 'source', ...source('s1') },
  { type: 'source', ...source('s2', { text: 'We shall build it.' }) },
  { type: 'claim', ...claim('tower', 'The tower is built.') },
  { type: 'claim', ...claim('road', 'The road is open.') },
];

function byteLine(text: string | Uint8Array): ByteLine {
  const whole = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  // Among others, as in a chunk of a file.
  const bytes = new Uint8Array(whole.length + 8).fill(0x0a);
  bytes.set(whole, 5);
  return new ByteLine(9, 0, bytes, 5, 5 + whole.length);
}

function reader(): PackReader {
  const reader = new PackReader();
  for (const record of known) reader.item(byteLine(JSON.stringify(record)));
  return reader;
}

const cards = {
  speakers: { get: () => new Uint8Array() },
  sources: { get: () => new Uint8Array() },
};

/** What is written of a statement, and what it refers to. */
function written(add: (block: BlockDraft) => object, statement: { form: unknown; id: unknown }) {
  const block = new BlockDraft();
  const indexed = add(block);
  return { indexed, ...block.finish(cards), ...statement };
}

function plainly(item: PlainItem) {
  const { line } = item;
  return written(
    (block) => {
      block.addPlain(item);
      return { text: line.textSize, venue: line.venueSize };
    },
    { form: line.form, id: line.id },
  );
}

/** The same the general way: null for a line that is refused. */
function generally(text: string | Uint8Array) {
  const its = reader();
  const { ids } = its.known;
  try {
    const item = its.item(byteLine(text));
    const { type: _, ...statement } = (item as unknown as { record: Statement & { type: string } })
      .record;
    const numbers = {
      speaker: ids.speaker.of(statement.speaker),
      source: ids.source.of(statement.source),
      reporter: statement.reportedBy === undefined ? -1 : ids.speaker.of(statement.reportedBy),
    };
    const positions = statement.positions.map(({ claim, stance }) => ({
      claim: ids.claim.of(claim),
      stance,
    }));
    return written((block) => block.add({ row: { ...statement, positions }, numbers }), {
      form: ['direct', 'mixed', 'indirect'].indexOf(statement.form),
      id: statement.id,
    });
  } catch (error) {
    expect(error).toBeInstanceOf(PackError);
    return null;
  }
}

const words = fc.oneof(
  { weight: 8, arbitrary: fc.string({ minLength: 1, maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'We shall build it.',
      'He said: “never” – and “no”.',
      'a "quoted" word, a \\ and a / and\na line\tmore',
      'Корінь зла',
      'emoji 🙂',
      '漢字\u3000かな',
      'evil\u202etext',
      'c1 \u0085',
      'no-break\u00a0space',
      '\ufeffmark',
      'nul \0',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
const id = fc.constantFrom('st:1', 'a', '9/x', 'x'.repeat(128), 'x'.repeat(129), ':a', 'a b', '');
const mostly = <T>(usual: T, odd: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 40, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: odd });

const FIELDS = 'type id speaker said saidBasis venue form text source selector positions'.split(
  ' ',
);

/** With its fields in the order of most packs. */
function inOrder(its: object): Record<string, unknown> {
  const all: Record<string, unknown> = { type: 'statement', ...its };
  const first = FIELDS.flatMap((field) => (field in all ? [[field, all[field]]] : []));
  return { ...Object.fromEntries(first), ...all };
}

const statements = fc
  .record({
    id: mostly('st:1', id),
    text: words,
    speaker: mostly('ann', fc.constantFrom('bea:2', 'nobody')),
    source: mostly('s1', fc.constantFrom('s2', 'none')),
    said: fc.constantFrom(null, '2022-01-13', '2022-12~', '2021/2022', '2022-02-30'),
    saidBasis: mostly('stated', fc.constantFrom('inferred', 'unknown', 'guessed')),
    form: mostly('direct', fc.constantFrom('mixed', 'indirect', 'Direct')),
    venue: fc.option(words, { nil: undefined }),
    reportedBy: mostly<string | undefined>(undefined, fc.constantFrom('bea:2', 'nobody')),
    claims: mostly<string[]>(['road'], fc.array(fc.constantFrom('tower', 'road', 'none'))),
    start: mostly(0, fc.constantFrom(7, 999_999, 1_000_000, -1, 1.5)),
    longer: mostly(0, fc.constantFrom(1, -1)),
    context: fc.tuple(words, mostly('', words)),
    other: mostly<object>(
      {},
      fc.constantFrom({ note: 'N' }, { tags: ['t'] }, { odd: 1 }, { breaks: [] }),
    ),
  })
  .map(({ claims, start, longer, context: [prefix, suffix], other, ...its }) => {
    const { venue, reportedBy, text, ...rest } = its;
    const selector = { start, end: start + text.length + longer, exact: text, prefix, suffix };
    const positions = claims.map((claim) => ({ claim, stance: 'asserts' as const }));
    return inOrder({
      ...rest,
      text,
      ...(venue === undefined ? {} : { venue }),
      ...(reportedBy === undefined ? {} : { reportedBy }),
      selector,
      positions,
      ...other,
    });
  });

/** As JSON, in the usual order of fields or another, with or without spaces. */
const json = fc
  .tuple(statements, fc.array(fc.nat(20), { maxLength: 1 }), fc.boolean())
  .map(([its, moves, isSpaced]) => {
    const entries = Object.entries(its);
    for (const move of moves) entries.push(...entries.splice(move % entries.length, 1));
    const text = JSON.stringify(Object.fromEntries(entries));
    // As Python writes it; where a text holds these signs it is another text then, and as good.
    return isSpaced ? text.replace(/":/g, '": ').replace(/,"/g, ', "') : text;
  });

/** A line of which some bytes are others. */
const broken = fc
  .tuple(json, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 2 }))
  .map(([text, changes]) => {
    const bytes = new TextEncoder().encode(text);
    for (const [at, byte] of changes) bytes[at % bytes.length] = byte === 0x0a ? 0x20 : byte;
    return bytes;
  });

describe('a statement read from its bytes', () => {
  it('is what the general way makes of the line, or is left to it', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.oneof(json, broken), (line) => {
        const item = reader().plain(byteLine(line));
        if (!item) return;
        plain++;
        expect(plainly(item)).toEqual(generally(line));
      }),
      { numRuns: 2_000 },
    );
    expect(plain).toBeGreaterThan(100);
  });

  it.each([
    ['the least', {}],
    ['one with a venue', { venue: 'Harbour “Hall”' }],
    ['one of no date', { said: null, saidBasis: 'unknown' }],
    ['one related by somebody', { reportedBy: 'bea:2' }],
    ['one with positions', { positions: [{ claim: 'road', stance: 'rejects' }] }],
  ] as const)('is read where it is %s', (_, over) => {
    const its = statement('st-1', 'Корінь “зла”: a "word".', over as object);
    const line = JSON.stringify(inOrder(its));
    for (const text of [line, `${line}\r`, line.replace(/":/g, '": ')]) {
      const item = reader().plain(byteLine(text));
      expect(item && plainly(item)).toEqual(generally(line));
    }
  });

  it('is taken in once, and not at all where another must look', () => {
    const its = reader();
    const line = (over: object) =>
      byteLine(JSON.stringify({ type: 'statement', ...statement('st-1', 'Words.'), ...over }));
    expect(its.plain(line({ speaker: 'nobody' }))).toBeNull();
    // A source's text tells whether the words are there.
    expect(its.plain(line({ source: 's2' }))).toBeNull();
    expect(its.plain(line({}))?.line.id).toBe('st-1');
    expect(its.plain(line({}))).toBeNull();
    expect(() => its.item(line({}))).toThrow('stands twice');
  });
});
