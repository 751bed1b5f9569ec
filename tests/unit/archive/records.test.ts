import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../archive/archive';
import type { PackRecord } from '../../../archive/pack-schema';
import type { Selection } from '../../../archive/records';
import {
  claim,
  corpus,
  header,
  pack,
  publisher,
  recordsOf,
  source,
  speaker,
  statement,
} from './packs';

async function all(of: AsyncIterable<PackRecord>): Promise<PackRecord[]> {
  const records: PackRecord[] = [];
  for await (const record of of) records.push(record);
  return records;
}

const byKey = (records: readonly object[]) =>
  new Map((records as PackRecord[]).map((record) => [`${record.type} ${record.id}`, record]));

/** Words with what is hard to keep: other scripts, quotation marks, line feeds, beyond the first plane. */
const words = fc
  .array(fc.constantFrom('war', '“peace”', 'Žukauskaitė', 'мир', '😀', '\n', '"', '\\', '—', 'x'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((its) => its.join(' '));
const maybe = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((it) => (it === undefined ? {} : { [key]: it }));
const dates = fc.constantFrom('2021', '2021-12', '2021-12-08', '2022-12-04~', '2025-08/2025-09');

const statements = fc.array(
  fc
    .tuple(
      words,
      fc.record({
        speaker: fc.constantFrom('ann', 'bo'),
        source: fc.constantFrom('s1', 's2'),
        said: fc.option(dates),
        form: fc.constantFrom('direct' as const, 'mixed' as const, 'indirect' as const),
        positions: fc.subarray([
          { claim: 'c1', stance: 'asserts' as const },
          { claim: 'c2', stance: 'rejects' as const },
        ]),
      }),
      maybe(
        'venue',
        words.map((it) => it.slice(0, 100)),
      ),
      maybe('reportedBy', fc.constantFrom('ann', 'bo')),
      maybe('saidNote', words),
      maybe('tags', fc.constant(['one', 'two'])),
      maybe('note', words),
      fc.nat(200),
    )
    .map(([text, fixed, venue, reportedBy, saidNote, tags, note, start]) => ({
      text,
      over: {
        ...fixed,
        ...venue,
        ...reportedBy,
        ...saidNote,
        ...tags,
        ...note,
        selector: { start, end: start + text.length, exact: text, prefix: 'before ', suffix: '' },
      },
    })),
  { maxLength: 40 },
);

const people = [
  speaker('ann', 'Ann Example', { wikidata: 'Q5', scripts: { Cyrl: ['Анна'] } }),
  speaker('bo', 'Bo', { kind: 'unnamed', roles: [{ title: 'Mayor', from: '2020' }] }),
  speaker('silent', 'Nobody Quoted'),
];
const tables = {
  publishers: [publisher('daily', { hosts: ['daily.example'] }), publisher('unread')],
  speakers: people,
  sources: [
    source('s1', { translated: { from: 'ru', by: 'us' }, url: 'https://daily.example/1' }),
    source('s2', { published: '2022', publishedNote: 'as printed' }),
  ],
  claims: [claim('c1', 'One.', { wordings: { for: ['aye'], against: [] } }), claim('c2', 'Two.')],
};

describe('what leaves the archive', () => {
  it('of a pack is what came in, record for record, and comes in again the same', async () => {
    await fc.assert(
      fc.asyncProperty(statements, async (its) => {
        const contents = {
          ...tables,
          statements: its.map(({ text, over }, i) => statement(`x-${i}`, text, over)),
        };
        const archive = await openArchive();
        await archive.importPack(pack(contents));
        const out = await all(archive.records({ of: 'pack', id: 'test-pack' }));
        expect(byKey(out)).toEqual(byKey(recordsOf(contents)));
        const again = await openArchive();
        await again.importPack([header, ...out].map((it) => `${JSON.stringify(it)}\n`).join(''));
        expect(await all(again.records({ of: 'pack', id: 'test-pack' }))).toEqual(out);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  const ids = (records: readonly PackRecord[], type: string) =>
    records.flatMap((one) => (one.type === type ? [one.id] : []));
  const select = async (selection: Selection) => {
    const archive = await openArchive();
    await archive.importPack(pack(corpus));
    const other = pack(
      {
        ...corpus,
        claims: corpus.claims ?? [],
        statements: [statement('y', 'Mine.', { speaker: 'ona', source: 'c1' })],
      },
      { ...header, id: 'other' },
    );
    await archive.importPack(other);
    await archive.hide(['b']);
    return all(archive.records(selection));
  };

  it('of some statements is they and what they refer to, nothing else', async () => {
    const records = await select({ of: 'statements', ids: ['d', 'gone', 'b', 'a'] });
    expect(ids(records, 'statement')).toEqual(['a', 'd']);
    expect(ids(records, 'speaker')).toEqual(['ona', 'diplomat']);
    expect(ids(records, 'source')).toEqual(['c1']);
    expect(ids(records, 'publisher')).toEqual(['vilnius']);
    expect(ids(records, 'claim')).toEqual(['border']);
  });

  it('of a list is what it shows; of all, each id once and nothing that was taken away', async () => {
    const listed = await select({ of: 'list', listing: { query: 'speaker:ona' } });
    expect(ids(listed, 'statement').sort()).toEqual(['a', 'e', 'y']);
    const but = await select({
      of: 'list',
      listing: { query: 'speaker:ona' },
      except: ['e', 'gone'],
    });
    expect(ids(but, 'statement').sort()).toEqual(['a', 'y']);
    const records = await select({ of: 'all' });
    expect(ids(records, 'statement').sort()).toEqual(['a', 'c', 'd', 'e', 'y']);
    expect(byKey(records).size).toBe(records.length);
    expect(records.find(({ id }) => id === 'c2')).toHaveProperty('text');
  });
});
