import { beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../../archive/archive';
import { Names } from '../../../context/names/names';
import type { OnRecord } from '../../../context/record';
import { terms } from '../../../text/terms';
import { corpus, pack } from './packs';

let record: OnRecord;
beforeAll(async () => {
  const archive = await openArchive({ memory: true });
  await archive.importPack(pack(corpus));
  record = archive.onRecord();
});

const candidates = async (text: string, speaker: string | null = null, limit = 10) =>
  record.candidates({ terms: terms(text), speaker, limit });

describe('candidates', () => {
  it('are the nearest first, each with its score', async () => {
    const found = await candidates('The border was closed in haste');
    expect(found[0]?.statement).toEqual(corpus.statements?.[1]);
    const scores = found.map(({ bm25 }) => bm25);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0)).toBe(true);
  });

  it('are found by the wordings of the claims they take a position on', async () => {
    const found = await candidates('They want to seal the frontier');
    expect(found.map(({ statement }) => statement.id).sort()).toEqual(['a', 'b', 'e']);
  });

  it('are no more than asked for, and none where nothing fits', async () => {
    expect(await candidates('border', null, 1)).toHaveLength(1);
    expect(await candidates('astronomy')).toEqual([]);
  });

  it('of the page’s speaker win a tie, and are not the only ones', async () => {
    const mine = await candidates('winter', 'piotr');
    expect(mine.map(({ statement }) => statement.id).sort()).toEqual(['a', 'c']);
  });
});

describe('the rest of what the engine asks', () => {
  it('is answered', async () => {
    const found = await record.speakersById(['piotr', 'nobody', 'ona']);
    expect(found.map(({ id }) => id)).toEqual(['piotr', 'ona']);
    expect((await record.claims()).map(({ id }) => id)).toEqual(['border', 'quota']);
    expect((await record.byClaim('border')).map(({ id }) => id)).toEqual(['e', 'b', 'a']);
    expect(await record.byClaim('none')).toEqual([]);
  });

  it('weighs rare terms above common ones, unknown ones most', async () => {
    const [common, rare, unknown] = await record.idf(['border', 'joke', 'astronomi']);
    expect(common).toBeLessThan(rare as number);
    expect(rare).toBeLessThan(unknown as number);
    expect(unknown).toBeCloseTo(Math.log(1 + 5.5 / 0.5));
  });
});

describe('names', () => {
  it('tell who has said something, or relates what another said, and nobody else', async () => {
    const names = new Names(await record.names());
    const spoken = new Set(
      (corpus.statements ?? []).flatMap((each) => [each.speaker, each.reportedBy ?? each.speaker]),
    );
    for (const { id, name } of corpus.speakers ?? []) {
      expect(names.get(id)).toMatchObject({ id, name, isSpoken: spoken.has(id) });
    }
    expect(names.get('nobody')).toBeUndefined();
  });

  it('are one buffer while nothing has changed', async () => {
    expect(await record.names()).toBe(await record.names());
  });
});
