import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Archive, openArchive } from '../../../archive/archive';
import { emptyQuery, type Query } from '../../../archive/query';
import type { Statement } from '../../../model';
import { claim, corpus, pack, speaker, statement } from './packs';

let archive: Archive;
beforeAll(async () => {
  archive = await openArchive();
  await archive.importPack(pack(corpus));
});

const found = async (query: string | Query) =>
  (await archive.search(query)).hits.map(({ view }) => view.id);
const sorted = async (query: string) => (await found(query)).sort();

describe('search', () => {
  it('finds words, and the last one as it is typed', async () => {
    expect(await sorted('border')).toEqual(['a', 'b', 'e']);
    expect(await sorted('bord')).toEqual(['a', 'b', 'e']);
    expect(await sorted('bord ')).toEqual([]);
    expect(await sorted('border winter')).toEqual(['a']);
    expect(await sorted('bo winter ')).toEqual([]);
    expect(await sorted('captains')).toEqual(['d']);
  });

  it('shows the words found', async () => {
    const { hits } = await archive.search('border clos');
    const shown = hits.map(({ view, ranges }) =>
      ranges.map(({ start, end }) => view.text.slice(start, end)),
    );
    expect(shown).toContainEqual(['border', 'closed', 'border', 'closed']);
    expect(shown).toContainEqual(['close', 'border']);
  });

  it('finds a speaker under every spelling and script, as a word and as a filter', async () => {
    for (const name of ['Žukauskaitė', 'zukauskaite', 'ZUKAUSKAITE', 'Жукаускайте', 'zukau']) {
      expect(await sorted(name), name).toEqual(['a', 'e']);
      expect(await sorted(`speaker:${name} `), name).toEqual(['a', 'e']);
    }
    expect(await sorted('speaker:"peter wilk"')).toEqual(['b', 'c']);
    expect(await sorted('speaker:ona speaker:diplomat')).toEqual(['a', 'd', 'e']);
    expect(await sorted('speaker:nobody')).toEqual([]);
  });

  it('forgives slips only where a word is nowhere as typed, and says what it took', async () => {
    for (const typed of ['bordr', 'bordre', 'boarder', 'bprder']) {
      const { hits, suggestions } = await archive.search(`${typed} winter `);
      expect(
        hits.map(({ view }) => view.id),
        typed,
      ).toEqual(['a']);
      expect(suggestions, typed).toEqual(['border']);
    }
    expect((await archive.search('brdre ')).total).toBe(0); // two slips in five letters
    expect((await archive.search('border')).suggestions).toEqual([]);
  });

  it('finds phrases only where the words stand one behind the other', async () => {
    expect(await sorted('"close the border"')).toEqual(['a', 'e']);
    expect(await sorted('“border closed”')).toEqual(['b']);
    expect(await sorted('"closed border"')).toEqual([]);
    const [hit] = (await archive.search('"close the border" winter')).hits;
    expect(hit?.ranges.map(({ start, end }) => hit.view.text.slice(start, end))).toEqual([
      'close the border',
      'winter',
    ]);
  });

  it('leaves out what has an excluded word or phrase', async () => {
    expect(await sorted('border -winter')).toEqual(['b', 'e']);
    expect(await sorted('border -"close the border"')).toEqual(['b']);
  });

  it('filters by publisher, claim and stance', async () => {
    expect(await sorted('publisher:wire')).toEqual(['b']);
    expect(await sorted('publisher:northern')).toEqual(['b']);
    expect(await sorted('claim:border')).toEqual(['a', 'b', 'e']);
    expect(await sorted('claim:"fishing quotas"')).toEqual(['c']);
    expect(await sorted('claim:border stance:rejects')).toEqual(['b', 'e']);
    expect(await sorted('stance:asserts')).toEqual(['a', 'c']);
  });

  it('filters by date: from the first day of one, to the day before another', async () => {
    expect(await sorted('after:2022-09-15')).toEqual(['b', 'c', 'e']);
    expect(await sorted('before:2022-09')).toEqual(['a']);
    expect(await sorted('after:2023 before:2024')).toEqual(['e']);
  });

  it('gives the newest first where no words are asked for, the undated last', async () => {
    expect(await found('')).toEqual(['c', 'e', 'b', 'a', 'd']);
    expect(await found({ ...emptyQuery(), speakers: ['ona'] })).toEqual(['e', 'a']);
  });

  it('puts the words in the order typed first', async () => {
    expect((await found('stays closed'))[0]).toBe('b');
    expect(await found('close border')).toEqual(['e', 'a']);
  });

  it('gives pages of one order, and the number of all', async () => {
    const all = await archive.search('', { limit: 10 });
    const page = await archive.search('', { limit: 2, offset: 2 });
    expect(page.total).toBe(5);
    expect(page.hits).toEqual(all.hits.slice(2, 4));
  });

  it('counts without showing any: all that is not hidden where nothing is asked', async () => {
    await archive.hide(['a']);
    expect(await archive.search('', { limit: 0 })).toMatchObject({ total: 4, hits: [] });
    const { total } = await archive.search('speaker:ona', { limit: 0 });
    expect(total).toBe(1);
    await archive.unhide(['a']);
  });

  it('never fails on what is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 30 }), async (typed) => {
        await archive.search(typed);
      }),
    );
  });
});

describe('search over random corpora', () => {
  const vocabulary = [
    'war',
    'peace',
    'border',
    'borders',
    'talks',
    'treaty',
    'The',
    'Ąžuolas',
    'мир',
  ];
  const folded: Record<string, string> = { The: 'the', Ąžuolas: 'azuolas', мир: 'mir' };
  const drawn = fc.record({
    words: fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 12 }),
    speaker: fc.constantFrom('ann', 'bob', 'eve'),
    said: fc.constantFrom('2020', '2021-03', '2021-03-05', '2022-12-30', null),
    stance: fc.constantFrom('asserts' as const, 'rejects' as const, null),
  });
  const asked = fc.record({
    words: fc.uniqueArray(fc.constantFrom(...vocabulary), { maxLength: 3 }),
    prefix: fc.constantFrom('', 'bord', 't', 'azu'),
    excluded: fc.uniqueArray(fc.constantFrom(...vocabulary), { maxLength: 1 }),
    speaker: fc.constantFrom('ann', 'eve', null),
    after: fc.constantFrom('2021', '2021-03-05', null),
    stance: fc.constantFrom('asserts' as const, 'rejects' as const, null),
  });

  it('finds what a look at every statement finds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(drawn, { maxLength: 40 }), asked, async (corpus, ask) => {
        const statements = corpus.map((it, i) => drawnStatement(it, i));
        const one = await openArchive();
        await one.importPack(
          pack({
            speakers: ['ann', 'bob', 'eve'].map((id) => speaker(id, `Speaker ${id}`)),
            claims: [claim('c', 'Proposition')],
            statements,
          }),
        );
        const query: Query = {
          ...emptyQuery(),
          words: [...ask.words, ...(ask.prefix ? [ask.prefix] : [])],
          prefixLast: ask.prefix !== '',
          excluded: ask.excluded,
          speakers: ask.speaker ? [ask.speaker] : [],
          after: ask.after,
          stance: ask.stance,
        };
        const result = await one.search(query, { limit: 100 });
        fc.pre(result.suggestions.length === 0);
        const fold = (word: string) => folded[word] ?? word;
        const expected = statements.filter((it, i) => {
          const its = (corpus[i]?.words ?? []).map(fold);
          its.push('speaker', it.speaker, ...(it.positions.length ? ['proposition'] : []));
          its.push('report', 's1');
          return (
            ask.words.every((word) => its.includes(fold(word))) &&
            its.some((word) => word.startsWith(ask.prefix)) &&
            !ask.excluded.some((word) => its.includes(fold(word))) &&
            (!ask.speaker || it.speaker === ask.speaker) &&
            (!ask.after || isAfter(it.said, ask.after)) &&
            (!ask.stance || it.positions[0]?.stance === ask.stance)
          );
        });
        expect(result.hits.map(({ view }) => view.id).sort()).toEqual(
          expected.map(({ id }) => id).sort(),
        );
        expect(result.total).toBe(expected.length);
        const scores = result.hits.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
      { numRuns: 150 },
    );
  });

  function drawnStatement(
    it: {
      words: string[];
      speaker: string;
      said: string | null;
      stance: 'asserts' | 'rejects' | null;
    },
    i: number,
  ): Statement {
    return statement(`st${i}`, it.words.join(' '), {
      speaker: it.speaker,
      said: it.said,
      positions: it.stance ? [{ claim: 'c', stance: it.stance }] : [],
    });
  }

  /** `after` by comparing texts: the last day that a date may mean, with the first day of `after`. */
  function isAfter(said: string | null, after: string): boolean {
    if (said === null) return false;
    const last = `${said}-12-31`.slice(0, 10).replace('2021-03-12', '2021-03-31');
    return last >= `${after}-01-01`.slice(0, 10);
  }
});
