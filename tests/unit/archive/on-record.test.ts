import { beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../../archive/archive';
import { Names } from '../../../context/names/names';
import type { Candidate, CandidateQuery, OnRecord } from '../../../context/record';
import { terms } from '../../../text/terms';
import { corpus, pack } from './packs';

let record: OnRecord;
beforeAll(async () => {
  const archive = await openArchive();
  await archive.importPack(pack(corpus));
  record = archive.onRecord();
});

const asked = (text: string, over: Partial<CandidateQuery> = {}): CandidateQuery => ({
  terms: [...new Set(terms(text))].map((term) => ({ term, times: 1, weight: 1 })),
  speaker: null,
  least: 0,
  limit: 10,
  ...over,
});
const candidates = async (text: string, over: Partial<CandidateQuery> = {}) => {
  const [found] = await record.candidates([asked(text, over)]);
  return found as Candidate[];
};
const ids = async (found: Candidate[]) =>
  (await record.statements(found.map(({ place }) => place))).map((each) => each?.id);

describe('candidates', () => {
  it('are the nearest first, each with its score', async () => {
    const found = await candidates('The border was closed in haste');
    expect(await ids(found)).toContain(corpus.statements?.[1]?.id);
    const scores = found.map(({ bm25 }) => bm25);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0)).toBe(true);
  });

  it('are found by the wordings of the claims they take a position on', async () => {
    const found = await candidates('They want to seal the frontier');
    expect((await ids(found)).sort()).toEqual(['a', 'b', 'e']);
    expect(found.map(({ claims }) => claims)).toEqual(found.map(() => ['border']));
    // Its text has none of these words, and what a text lacks is never shared.
    expect(found.map(({ shared }) => shared)).toEqual(found.map(() => []));
  });

  it('are no more than asked for, and none where nothing fits', async () => {
    expect(await candidates('border', { limit: 1 })).toHaveLength(1);
    expect(await candidates('astronomy')).toEqual([]);
  });

  it('of the page’s speaker win a tie, and are not the only ones', async () => {
    const mine = await candidates('winter', { speaker: 'piotr' });
    expect((await ids(mine)).sort()).toEqual(['a', 'c']);
    expect(mine.filter(({ isOwn }) => isOwn)).toHaveLength(1);
  });

  it('tell which of the terms they have, and share as much as is asked at least', async () => {
    const query = asked('border winter haste');
    const all = await candidates('border winter haste');
    for (const { shared } of all) {
      expect(shared.every((i) => query.terms[i])).toBe(true);
    }
    const some = await candidates('border winter haste', { least: 2 });
    expect(some).toEqual(all.filter(({ shared }) => shared.length >= 2));
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
  });

  it('need share less where they hold a position', async () => {
    const all = await candidates('border winter haste');
    const some = await candidates('border winter haste', { least: 9, leastSided: 1 });
    expect(some).toEqual(
      all.filter(({ claims, shared }) => claims.length > 0 && shared.length >= 1),
    );
    expect(some.length).toBeGreaterThan(0);
    const others = await candidates('border winter haste', { least: 1, leastSided: 9 });
    expect(others).toEqual(
      all.filter(({ claims, shared }) => claims.length === 0 && shared.length >= 1),
    );
  });

  it('are besides all that hold a claim asked for, also where nothing else is found', async () => {
    const besides = { claims: ['none', 'border'], least: 0 };
    expect(await ids(await candidates('astronomy', { besides }))).toEqual(['a', 'b', 'e']);
    const one = await candidates('astronomy border', { besides: { ...besides, least: 1 } });
    expect(one.every(({ shared }) => shared.length > 0)).toBe(true);
    const few = await candidates('border', { limit: 0, besides });
    expect(await ids(few)).toEqual(['a', 'b', 'e']);
  });

  it('are given for each query, in the order asked', async () => {
    const both = await record.candidates([asked('border'), asked('astronomy'), asked('winter')]);
    expect(both).toEqual([await candidates('border'), [], await candidates('winter')]);
  });
});

describe('the rest of what the engine asks', () => {
  it('is answered', async () => {
    expect((await record.claims()).map(({ id }) => id)).toEqual(['border', 'quota']);
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
