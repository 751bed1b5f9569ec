import { describe, expect, it } from 'vitest';
import { Archive } from '../../../archive/archive';
import { MemoryStore } from '../../../archive/memory';
import type { People } from '../../../archive/people';
import { peopleFrom, peopleRecords } from '../../../archive/people-records';
import { PEOPLE } from '../../../archive/schema';
import type { KeptTables } from '../../../archive/segment-format';
import { claim, corpus, header, pack, publisher, speaker, statement } from './packs';

const seeds = { seedsVersion: '1', fetchSeeds: async () => pack(corpus) };

/** Two packs of which the second knows a speaker and a publisher of the first by ids of its own. */
async function met() {
  const store = new MemoryStore();
  const archive = await Archive.over(store, 'test', seeds);
  const [{ name = '', kind = 'person' } = {}] = corpus.speakers ?? [];
  const daily = corpus.publishers?.[0]?.name ?? 'The daily';
  const other = pack(
    {
      publishers: [publisher('daily', { name: daily }), publisher('its-daily', { name: daily })],
      speakers: [speaker('their-ann', name, { kind, aliases: ['Annie'] })],
      claims: [claim('fences', 'Fences help.', { wordings: { for: ['build it'], against: [] } })],
      statements: [
        statement('theirs', 'Fences it is.', {
          speaker: 'their-ann',
          positions: [{ claim: 'fences', stance: 'asserts' }],
        }),
      ],
    },
    { ...header, id: 'other' },
  );
  await archive.importPack(other);
  return { store, people: (await store.people()) as People };
}

/** Who is who as editions before kept it: one record, of objects, with whole claims in it. */
async function before(store: MemoryStore, people: People): Promise<object> {
  const { met, merged, opened = [], of, repeated } = people;
  const text = new TextDecoder();
  return {
    of,
    repeated,
    met: met.own.map((own, i) => ({
      segment: met.at[2 * i],
      number: met.at[2 * i + 1],
      own,
      id: met.id[i],
    })),
    merged: merged.ids.map((_, i) =>
      JSON.parse(text.decode(merged.json.subarray(merged.ends[i - 1] ?? 0, merged.ends[i]))),
    ),
    opened: await Promise.all(
      opened.map(async ({ segment, opened: { head, digest } }) => {
        const [tables] = (await store.read(segment, ['tables'])) as [KeptTables];
        return { segment, opened: { head, tables, digest } };
      }),
    ),
  };
}

describe('who is who as records', () => {
  it('comes back as it was, whatever the order of its records', async () => {
    const { people } = await met();
    expect(people.met.own).toContain('their-ann');
    expect(people.publishers).toContainEqual(['its-daily', 'vilnius']);
    const records = peopleRecords(people).map(([, value]) => structuredClone(value));
    expect(peopleFrom(records)).toEqual(people);
    expect(peopleFrom([...records].reverse())).toEqual(people);
  });

  it('has keys that one request reads, and writes each of them', async () => {
    const { people } = await met();
    const keys = (its: People) => peopleRecords(its).map(([key]) => key);
    expect(keys(people)).toEqual([PEOPLE, `${PEOPLE}/first`, `${PEOPLE}/merged`]);
    const { opened: _, ...without } = people;
    expect(keys(without)).toEqual(keys(people));
  });

  it('is nothing where nothing is kept', () => {
    expect(peopleFrom([])).toBeUndefined();
  });

  it('as an edition before kept it answers all the same', async () => {
    const { store, people } = await met();
    const [own] = people.merged.ids;
    const ask = async () => {
      const archive = await Archive.over(store, 'test', seeds);
      const engine = archive.onRecord();
      return {
        found: await archive.search('fences'),
        his: await archive.search('speaker:annie'),
        there: await archive.search('publisher:daily'),
        speaker: await archive.speaker('their-ann', '', null),
        claims: await engine.claims(),
        names: await engine.names(),
        counts: await archive.counts(),
      };
    };
    const now = await ask();
    expect(now.his.hits.map(({ view }) => view.speaker.id)).toContain(own);
    const kept = peopleFrom([await before(store, people)]) as People;
    expect(kept.publishers).toBeUndefined();
    await store.commit({
      put: [],
      out: [],
      who: { people: kept, packed: (await store.names()) as never },
    });
    expect(await ask()).toEqual(now);
  });
});
