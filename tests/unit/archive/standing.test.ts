import { beforeAll, describe, expect, it } from 'vitest';
import { type Archive, openArchive } from '../../../archive/archive';
import { claimStanding } from '../../../archive/claim-standing';
import { speakerStanding } from '../../../archive/speaker-standing';
import type { Stance, Statement } from '../../../model';
import { claim, header, pack, publisher, source, speaker, statement } from './packs';

const FIRST = { ...header, id: 'first' };
let number = 0;
const said = (
  by: string,
  date: string | null,
  on: Record<string, Stance>,
  over: Partial<Statement> = {},
): Statement => {
  const id = `n${number++}`;
  const positions = Object.entries(on).map(([claim, stance]) => ({ claim, stance }));
  return statement(id, `Words ${id}.`, { speaker: by, said: date, positions, ...over });
};
const speakers = [
  speaker('ann', 'Ann Example', { wikidata: 'Q1' }),
  speaker('bob', 'Bob Other'),
  speaker('cy', 'Cy Third'),
];
const claims = [claim('a', 'A is so.'), claim('b', 'B is so.')];
const publishers = [publisher('daily'), publisher('weekly', { control: 'state' })];
const sources = [source('s1'), source('s2', { publisher: 'weekly' })];
const contents = { publishers, speakers, claims, sources };
const LIMITS = { claims: 10, fellows: 10 };

let archive: Archive;
beforeAll(async () => {
  archive = await openArchive();
  const statements = [
    said('ann', '2020-05-01', { a: 'asserts' }),
    said('ann', '2021-05-01', { a: 'asserts', b: 'rejects' }),
    said('ann', null, { a: 'asserts' }),
    said('bob', '2021-01-01', { a: 'rejects' }, { source: 's2' }),
    said('cy', '2021-01-01', { b: 'rejects' }),
    said('cy', '2022-01-01~', { b: 'asserts' }),
  ];
  await archive.importPack(pack({ ...contents, statements }, FIRST));
  // The same woman under another id, in another pack.
  const second = [speaker('annie', 'Ann Example', { wikidata: 'Q1' })];
  await archive.importPack(
    pack(
      {
        publishers: [publisher('weekly', { control: 'state' })],
        speakers: second,
        claims,
        sources: [source('s3', { publisher: 'weekly' })],
        statements: [
          said('annie', '2023-02-01', { a: 'rejects' }, { source: 's3' }),
          said('annie', '2024', { a: 'rejects' }, { source: 's3' }),
        ],
      },
      { ...header, id: 'second' },
    ),
  );
});

describe('where a speaker stands', () => {
  const standing = () => archive.reading((it) => speakerStanding(it, 'ann', LIMITS));

  it('is told by claim and side over all packs, with first and last, and when the side changed', async () => {
    const { held } = await standing();
    expect(held.total).toBe(2);
    const [a, b] = held.items;
    expect(a).toMatchObject({ id: 'a', proposition: 'A is so.', changed: 1 });
    expect(
      a?.sides.map(({ stance, statements, first, last }) => [
        stance,
        statements,
        first?.said,
        last?.said,
      ]),
    ).toEqual([
      ['asserts', 3, '2020-05-01', '2021-05-01'],
      ['rejects', 2, '2023-02-01', '2024'],
    ]);
    expect(a?.turns).toMatchObject([
      { to: 'rejects', before: { said: '2021-05-01' }, after: { said: '2023-02-01' } },
    ]);
    expect(b).toMatchObject({ id: 'b', sides: [{ stance: 'rejects', statements: 1 }], changed: 0 });
  });

  it('is compared with others over the claims that both spoke to, honestly where one took both sides', async () => {
    const { fellows } = await standing();
    const of = (id: string) => fellows.items.find((one) => one.id === id);
    expect(fellows.total).toBe(2);
    expect(of('bob')).toMatchObject({ same: 0, other: 0, statements: 1 });
    expect(of('bob')?.claims).toMatchObject([{ id: 'a', standing: 'unclear' }]);
    expect(of('cy')?.claims).toMatchObject([{ id: 'b', standing: 'unclear' }]);
    const bob = await archive.reading((it) => speakerStanding(it, 'bob', LIMITS));
    expect(bob.fellows.items.map(({ id, statements }) => [id, statements])).toEqual([['ann', 5]]);
  });

  it('tells from which publishers it is known, of all that was said', async () => {
    const { publishers: from } = await standing();
    expect(
      from.map(({ publisher: { id }, statements, sources: its }) => [id, statements, its]),
    ).toEqual([
      ['daily', 3, 1],
      ['weekly', 2, 1],
    ]);
  });

  it('is cut to what is asked for, and counts the rest', async () => {
    const { held, fellows } = await archive.reading((it) =>
      speakerStanding(it, 'ann', { claims: 1, fellows: 1 }),
    );
    expect([held.items.length, held.total]).toEqual([1, 2]);
    expect([fellows.items.length, fellows.total]).toEqual([1, 2]);
  });

  it('leaves out what was taken away', async () => {
    await archive.hide(['n3']);
    const { fellows } = await standing();
    expect(fellows.items.map(({ id }) => id)).toEqual(['cy']);
    await archive.unhide(['n3']);
  });

  it('is nowhere for somebody who is not on record', async () => {
    const none = await archive.reading((it) => speakerStanding(it, 'nobody', LIMITS));
    expect(none).toEqual({
      held: { total: 0, items: [] },
      fellows: { total: 0, items: [] },
      publishers: [],
    });
  });
});

describe('who holds what of a claim', () => {
  const standing = (each: number) =>
    archive.reading((it) => claimStanding(it, 'a', { each, drawn: 4, speakers: 1 }));

  it('is counted whole and told in part, the latest first', async () => {
    const { sides, latest, drawn, speakers: on, publishers: from } = await standing(2);
    expect(sides).toEqual({ asserts: 3, rejects: 3 });
    expect(latest.asserts.map(({ said: date }) => date)).toEqual(['2021-05-01', '2020-05-01']);
    expect(latest.rejects.map(({ said: date }) => date)).toEqual(['2024', '2023-02-01']);
    expect(drawn).toHaveLength(4);
    // Whoever has taken both sides is told first.
    expect(on.total).toBe(2);
    expect(on.items).toMatchObject([{ id: 'ann', asserts: 3, rejects: 2, changed: 1 }]);
    expect(from.map(({ publisher: { id }, statements }) => [id, statements])).toEqual([
      ['daily', 3],
      ['weekly', 3],
    ]);
  });
});
