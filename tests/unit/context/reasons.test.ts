import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledFinder, readVectors } from '../../../cli/engine';
import { Bonds } from '../../../context/bonds';
import type { ClaimMatches } from '../../../context/claim-match';
import { scoreAll } from '../../../context/first-look';
import { NOTHING_LEARNT } from '../../../context/learnt/learnt-claims';
import { Lexicon } from '../../../context/lexicon';
import type { Compared } from '../../../context/link-finder';
import { Names } from '../../../context/names/names';
import { Page } from '../../../context/page';
import type { Passage } from '../../../context/passage';
import { type PartName, partsOf, reasonsFor } from '../../../context/reasons';
import { LOOK_WEIGHTS, type Looked, orderOf, SecondLook } from '../../../context/second-look';
import { type Prepared, prepare } from '../../../context/similarity';
import type { Statement } from '../../../model';
import { buildSeeds } from '../../../seeds/build';
import { fold } from '../../../text/fold';
import { record } from './record';

/** Somebody else on record is named before. */
const OTHER =
  'Sergey Lavrov met reporters in Moscow. Kaja Kallas said that Moscow must have no veto over guarantees for Ukraine.';
/** Three sentences on one claim. */
const SEVERAL =
  'Sergey Lavrov said that the root causes of the conflict in Ukraine must be addressed and removed. A settlement without the elimination of the root causes of the crisis is impossible, the minister added. Russia insists that any peace must address the root causes of the conflict.';
/** A whole page, on which what stands around a sentence counts. */
const LONG = readFileSync(
  new URL('../../fixtures/many-pages/pages/69.txt', import.meta.url),
  'utf8',
);
const texts = (
  JSON.parse(readFileSync(new URL('../../fixtures/passages.json', import.meta.url), 'utf8')) as {
    text: string;
  }[]
)
  .map(({ text }) => text)
  .concat(OTHER, SEVERAL, LONG);
const { claims } = buildSeeds();
const propositionOf = (id: string) => claims.find((claim) => claim.id === id)?.proposition ?? '';

let pages: Compared[][] = [];
let second: SecondLook;
let lexicon: Lexicon;

beforeAll(async () => {
  const { compare } = await bundledFinder();
  pages = await Promise.all(texts.map((text) => compare({ text, published: null })));
  const names = new Names(await record.names());
  lexicon = new Lexicon(readVectors(), record, names);
  second = new SecondLook(lexicon, new Bonds(names, propositionOf));
}, 60_000);

/** Each reason that is named for a statement at the head of a sentence, with what it is of. */
function named(): { part: PartName; words: string; passage: Passage; looked: Looked }[] {
  return pages.flat().flatMap(({ passage, looked }) =>
    looked.slice(0, 3).flatMap((each) =>
      reasonsFor(passage, each, propositionOf).map((reason) => ({
        ...reason,
        passage,
        looked: each,
      })),
    ),
  );
}

/** A statement's order for a passage, scored anew as the engine does. */
function orderAnew(passage: Passage, { of }: Looked, page: Page): number {
  const [scored] = scoreAll(passage, [of], null);
  if (!scored) return Number.NEGATIVE_INFINITY;
  const [looked] = second.at(passage, [scored], new Set([of.statement.id]), page, null);
  return looked ? orderOf(looked.look) : Number.NEGATIVE_INFINITY;
}

/** A page that says of a statement what the one did where it was found. */
const pageOf = ({ look }: Looked, over: { about?: number; present?: boolean } = {}): Page => {
  const isNamed = over.present ?? look.present > 0;
  const page = new Page('', [], []);
  return Object.assign(Object.create(page) as Page, {
    named: { has: () => isNamed },
    about: (_: Statement) => over.about ?? look.page,
  });
};

const without = (words: Prepared, cut: string[]): Prepared =>
  prepare(
    cut.reduce((text, each) => text.replaceAll(each, ''), words.text),
    lexicon,
  );

/** Quotation marks within words are not told. */
const plain = (text: string) => text.replace(/["“”„«»]/gu, '');

const quoted = (words: string) =>
  [...words.matchAll(/“([^”]+)”/g)].map(([, word]) => word as string);

/** Claims without what stands around. */
const alone = (claims: ClaimMatches): ClaimMatches =>
  Object.create(claims, {
    strengthOf: { value: (id: string) => claims.strengthOf(id) - claims.liftOf(id) },
    liftOf: { value: () => 0 },
  });

/** The passage and page without what a reason names. */
const WITHOUT: Record<
  PartName,
  (words: string, passage: Passage, looked: Looked) => [Passage, Page] | null
> = {
  speaker: (_, passage, looked) => [{ ...passage, speaker: null }, pageOf(looked)],
  claim: (_, passage, looked) => [
    {
      ...passage,
      claims: {
        first: [],
        sure: [],
        found: [],
        strictest: 0,
        bound: () => [],
        strengthOf: () => 0,
        strictOf: () => 0,
        fitOf: () => 0,
        learnt: null,
        isLearnt: () => false,
        learntOf: () => NOTHING_LEARNT,
        liftOf: () => 0,
        context: '',
      },
    },
    pageOf(looked),
  ],
  phrase: (words, passage, looked) => [
    { ...passage, words: without(passage.words, quoted(words)) },
    pageOf(looked),
  ],
  words: (words, passage, looked) => [
    { ...passage, words: without(passage.words, quoted(words)) },
    pageOf(looked),
  ],
  meaning: (_, passage, looked) => [
    { ...passage, words: Object.create(passage.words, { vector: { value: null } }) },
    pageOf(looked),
  ],
  page: (_, passage, looked) => [
    { ...passage, claims: alone(passage.claims) },
    pageOf(looked, { about: 0 }),
  ],
  present: (_, passage, looked) => [passage, pageOf(looked, { present: false })],
  ranking: () => null,
  rest: () => null,
};

describe('the reasons of a link', () => {
  it('are parts of a sum that is the score', () => {
    const all = pages
      .flat()
      .flatMap(({ passage, looked }) => looked.map((each) => [passage, each] as const));
    expect(all.length).toBeGreaterThan(100);
    for (const [passage, looked] of all) {
      const sum = partsOf(passage, looked).reduce((total, { adds }) => total + adds, 0);
      expect(LOOK_WEIGHTS.first * sum).toBeCloseTo(orderOf(looked.look), 6);
    }
  });

  it('are of every kind in the passages', () => {
    const kinds = new Set(named().map(({ part }) => part));
    expect([...kinds].sort()).toEqual(
      ['claim', 'meaning', 'page', 'phrase', 'present', 'speaker', 'words'].sort(),
    );
  });

  it('do not say of a page of one sentence that it speaks of a claim in several places', () => {
    const single = pages.filter((page) => page.length === 1).flat();
    expect(single.length).toBeGreaterThan(10);
    const inPlaces = named().filter(({ part }) => part === 'page');
    expect(
      inPlaces.filter(({ passage }) => single.some((each) => each.passage === passage)),
    ).toEqual([]);
  });

  it('are true: without what a reason names, the score is lower', () => {
    const reasons = named();
    expect(reasons.length).toBeGreaterThan(100);
    for (const { part, words, passage, looked } of reasons) {
      const left = WITHOUT[part](words, passage, looked);
      if (!left) throw new Error(`${part} is no reason for a reader`);
      expect(orderAnew(...withLooked(left, looked)), words).toBeLessThan(
        orderAnew(passage, looked, pageOf(looked)),
      );
    }
  });

  it('name words as the page has them, and as the record does where it has another word', () => {
    const heads = (text: string) =>
      new Set((fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, 4)));
    let others = 0;
    for (const { part, words, passage, looked } of named()) {
      if (part !== 'words' && part !== 'phrase') continue;
      const there = heads(looked.of.statement.text);
      for (const [, here = '', other] of words.matchAll(/“([^”]+)”(?: = “([^”]+)”)?/g)) {
        expect(plain(passage.words.text)).toContain(here);
        if (other === undefined) {
          for (const head of heads(here)) expect([...there], `${words}: ${head}`).toContain(head);
        } else {
          expect(plain(looked.of.statement.text)).toContain(other);
          others += 1;
        }
      }
    }
    expect(others).toBeGreaterThan(3);
  });

  it('name a claim before they speak of “that claim”', () => {
    let told = 0;
    for (const { passage, looked } of pages.flat()) {
      for (const each of looked) {
        const parts = reasonsFor(passage, each, propositionOf).map(({ part }) => part);
        if (!parts.includes('page')) continue;
        expect(parts.indexOf('claim')).toBeGreaterThanOrEqual(0);
        expect(parts.indexOf('claim')).toBeLessThan(parts.indexOf('page'));
        told += 1;
      }
    }
    expect(told).toBeGreaterThan(3);
  });

  it('are never none', () => {
    for (const { passage, looked } of pages.flat()) {
      for (const each of looked) {
        expect(reasonsFor(passage, each, propositionOf).length).toBeGreaterThan(0);
      }
    }
  });
});

const withLooked = ([passage, page]: [Passage, Page], looked: Looked) =>
  [passage, looked, page] as const;
