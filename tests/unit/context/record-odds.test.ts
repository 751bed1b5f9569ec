import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledEngine } from '../../../cli/engine';
import type { Engine } from '../../../context/annotate';
import type { Page } from '../../../context/page';
import type { Passage } from '../../../context/passage';
import { RecordOdds } from '../../../context/record-odds';

/** A sentence that somebody says, of which this was learnt. */
const said = (any: number, shares: number[] = [0.5], over: Partial<Passage> = {}): Passage =>
  ({
    words: { text: 'They must go', words: Array(12), terms: { size: 6 } },
    isStatement: true,
    speaker: null,
    claims: { learnt: { any, likeliest: 0, shares: Float32Array.from(shares) } },
    ...over,
  }) as unknown as Passage;

const oddsOf = (passages: Passage[], at: number, naming = 1) =>
  new RecordOdds({ passages } as unknown as Page, naming).of(passages[at] as Passage) as number;

describe('how likely a sentence is about what is on record', () => {
  it('rises with what was learnt of it and of its neighbours', () => {
    expect(oddsOf([said(3)], 0)).toBeGreaterThan(oddsOf([said(-3)], 0));
    expect(oddsOf([said(4), said(0), said(4)], 1)).toBeGreaterThan(
      oddsOf([said(-4), said(0), said(-4)], 1),
    );
  });

  it('rises where somebody on record says it, falls where it only tells of events', () => {
    const speaker = { id: 'a', name: 'A' };
    expect(oddsOf([said(0, [0.5], { speaker })], 0)).toBeGreaterThan(oddsOf([said(0)], 0));
    const narrated = said(0, [0.5], { isStatement: false });
    (narrated.words as { text: string }).text = 'A train left the station';
    expect(oddsOf([narrated], 0)).toBeLessThan(oddsOf([said(0)], 0));
  });

  it('rises with how many claims the rest of the page is about, its own left out', () => {
    const other = said(0, [0.01, 0.9, 0.01]);
    const another = said(0, [0.01, 0.01, 0.9]);
    const own = said(0, [0.9, 0.01, 0.01]);
    expect(oddsOf([own, other, another], 0)).toBeGreaterThan(oddsOf([own, other, other], 0));
    expect(oddsOf([own], 0)).toBe(oddsOf([said(0, [0.01, 0.01, 0.01])], 0));
  });

  it('is not told of a sentence of which nothing was learnt', () => {
    const unknown = said(0, [], { claims: { learnt: null } as unknown as Passage['claims'] });
    const odds = new RecordOdds({ passages: [unknown] } as unknown as Page, 1);
    expect(odds.of(unknown)).toBeNull();
  });
});

describe('a page by somebody who had not seen the record’s words', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await bundledEngine();
  }, 60_000);
  const read = (page: number) =>
    readFileSync(new URL(`../../fixtures/many-pages/pages/${page}.txt`, import.meta.url), 'utf8');

  it('has links on the record’s subject, and none on sport', async () => {
    const of = async (page: number) =>
      (await engine.annotate({ text: read(page), published: null })).links.length;
    expect(await of(87)).toBeGreaterThan(6);
    expect(await of(73)).toBe(0);
  });
});
