import { describe, expect, it } from 'vitest';
import { preview } from '../../../archive/formats/preview';
import type { Readable } from '../../../archive/formats/types';
import type { PackRecord } from '../../../archive/pack-schema';
import { takeIn } from './arbitrary';
import { fixture } from './read';

const ofType = <T extends PackRecord['type']>(records: PackRecord[], type: T) =>
  records.filter((it): it is Extract<PackRecord, { type: T }> => it.type === type);

describe('ClaimReview', () => {
  it('takes the claim, who made it, when and where, and the rating as the checker’s words', async () => {
    const { how, records, report } = await takeIn(fixture('claim-review.json'));
    expect(how.format).toBe('claim-review');
    expect(report).toMatchObject({ statements: 1, skipped: 0 });
    const [statement] = ofType(records, 'statement');
    const [speaker] = ofType(records, 'speaker');
    const [source] = ofType(records, 'source');
    expect(speaker).toMatchObject({
      name: 'Ruta Vilimaitė',
      kind: 'person',
      wikidata: 'Q90001001',
    });
    expect(source).toMatchObject({
      url: 'https://paper.example/tunnel-opening',
      title: 'Tunnel opens',
    });
    expect(source?.published).toBeUndefined();
    expect(statement).toMatchObject({
      text: 'The harbour tunnel was paid for by the city alone.',
      form: 'indirect',
      said: '2023-05-02',
      saidBasis: 'stated',
      positions: [],
      note: 'Checked by Harbour Checks, 2023-05-17: “Mostly wrong”. “Half of the money came from the state.” https://checks.example/2023/harbour-tunnel',
    });
  });

  it('reads a feed element by element, and names what lacks a claimant', async () => {
    const { records, report } = await takeIn(fixture('data-commons-feed.json'), {}, { chunk: 100 });
    expect(ofType(records, 'statement').map(({ text }) => text)).toEqual([
      'Bread costs twice what it did in 2019.',
      'The library lends more tools than books.',
    ]);
    expect(ofType(records, 'speaker').map(({ name, kind }) => [name, kind])).toEqual([
      ["Bakers' Union", 'organisation'],
      ['Tomas Grigas', 'person'],
    ]);
    expect(ofType(records, 'statement')[1]).toMatchObject({ said: null, saidBasis: 'unknown' });
    expect(ofType(records, 'statement')[1]?.note).toContain('“1 of 5”');
    expect(report.skippedBy).toMatchObject([
      { why: 'does not say who made the claim', count: 1, lines: [{ line: 27 }] },
    ]);
  });

  it('finds it in the markup of a saved page, and runs nothing', async () => {
    const { how, records } = await takeIn(fixture('claim-review-page.html'));
    expect(how.html).toBe(true);
    expect(ofType(records, 'statement')).toMatchObject([
      { text: 'The tunnel cost nine  million.', said: '2023-05-02' },
    ]);
    expect(ofType(records, 'speaker')).toMatchObject([{ name: 'Ruta Vilimaitė' }]);
    expect(ofType(records, 'source')).toMatchObject([
      { url: 'https://checks.example/tunnel', published: '2023-05-17' },
    ]);
  });

  it('says at once of a page that no fact check stands in it, damaged markup of other things or not', async () => {
    const page: Readable = {
      format: 'claim-review',
      html: true,
      encoding: 'utf-8',
      encodingGuessed: false,
    };
    const withMarkup = (...all: string[]) =>
      `<html>${all.map((it) => `<script type="application/ld+json">${it}</script>`).join('')}<p>Words.`;
    const article = '{"@type":"NewsArticle","headline":"A"}';
    for (const html of [withMarkup(), withMarkup(article), withMarkup('{"@type": oops')]) {
      await expect(preview(page, html)).rejects.toThrow(/^It is a web page, and no fact check/);
    }
    // A fact check that cannot be read is named by its line.
    const damaged = withMarkup('{"@type":"ClaimReview" oops');
    expect((await preview(page, damaged)).skipped).toMatchObject([{ line: 1, why: /not JSON/ }]);
  });

  it('takes lists and graphs too', async () => {
    const review = (words: string) => ({
      '@type': ['ClaimReview', 'Review'],
      claimReviewed: words,
      itemReviewed: { author: 'Ona Petraitytė' },
    });
    const list = await takeIn(JSON.stringify([review('One.'), review('Two.')]));
    expect(ofType(list.records, 'statement')).toHaveLength(2);
    const graph = await takeIn(
      JSON.stringify({ '@graph': [review('One.'), { '@type': 'Person' }] }),
    );
    expect(ofType(graph.records, 'statement')).toHaveLength(1);
  });
});

describe('Quotebank', () => {
  it('takes the likely ones, and gives nobody the Wikidata item of a namesake', async () => {
    const { records, report } = await takeIn(fixture('quotebank.jsonl'));
    const statements = ofType(records, 'statement');
    expect(statements).toHaveLength(2);
    expect(statements[0]).toMatchObject({
      id: 'test:2019-04-10-000101',
      said: '2019-04-10',
      saidBasis: 'inferred',
      note: 'Attributed by Quotebank with probability 0.8731. Found 3 times. Also: https://wire.example/bridge',
    });
    expect(ofType(records, 'speaker')).toMatchObject([
      { name: 'Ieva Sakalauskė', wikidata: 'Q90002001' },
      { name: 'John Smith' },
    ]);
    expect(ofType(records, 'speaker')[1]?.wikidata).toBeUndefined();
    expect(statements[1]?.note).toContain(
      'One of several people of this name: Q90003001, Q90003002.',
    );
    expect(report.skippedBy.map(({ why, lines }) => [why, lines[0]?.line])).toEqual([
      ['names no speaker (“None”)', 2],
      ['its speaker is less likely than 0.5', 4],
    ]);
    const all = await takeIn(fixture('quotebank.jsonl'), { leastProbability: 0 });
    expect(all.report.statements).toBe(3);
  });
});

describe('annotations', () => {
  it('takes a Hypothesis export, with the speaker of a tag', async () => {
    const { how, records, report } = await takeIn(fixture('hypothesis.json'));
    expect(how.format).toBe('web-annotation');
    expect(ofType(records, 'statement')).toMatchObject([
      {
        text: 'Not one cent came from the state budget',
        tags: ['budget'],
        note: 'Compare with what she said in May.',
        selector: { start: 1412, end: 1451, prefix: 'said on Monday: “', suffix: '”, and left.' },
      },
    ]);
    expect(ofType(records, 'source')).toMatchObject([
      { title: "The harbour's budget", url: 'https://paper.example/harbour/budget' },
    ]);
    expect(report.skippedBy.map(({ why }) => why)).toEqual([
      'marks no words (it has no TextQuoteSelector)',
      'does not say who said it: tag it “speaker: NAME”, or choose a speaker for the whole file',
    ]);
    const fixed = await takeIn(fixture('hypothesis.json'), {
      fixed: { speaker: 'Ona Petraitytė' },
    });
    expect(fixed.report.statements).toBe(2);
  });

  it('takes a single annotation of the W3C model', async () => {
    const { records } = await takeIn(
      JSON.stringify({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: 'http://example.org/anno1',
        type: 'Annotation',
        body: [
          { type: 'TextualBody', purpose: 'tagging', value: 'Speaker: Ona Petraitytė' },
          { type: 'TextualBody', value: 'A comment' },
        ],
        target: {
          source: 'https://paper.example/a',
          selector: {
            type: 'TextQuoteSelector',
            exact: 'We never asked.',
            prefix: 'a ',
            suffix: ' b',
          },
        },
      }),
    );
    expect(ofType(records, 'statement')).toMatchObject([
      { text: 'We never asked.', note: 'A comment', selector: { start: 0, end: 15 } },
    ]);
  });
});
