import { expect, it } from 'vitest';
import { openArchive } from '../../../archive/archive';
import { speakersListed } from '../../../archive/directory';
import { corpus, header, pack, speaker, statement } from './packs';

it('lists a speaker with the office held now, or the last one with its years', async () => {
  const archive = await openArchive();
  const speakers = [
    speaker('now', 'Now President', {
      roles: [
        { title: 'President', country: 'lt', from: '2019-07-12' },
        { title: 'Mayor', country: 'lt', from: '2010', to: '2014' },
      ],
    }),
    speaker('once', 'Once Minister', {
      roles: [{ title: 'Minister of Finance', country: 'no', from: '2009-10', to: '2013-10-16' }],
    }),
    speaker('never', 'Never Anything'),
  ];
  const all = { ...corpus, speakers: [...(corpus.speakers ?? []), ...speakers] };
  await archive.importPack(pack(all, { ...header, id: 'offices' }));
  const { items } = await archive.reading((it) => speakersListed(it, '', { offset: 0, limit: 50 }));
  const offices = Object.fromEntries(items.map(({ id, role }) => [id, role]));
  expect(offices).toMatchObject({
    now: 'President of Lithuania',
    once: 'Minister of Finance of Norway, 2009 – 2013',
    never: null,
  });
});

it('lists the first of many as they stand in the whole list, also who stands in several packs', async () => {
  const archive = await openArchive();
  const all = (at: number) =>
    Array.from({ length: 60 }, (_, i) =>
      speaker(`p${at}-${i}`, `Person ${String.fromCharCode(97 + (i % 26))} ${at} ${i}`),
    );
  const both = speaker('both', 'Both Ministers', { wikidata: 'Q1' });
  for (const at of [1, 2]) {
    const speakers = [...all(at), { ...both, id: `both${at}` }];
    const statements = speakers.flatMap(({ id }, i) =>
      Array.from({ length: i === 60 ? 9 : 1 + (i % 11) }, (_, n) =>
        statement(`${at}-${id}-${n}`, `Words ${n} of ${id} in ${at}.`, {
          speaker: id,
          positions: [],
        }),
      ),
    );
    await archive.importPack(pack({ speakers, statements }, { ...header, id: `many${at}` }));
  }
  const listed = (text: string, limit: number) =>
    archive.reading((it) => speakersListed(it, text, { offset: 0, limit }));
  const first = await Promise.all([1, 7, 30].map((limit) => listed('', limit)));
  // A word is looked for among everybody, who are kept from then on.
  await listed('person', 1);
  const whole = await listed('', 500);
  expect(whole.items.find(({ name }) => name === 'Both Ministers')?.count).toBe(18);
  for (const { total, items } of first) {
    expect(total).toBe(whole.total);
    expect(items).toEqual(whole.items.slice(0, items.length));
  }
  expect(first.map(({ items }) => items.length)).toEqual([1, 7, 30]);
});
