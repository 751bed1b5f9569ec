import { describe, expect, it } from 'vitest';
import { claims, record, statements } from './record';
import { ArrayRecord, engineOver, speakers } from './support';

const LATE = '2025-10-01';

describe('a page that is read again', () => {
  const paragraphs = [
    'Lavrov said that security guarantees for Ukraine without Russia are a road to nowhere.',
    'The sanctions against Russia have to be lifted as part of any settlement, he said again.',
    '“No American troops in Ukraine,” Trump said.',
    'The sanctions against Russia have to be lifted as part of any settlement, he said again.',
    '“Ease the sanctions against Russia,” Heger said.',
  ];
  const orders = [[0, 1, 2], [0, 1, 2], [2, 1, 0], [2, 3, 4, 0, 1], [4], [0, 1, 2]];

  it('means what it means to who never saw it, whatever was read before', async () => {
    const used = await engineOver(record);
    for (const order of orders) {
      const text = order.map((i) => paragraphs[i]).join('\n\n');
      const article = { text, published: LATE };
      const fresh = await (await engineOver(record)).annotate(article);
      expect(fresh.links.length).toBeGreaterThan(0);
      expect(await used.annotate(article)).toEqual(fresh);
    }
  });

  it('is looked for once: a paragraph that changed is asked about alone', async () => {
    const asked: number[] = [];
    const counting = new ArrayRecord(speakers, claims, statements);
    const plain = counting.candidates.bind(counting);
    counting.candidates = (queries) => {
      asked.push(queries.length);
      return plain(queries);
    };
    const own = await engineOver(counting);
    const text = paragraphs.slice(0, 3).join('\n\n');
    await own.annotate({ text, published: LATE });
    await own.annotate({ text, published: LATE });
    await own.annotate({ text: `${text}\n\n${paragraphs[4]}`, published: LATE });
    expect(asked).toEqual([3, 1]);
  });

  it('is read anew where the tagger of quotations did not come before', async () => {
    let times = 0;
    const own = await engineOver(record, async () => {
      times++;
      throw new Error('It did not come.');
    });
    const article = { text: paragraphs[0] as string, published: LATE };
    await own.annotate(article);
    await own.annotate(article);
    expect(times).toBe(2);
  });
});
