import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../context/annotate';
import type { OnRecord } from '../../../context/record';
import { claims, statements } from './record';
import { ArrayRecord, speakers, vectors } from './support';

/** Sentences of other subjects, with words that the record has too. */
const ELSEWHERE = [
  'The orchestra opened its season in the town hall with a symphony that nobody had expected to hear again.',
  'Ticket prices must fall before the winter, the director of the theatre told a meeting of the council.',
  'Twelve new buses will run between the harbour and the old market from the first week of March.',
  'A baker from the northern suburb won the prize for rye bread, which he has made since he was a boy.',
  'Researchers counted fewer swallows along the river than in any spring since the survey began.',
  'The museum keeps its doors open until nine in the evening while the exhibition of maps lasts.',
  'Heavy rain closed two roads, and the fire brigade pumped water out of cellars until the morning.',
  'The final ended with a goal in the last minute, after which the crowd sang for half an hour.',
];

/** The record of the tests, counting about how many sentences it is asked; `told` says which neighbours may stand in a statement. */
function counting(told: (asked: ReadonlySet<string>) => ReadonlySet<string>) {
  const its = new ArrayRecord(speakers, claims, statements);
  let asked = 0;
  const counted: OnRecord = {
    names: () => its.names(),
    claims: () => its.claims(),
    wordings: () => its.wordings(),
    neighbours: async (pairs) => told(pairs),
    heldTogether: () => its.heldTogether(),
    candidates: (queries) => {
      asked += queries.length;
      return its.candidates(queries);
    },
    statements: (places) => its.statements(places),
    idf: (terms) => its.idf(terms),
  };
  return { counted, asked: () => asked };
}

/** Pairs of words that stand in some statement, as far as letters tell: more than needed is no harm. */
const standing = (pairs: ReadonlySet<string>) => {
  const all = statements.map(({ text }) => text.toLowerCase()).join('\n');
  return new Set(
    [...pairs].filter((pair) => pair.split(' ').every((word) => all.includes(word.slice(0, 4)))),
  );
};

describe('what is asked about', () => {
  const page = (middle: string) =>
    [...ELSEWHERE, middle, ...ELSEWHERE.map((each) => each.replace('the', 'a'))].join(' ');

  it('is few sentences of a page of other subjects', async () => {
    const { counted, asked } = counting(standing);
    const engine = await createEngine(counted, vectors);
    const { links } = await engine.annotate({ text: page(''), published: null });
    expect(links).toEqual([]);
    expect(asked()).toBeLessThan(ELSEWHERE.length);
  });

  it('is what gives the same links as to ask about every sentence', async () => {
    const gated = counting(standing);
    const every = counting((pairs) => pairs);
    const one = await createEngine(gated.counted, vectors);
    const other = await createEngine(every.counted, vectors);
    let links = 0;
    for (const { text } of statements) {
      for (const middle of [text, `“${text}” Heger said.`, `In the town they say: ${text}`]) {
        const article = { text: page(middle), published: null };
        const found = await one.annotate(article);
        expect(found).toEqual(await other.annotate(article));
        links += found.links.length;
      }
    }
    expect(links).toBeGreaterThan(0);
  });

  it('is all that a page of the record’s own countries says', async () => {
    const { counted, asked } = counting(() => new Set());
    const engine = await createEngine(counted, vectors);
    const sentences = ELSEWHERE.map((each) => `In Russia and Ukraine ${each}`);
    await engine.annotate({ text: [...sentences, ...sentences].join(' '), published: null });
    expect(asked()).toBeGreaterThan(ELSEWHERE.length);
  });
});
