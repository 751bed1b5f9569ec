import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { hostile } from '../../../archive/hostile';
import { lineSchemas } from '../../../archive/pack-schema';
import { isPlainRecord } from '../../../archive/plain-record';

/** With all that a plain one may have. */
const speaker = {
  type: 'speaker',
  id: 'desk:1/a',
  name: 'Ona Petraitė',
  kind: 'person',
  aliases: ['O. Petraitė'],
  metonyms: ['the harbour'],
  roles: [
    {
      title: 'Mayor',
      organisation: 'Harbour Council',
      country: 'lt',
      from: '2020',
      to: '2022-05~',
    },
  ],
};
const source = {
  type: 'source',
  id: 'desk:source',
  publisher: 'desk',
  title: 'What the council said',
  url: 'https://example.org/a?b=c#d',
  published: '2021-12-08',
  publishedBasis: 'stated',
  language: 'lt-LT',
};

const odd = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    '',
    0,
    true,
    [],
    {},
    [''],
    ['x'.repeat(301)],
    [{ title: 'Mayor' }],
    [{ to: '2021', title: 'Mayor' }],
    [{ title: 'Mayor', more: '' }],
    [{ country: 'lt' }],
    'x'.repeat(300),
    'x'.repeat(2_001),
    'https://example.org/a b',
    'https://exa mple.org',
    'http://',
    'http://1.2.3.4.5',
    'ftp://example.org',
    'javascript:alert(1)',
    '2022-02-30',
    'LT',
    'eu',
    'en-',
    'Ab:c',
    'a b',
    'person',
    'evil\u202etext',
    'half \ud800',
    'nul \0',
    'line\nfeed\t',
    'emoji 🙂',
  ),
  fc.string({ unit: 'binary', maxLength: 90 }),
  fc.jsonValue(),
);

/** A record as JSON, with some of it otherwise, left out, or at another place. */
const lines = fc
  .tuple(
    fc.constantFrom<Record<string, unknown>>(speaker, source),
    fc.array(fc.tuple(fc.nat(10), fc.option(odd)), { maxLength: 2 }),
    fc.boolean(),
  )
  .map(([whole, changes, isMoved]) => {
    const its = { ...whole };
    const keys = [...Object.keys(whole), 'scripts', 'decided', 'more', '__proto__'];
    for (const [place, value] of changes) {
      const key = keys[place % keys.length] as string;
      if (value === null) Reflect.deleteProperty(its, key);
      else Object.defineProperty(its, key, { value, enumerable: true, configurable: true });
    }
    const [first, ...others] = Object.entries(its);
    const moved = isMoved && first ? [...others, first] : Object.entries(its);
    return JSON.stringify(Object.fromEntries(moved));
  });

it('says yes only to what the schema and the look for hostile things let pass, as it is', () => {
  let plain = 0;
  fc.assert(
    fc.property(lines, (line) => {
      const value = JSON.parse(line);
      if (!isPlainRecord(value, line)) return;
      plain++;
      const { success, output } = v.safeParse(
        v.variant('type', [lineSchemas.speaker, lineSchemas.source]),
        value,
      );
      expect(success).toBe(true);
      // The order of the fields too: so they are kept.
      expect(JSON.stringify(output)).toBe(JSON.stringify(value));
      expect(hostile(value)).toBeNull();
    }),
    { numRuns: 3_000 },
  );
  expect(plain).toBeGreaterThan(100);
});

it.each([
  ['a whole speaker', speaker],
  [
    'the least of one',
    { type: 'speaker', id: 'a', name: 'A', kind: 'unnamed', aliases: [], roles: [] },
  ],
  ['a whole source', source],
])('says yes to %s', (_, record) => {
  expect(isPlainRecord(record, JSON.stringify(record))).toBe(true);
});

it('leaves to the schema what it would give in another order', () => {
  const { type, id, ...rest } = source;
  const record = { id, type, ...rest };
  expect(isPlainRecord(record, JSON.stringify(record))).toBe(false);
});
