import { describe, expect, it } from 'vitest';
import { buildSeeds, checkSeeds } from '../../../seeds/build';
import { BREAK } from '../../../seeds/locate';

const { statements, speakers, sources, claims, publishers } = buildSeeds();
const textOf = new Map(sources.map(({ id, text }) => [id, text ?? '']));
const by = (speaker: string) => statements.filter((each) => each.speaker === speaker);

describe('the bundled corpus', () => {
  it('has no problem', () => {
    expect(checkSeeds()).toEqual([]);
  });

  it('has well over a hundred statements in all three forms', () => {
    expect(statements.length).toBeGreaterThanOrEqual(120);
    for (const form of ['direct', 'mixed', 'indirect']) {
      expect(statements.filter((each) => each.form === form).length).toBeGreaterThan(20);
    }
  });

  it.each(statements)(
    '$id has the article’s words at its place',
    ({ text, selector, breaks, source }) => {
      const article = textOf.get(source) as string;
      const { start, end, exact, prefix, suffix } = selector;
      expect(article.slice(start, end)).toBe(exact);
      expect(article.slice(0, start).endsWith(prefix)).toBe(true);
      expect(article.slice(end).startsWith(suffix)).toBe(true);
      let words = exact;
      for (const { start: from, end: to } of [...(breaks ?? [])].reverse()) {
        words = words.slice(0, from - start) + BREAK + words.slice(to - start);
      }
      expect(words).toBe(text);
    },
  );

  it('notes where the editors of RT broke in', () => {
    const broken = statements.filter(({ breaks }) => breaks);
    expect(broken.map(({ id }) => id)).toEqual([
      'heger-2021-12-erase-what-was-achieved',
      'nato-diplomat-2021-12-no-room',
    ]);
    const [heger] = broken;
    const insertion = heger?.breaks?.map(({ start, end }) =>
      textOf.get(heger.source)?.slice(start, end),
    );
    expect(insertion).toEqual(['(in the field of strengthening Euro-Atlantic unity. -\n\nRT\n\n)']);
  });

  it('keeps one speaker’s words as another relates them', () => {
    expect(statements.find(({ speaker }) => speaker === 'joe-biden')?.reportedBy).toBe(
      'alexei-podberezkin',
    );
    expect(statements.find(({ speaker }) => speaker === 'emmanuel-macron')?.reportedBy).toBe(
      'institute-for-the-study-of-war',
    );
    expect(by('ft-informed-sources')[0]?.reportedBy).toBe('financial-times');
  });

  it.each([
    ['gabrielius-landsbergis', 'Gabrielyus Landsbergis', ['ukrinform-2022-12', 'rt-2021-12']],
    ['gitanas-nauseda', 'Gitanas Nauseda', ['rt-2021-12', 'baltictimes-2022-01']],
    ['sergey-ermakov', 'Sergey Yermakov', ['rt-2021-12']],
    ['sergey-lavrov', 'Sergei Lavrov', ['rt-2024-07', '24brussels-2025-08']],
    ['volodymyr-zelenskyy', 'Volodymyr Zelenskiy', []],
    ['alexei-podberezkin', 'Aleksey Podberezkin', ['rt-2021-12']],
    ['maria-zakharova', 'Мария Захарова', ['rt-2021-12']],
    ['vladimir-putin', 'Vladimiras Putinas', ['rt-2021-12', 'rt-2024-07']],
  ])('knows %s as %s too, in every article', (id, spelling, articles) => {
    const owners = speakers.filter(({ aliases, scripts }) =>
      [...aliases, ...Object.values(scripts ?? {}).flat()].includes(spelling),
    );
    expect(owners.map((each) => each.id)).toEqual([id]);
    expect([...new Set(by(id).map(({ source }) => source))]).toEqual(articles);
  });

  it('keeps namesakes apart', () => {
    const namesakes = speakers.flatMap((each) => (each.namesakes ?? []).map(({ name }) => name));
    expect(namesakes).toEqual(
      expect.arrayContaining([
        'Vytautas Landsbergis',
        'Siim Kallas',
        'Andriy Yermak',
        'Andrei Lavrov',
      ]),
    );
  });

  it('has a lone surname among a person’s names only where it means nobody else in the news', () => {
    const lone = speakers
      .filter(({ kind }) => kind === 'person')
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .filter((name) => !name.includes(' '));
    expect(new Set(lone)).toEqual(
      new Set(
        'Putin Lavrov Trump Biden Macron Stoltenberg Zelenskyy Zelensky Zelenskiy'.split(' '),
      ),
    );
  });

  it('has claims with speakers on both sides, at least six', () => {
    const both = claims.filter(({ id }) => {
      const held = statements.flatMap(({ speaker, positions }) =>
        positions.filter(({ claim }) => claim === id).map(({ stance }) => ({ speaker, stance })),
      );
      const side = (stance: string) => held.filter((each) => each.stance === stance);
      return side('asserts').some((a) => side('rejects').some((b) => a.speaker !== b.speaker));
    });
    expect(both.length).toBeGreaterThanOrEqual(6);
  });

  it('lets nobody stand on both sides of a claim', () => {
    const stances = new Map<string, Set<string>>();
    for (const { speaker, positions } of statements) {
      for (const { claim, stance } of positions) {
        const key = `${speaker} ${claim}`;
        stances.set(key, (stances.get(key) ?? new Set()).add(stance));
      }
    }
    expect([...stances].filter(([, held]) => held.size > 1).map(([key]) => key)).toEqual([]);
  });

  it('keeps Nausėda’s indivisible security apart from Lavrov’s', () => {
    const claimsOf = (speaker: string) =>
      by(speaker).flatMap(({ text, positions }) =>
        /indivisible/.test(text) ? positions.map(({ claim }) => claim) : [],
      );
    expect(claimsOf('gitanas-nauseda')).toEqual(['indivisible-among-allies']);
    expect(claimsOf('sergey-lavrov')).toEqual(['indivisible-across-continent']);
  });

  it('says who controls each publisher, and which article is a machine’s translation', () => {
    expect(publishers.map(({ id, control }) => [id, control])).toEqual([
      ['rt', 'state'],
      ['ukrinform', 'state'],
      ['baltic-times', 'independent'],
      ['24brussels', 'unknown'],
    ]);
    expect(sources.filter(({ translated }) => translated).map(({ id }) => id)).toEqual([
      'rt-2021-12',
    ]);
    expect(sources.filter(({ publisher }) => publisher === 'rt').length).toBe(2);
  });
});
