import { expect, it } from 'vitest';
import { openArchive } from '../../../archive/archive';
import { corpus, pack, publisher, source, speaker, statement } from './packs';

it('who has more roles than stand beside what was said is shown with the one held', async () => {
  const archive = await openArchive();
  const roles = Array.from({ length: 60 }, (_, i) => ({
    title: `Member of Committee ${i}`,
    from: `${1960 + i}`,
    to: `${1960 + i}`,
  }));
  const [ann, bo] = [speaker('ann', 'Ann', { roles }), speaker('bo', 'Bo')];
  const reported = statement('y', 'It was not.', { speaker: 'bo', reportedBy: 'ann' });
  await archive.importPack(
    pack({
      ...corpus,
      speakers: [ann, bo],
      claims: [],
      sources: [source('s1')],
      publishers: [publisher('daily')],
      statements: [statement('x', 'It was, in a way.', { said: '2001-05' }), reported],
    }),
  );
  const [x, y] = await archive.statements(['x', 'y']);
  expect(x?.speaker).toMatchObject({ name: 'Ann', role: 'Member of Committee 41' });
  expect(y).toMatchObject({ speaker: { name: 'Bo' }, reportedBy: 'Ann' });
});
