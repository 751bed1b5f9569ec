import fc from 'fast-check';
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

  it('means so however its paragraphs were changed, moved, joined or parted', async () => {
    // Whom “he”, “the minister” and a bare surname mean, and where a quotation ends, hangs on other paragraphs.
    const pool = [
      ...paragraphs,
      'Emmanuel Macron met Lavrov on Monday. He said that it was too early.',
      'Macron left. The minister stayed, and Kuleba said so too.',
      'Trump campaign officials arrived. According to Putin, nobody had asked him.',
      'Vytautas Landsbergis spoke first. Landsbergis was heard out.',
      'Gabrielius Landsbergis, the foreign minister of Lithuania, said: “Not one inch.',
      '“Ukraine will decide on its territory for itself.”',
      'She added: ‘Security is indivisible, and that is for all of Europe.’',
      '– There will be no war, Putin wrote.\r– So be it, she said.\u2028He left. ',
      'The Ukrainian president said that U.S. troops are welcome. ” He left.',
    ];
    const paragraph = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pool) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...pool), fc.constantFrom(...pool))
          .map((its) => its.join(' ')),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...pool), fc.nat(60))
          .map(([its, at]) => `${its.slice(0, at)}\n${its.slice(at)}`),
      },
    );
    const page = fc.array(paragraph, { minLength: 1, maxLength: 7 });
    const edit = fc.record({
      at: fc.nat(6),
      gone: fc.nat(2),
      come: fc.array(paragraph, { maxLength: 2 }),
    });
    const used = await engineOver(record);
    await fc.assert(
      fc.asyncProperty(page, fc.array(edit, { maxLength: 3 }), async (first, edits) => {
        const texts = [first];
        for (const { at, gone, come } of edits) {
          texts.push((texts.at(-1) as string[]).toSpliced(at, gone, ...come));
        }
        for (const its of texts) {
          const article = { text: its.join('\n\n'), published: LATE };
          const fresh = await (await engineOver(record)).annotate(article);
          expect(JSON.stringify(await used.annotate(article))).toBe(JSON.stringify(fresh));
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

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
