import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { measurePages } from '../../../cli/eval/gold-pages';
import type { figuresOf } from '../../../cli/eval/report';

type Figures = ReturnType<typeof figuresOf>;

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const OWN = 'pages';
const FRESH = 'fresh-pages';
const UNSEEN = 'unseen-pages';
const MANY = 'many-pages';
/** On pages of other subjects that tempt on purpose one false mark in so many words is borne; on saved pages it is one in 5,000. */
const WORDS_A_FALSE_MARK = 2000;

let of: Record<string, Figures> = {};
let fresh: Record<string, Figures> = {};
let later: Record<string, Figures> = {};
let voices: Record<string, Figures> = {};
let unseen: Record<string, Figures> = {};
let many: Record<string, Figures> = {};
beforeAll(async () => {
  ({ figures: of } = await measurePages(join(fixtures, OWN)));
  ({ figures: fresh } = await measurePages(join(fixtures, FRESH), ({ batch }) => !batch));
  ({ figures: later } = await measurePages(
    join(fixtures, FRESH),
    ({ batch }) => batch === 'other words',
  ));
  ({ figures: voices } = await measurePages(
    join(fixtures, FRESH),
    ({ batch }) => batch === 'voices',
  ));
  ({ figures: unseen } = await measurePages(join(fixtures, UNSEEN)));
  ({ figures: many } = await measurePages(join(fixtures, MANY)));
}, 360_000);

const figure = (group: string, name: keyof Figures, among = of) =>
  Number(among[group]?.[name] ?? 0);

/** What a group of pages must reach of links and relations. */
interface Least {
  found: number;
  first: number;
  three: number;
  /** Share of the relations that are right, of those that an annotator judged. */
  relations: number;
  /** How many they are: what is found anew may abstain, and then only the share falls. */
  right: number;
}

function expectAtLeast(group: string, least: Least, among: Record<string, Figures>): void {
  expect(figure(group, 'must-links found', among)).toBeGreaterThanOrEqual(least.found);
  expect(figure(group, 'wanted statement first', among)).toBeGreaterThanOrEqual(least.first);
  expect(figure(group, 'wanted statement among three', among)).toBeGreaterThanOrEqual(least.three);
  const share = figure(group, 'relations right', among);
  expect(share).toBeGreaterThanOrEqual(least.relations);
  const [, judged] = String(among[group]?.['agreement and dispute swapped']).split(' of ');
  expect(Math.round(share * Number(judged))).toBeGreaterThanOrEqual(least.right);
}

/**
 * Pages of our own (`tests/fixtures/pages`), annotated before the engine read them. The floors lie a sentence
 * or two below what it reached: they keep what was won. Trust comes first, so what is shown wrongly has no
 * room.
 */
describe('pages of our own', () => {
  it('never have a namesake or a stranger taken for a speaker', () => {
    expect(of.all?.['namesakes taken']).toBe('0 of 12');
    expect(figure('all', 'names: precision')).toBe(1);
    expect(figure('all', 'names: recall')).toBe(1);
  });

  it('never have agreement shown as dispute', () => {
    expect(of.all?.['agreement and dispute swapped']).toMatch(/^0 of /);
  });

  it.each([
    ['open', { found: 0.93, first: 0.77, three: 0.93, relations: 0.7, right: 63 }],
    ['held out', { found: 0.92, first: 0.69, three: 0.86, relations: 0.66, right: 69 }],
  ])('have links as often as reached: %s', (half, least) => {
    expectAtLeast(half, least, of);
  });

  it('have a speaker told rightly where one is told', () => {
    expect(figure('all', 'who says it: right where told')).toBeGreaterThanOrEqual(0.95);
  });

  it('are hardly marked where they are of other subjects, others’ pages too', () => {
    let [words, marked] = [0, 0];
    for (const { foreign } of [of, fresh]) {
      if (!foreign) continue;
      words += foreign.words;
      // Sentences that tempt are listed by themselves, and are no others.
      marked += foreign['tempting sentences linked'];
      marked += ((foreign['other links, in 2,000 words'] ?? 0) * foreign.words) / 2000;
    }
    expect(words).toBeGreaterThan(1000);
    expect(marked).toBeLessThan(1 + words / WORDS_A_FALSE_MARK);
    expect(of.foreign?.['tempting sentences linked']).toBe(0);
  });
});

/** Pages by authors who had seen none of the engine (`tests/fixtures/fresh-pages`). */
describe('pages of others', () => {
  it('seldom have a namesake taken for a speaker, and never agreement shown as dispute', () => {
    const [taken = 0, of = 0] = String(fresh.all?.['namesakes taken']).split(' of ').map(Number);
    expect(of).toBe(35);
    expect(taken).toBeLessThanOrEqual(5);
    expect(fresh.all?.['agreement and dispute swapped']).toMatch(/^0 of [4-9]\d\d$/);
  });

  it.each([
    ['open', { found: 0.95, first: 0.75, three: 0.88, relations: 0.62, right: 170 }],
    ['held out', { found: 0.95, first: 0.64, three: 0.78, relations: 0.56, right: 126 }],
  ])('have links as often as reached: %s', (half, least) => {
    expectAtLeast(half, least, fresh);
  });

  it('have a speaker told rightly where one is told', () => {
    expect(figure('all', 'who says it: right where told', fresh)).toBeGreaterThanOrEqual(0.95);
  });
});

/**
 * Pages 47 to 54, by an author who wrote after the engine had been made on the others: harder, for most of their
 * sentences share no phrase with the record. The floors lie under what it did when they came; of the
 * open half under what it does since; of these 46 first and three were .56 and .6 before what stands around a sentence had a
 * say in its claim, which took the held-out half from .3 and .33 to .67 and .70.
 */
describe('later pages of others', () => {
  it('never have a namesake taken for a speaker, nor agreement shown as dispute', () => {
    expect(later.all?.['namesakes taken']).toMatch(/^0 of [1-9]/);
    expect(later.all?.['agreement and dispute swapped']).toMatch(/^0 of [1-9]\d/);
  });

  it.each([
    ['open', { found: 0.84, first: 0.45, three: 0.54, relations: 0.58, right: 51 }],
    ['held out', { found: 0.83, first: 0.63, three: 0.65, relations: 0.49, right: 53 }],
  ])('have links as often as reached: %s', (half, least) => {
    expectAtLeast(`${half}, other words`, least, later);
  });

  it('have a speaker told rightly where one is told', () => {
    expect(figure('all', 'who says it: right where told', later)).toBeGreaterThanOrEqual(0.93);
  });
});

/** Pages 39 to 46, about who speaks: named by office, description or pronoun, far from their words, or unknown. */
describe('pages on which it is hard to tell who speaks', () => {
  it('never have a namesake taken for a speaker, nor agreement shown as dispute', () => {
    expect(voices.all?.['namesakes taken']).toBe('0 of 2');
    expect(voices.all?.['agreement and dispute swapped']).toMatch(/^0 of [1-9]\d/);
  });

  // The share of relations falls where more is found (held out it was .48, then .43): more are right, of many more that are shown,
  // for what is found anew often abstains.
  it.each([
    ['open', { found: 0.86, first: 0.57, three: 0.75, relations: 0.63, right: 63 }, 0.5],
    ['held out', { found: 0.76, first: 0.43, three: 0.56, relations: 0.34, right: 24 }, 0.25],
  ])('have links and speakers as often as reached: %s', (half, least, said) => {
    expectAtLeast(`${half}, voices`, least, voices);
    expect(figure(`${half}, voices`, 'who says it: found', voices)).toBeGreaterThanOrEqual(said);
  });

  it('have a speaker told rightly where one is told', () => {
    expect(figure('all', 'who says it: right where told', voices)).toBeGreaterThanOrEqual(0.84);
  });
});

/** Pages that nothing was made on (`tests/fixtures/unseen-pages`). */
describe('pages that nothing was made on', () => {
  it('never have a namesake taken for a speaker, nor agreement shown as dispute', () => {
    expect(unseen.all?.['namesakes taken']).toMatch(/^0 of [1-9]/);
    expect(unseen.all?.['agreement and dispute swapped']).toMatch(/^0 of [1-9]\d/);
  });

  it('have links as often as reached, and speakers rightly', () => {
    const least = { found: 0.79, first: 0.6, three: 0.72, relations: 0.6, right: 250 };
    expectAtLeast('all', least, unseen);
    expect(figure('all', 'who says it: found', unseen)).toBeGreaterThanOrEqual(0.69);
    expect(figure('all', 'who says it: right where told', unseen)).toBeGreaterThanOrEqual(0.97);
  });

  it('have no link where nobody speaks of what is on record', () => {
    expect(figure('all', 'other links, in 2,000 words', unseen)).toBeLessThan(0.5);
  });
});

/** Ninety-two pages by six authors (`tests/fixtures/many-pages`), on the open ones of which what links a sentence is fitted. */
describe('many pages of journalism', () => {
  it.each([
    ['open', { found: 0.75, first: 0.44, three: 0.57, relations: 0.43, right: 685 }],
    ['held out', { found: 0.75, first: 0.48, three: 0.59, relations: 0.44, right: 147 }],
  ])('have links as often as reached: %s', (half, least) => {
    expectAtLeast(half, least, many);
  });

  // Read by eye: who has changed his mind since, whoever is ready for a meeting that others rule out, two that annotators see otherwise.
  it('hardly ever have agreement shown as dispute', () => {
    const [swapped, judged] = String(many.all?.['agreement and dispute swapped'])
      .split(' of ')
      .map(Number) as [number, number];
    expect(judged).toBeGreaterThan(1500);
    expect(swapped).toBeLessThanOrEqual(0.005 * judged);
  });

  it('have a speaker told rightly where one is told', () => {
    expect(figure('all', 'who says it: right where told', many)).toBeGreaterThanOrEqual(0.94);
  });
});
