import { expect, it } from 'vitest';
import { openArchive } from '../../../archive/archive';
import { speakersListed } from '../../../archive/directory';
import { corpus, header, pack, speaker } from './packs';

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
