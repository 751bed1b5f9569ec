import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { hostile } from '../../../archive/hostile';
import { lineSchemas } from '../../../archive/pack-schema';
import { isPlainStatement } from '../../../archive/plain-statement';
import { statement } from './packs';

/** A statement with all that a plain one may have. */
const whole = {
  type: 'statement',
  ...statement('desk:1/a', 'We shall build it.', {
    said: '2022-12-04~',
    saidBasis: 'inferred',
    saidNote: 'the day of the report',
    venue: 'Harbour Council',
    reportedBy: 'bea',
    positions: [{ claim: 'tower', stance: 'rejects' }],
    tags: ['towers'],
    note: 'Checked.',
  }),
};

const odd = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    '',
    0,
    -1,
    1.5,
    1e9,
    true,
    [],
    {},
    'x'.repeat(300),
    'x'.repeat(20_001),
    '2022-02-30',
    '2022-02-28',
    'Ab:c',
    'a b',
    ':a',
    'asserts',
    'direct',
    'stated',
    'evil\u202etext',
    'half \ud800',
    'nul \0',
    'line\nfeed\t',
    'return\r',
    'emoji 🙂',
    'c1 \u0085',
    '\\u0000 as letters',
  ),
  fc.string({ unit: 'binary', maxLength: 90 }),
  fc.jsonValue(),
);

const paths: (string | number)[][] = [
  ...Object.keys(whole).map((key) => [key]),
  ...['start', 'end', 'exact', 'prefix', 'suffix', 'more'].map((key) => ['selector', key]),
  ['positions', 0],
  ['positions', 0, 'claim'],
  ['positions', 0, 'stance'],
  ['positions', 0, 'more'],
  ['tags', 0],
  ['breaks'],
  ['unknown'],
  ['__proto__'],
];

/** The statement as JSON, with some of it otherwise, or left out. */
const lines = fc
  .array(fc.tuple(fc.constantFrom(...paths), fc.option(odd)), { maxLength: 2 })
  .map((changes) => {
    const its = structuredClone(whole) as unknown as Record<string | number, unknown>;
    for (const [path, value] of changes) {
      let at: unknown = its;
      for (const key of path.slice(0, -1)) at = (at as typeof its)?.[key];
      if (at === null || typeof at !== 'object') continue;
      const last = path.at(-1) as string;
      if (value === null) Reflect.deleteProperty(at, last);
      else Object.defineProperty(at, last, { value, enumerable: true, configurable: true });
    }
    return JSON.stringify(its);
  });

it('says yes only to what the schema and the look for hostile things let pass, as it is', () => {
  let plain = 0;
  fc.assert(
    fc.property(lines, (line) => {
      const value = JSON.parse(line);
      if (!isPlainStatement(value, line)) return;
      plain++;
      const { success, output } = v.safeParse(lineSchemas.statement, value);
      expect(success).toBe(true);
      expect(output).toEqual(value);
      expect(hostile(value)).toBeNull();
    }),
    { numRuns: 3_000 },
  );
  expect(plain).toBeGreaterThan(100);
});

it.each([
  ['a whole one', whole],
  ['the least', { type: 'statement', ...statement('a', 'Words.', { said: null }) }],
  ['one in another script', { type: 'statement', ...statement('b', 'Корінь зла: „так“.') }],
])('says yes to %s', (_, record) => {
  expect(isPlainStatement(record, JSON.stringify(record))).toBe(true);
});
