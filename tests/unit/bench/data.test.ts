import { describe, expect, it } from 'vitest';
import { readPack } from '../../../archive/pack-reader';
import { corpusOf } from '../../bench/data/corpus';
import { madeStatements } from '../../bench/data/made';
import { madeArticles } from '../../bench/data/news';
import { questionOf } from '../../bench/data/questions';
import { Random } from '../../bench/data/random';
import { recordsOf } from '../../bench/data/records';

const SIZE = 600;

/** A corpus of 600 out of 200 statements: the rest is recombined. */
const records = (seed: number) => {
  const corpus = corpusOf(SIZE, seed, madeStatements(200, 1));
  return [...recordsOf(corpus, SIZE, seed)];
};

describe('packs for the bench', () => {
  it('are packs, with as many statements as were asked for', async () => {
    const header = { onRecord: 1, id: 'bench', title: 'Bench', version: '1' };
    const pack = [header, ...records(7)].map((line) => JSON.stringify(line)).join('\n');
    let statements = 0;
    for await (const item of readPack(pack)) {
      if ('record' in item && item.record.type === 'statement') statements++;
    }
    expect(statements).toBe(SIZE);
  });

  it('are the same for the same seed, and others for another', () => {
    expect(records(7)).toEqual(records(7));
    expect(records(7)).not.toEqual(records(8));
  });

  it('have several statements in a source, with their neighbours around them', () => {
    const statements = records(7).filter((record) => record.type === 'statement');
    const sources = new Set(statements.map(({ source }) => source));
    expect(sources.size).toBeLessThan(SIZE / 3);
    const [first, second] = statements.filter(({ source }) => source === statements[0]?.source);
    if (second) expect(second.selector.prefix).toBe(first?.text.slice(-32));
    for (const { text, selector } of statements) {
      expect(selector.end - selector.start).toBe(text.length);
    }
  });

  it('say how much of them is recombined', () => {
    expect(corpusOf(SIZE, 7, madeStatements(200, 1)).origin).toBe(
      '200 real statements, 400 recombined from halves of them',
    );
    expect(corpusOf(100, 7, null).origin).toBe('100 generated statements');
  });
});

describe('articles that are made', () => {
  it('are enough for eleven long texts, and none is another again', () => {
    const articles = madeArticles();
    expect(new Set(articles).size).toBe(articles.length);
    expect(articles.join(' ').split(/\s+/).length).toBeGreaterThan(11 * 10_000);
  });
});

describe('questions', () => {
  const known = {
    id: 'st-1',
    text: 'The ministers rejected pensions, bridges and remarkable harbours.',
    speaker: 'Anna Berg',
    said: '2019-10-22',
  };
  const ask = (number: number) => questionOf(known, number, new Random(number));

  it('are two or three words of a statement', () => {
    for (const number of [2, 3, 4, 6]) {
      const question = ask(number);
      expect([2, 3]).toContain(question?.words.length);
      for (const word of question?.words ?? []) expect(known.text).toContain(word);
    }
  });

  it('have a slip, or a filter that the statement passes, now and then', () => {
    const slipped = ask(5);
    expect(slipped?.slip).toBe(true);
    expect(slipped?.words.every((word) => known.text.includes(word))).toBe(false);
    expect(ask(1)?.speaker).toBe('Anna Berg');
    expect(ask(13)?.after).toBe('2019');
  });

  it('are not made of statements with too few words', () => {
    expect(questionOf({ ...known, text: 'We will.' }, 2, new Random(1))).toBeNull();
  });
});

describe('chance', () => {
  it('draws ranks by Zipf’s law: the first twice as often as the second', () => {
    const random = new Random(3);
    const counts = new Map<number, number>();
    for (let i = 0; i < 20_000; i++) {
      const rank = random.zipf(1_000);
      counts.set(rank, (counts.get(rank) ?? 0) + 1);
    }
    const [first = 0, second = 0] = [counts.get(0), counts.get(1)];
    expect(first / second).toBeGreaterThan(1.4);
    expect(first / second).toBeLessThan(2.4);
    expect(Math.max(...counts.keys())).toBeLessThan(1_000);
  });
});
