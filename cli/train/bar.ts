/**
 * `npm run fit -- bar DIR…`: tries other numbers for what a link needs (`BAR` in `context/weights.ts`) on
 * folders of pages annotated by hand (the form of `npm run eval -- pages`), one number after the other until none
 * gets better, and prints what they give. Pages of a held-out half are left out.
 *
 * What it calls unseen is measured on each page by numbers found on all others. It changes nothing: the numbers
 * are copied by hand, when what is shown on pages of other subjects has been looked at too.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bar } from '../../context/bar';
import { Page } from '../../context/page';
import { BAR } from '../../context/weights';
import { bundledParts } from '../engine';
import { type GoldPage, toCodePoints } from '../eval/pages';

type Numbers = typeof BAR;
const NAMES = Object.keys(BAR) as (keyof Numbers)[];
const STEP = 0.25;
const ROUNDS = 8;

/** What is linked on a page, by what the annotator says of it. */
interface Counts {
  must: number;
  found: number;
  listed: number;
  others: number;
}

/** A page that is ready to be asked what numbers link on it. */
type Ready = (numbers: Numbers) => Counts;

/** Runs the command over folders. */
export async function fitBar(folders: readonly string[]): Promise<void> {
  if (folders.length === 0) throw new Error('Usage: npm run fit -- bar DIR…');
  const pages = (await Promise.all(folders.map(readyIn))).flat();
  console.log(line('by the numbers shipped', total(pages, BAR)));
  const unseen = pages.map((page) => page(best(pages.filter((each) => each !== page))));
  console.log(line('by numbers found on the other pages', sum(unseen)));
  const found = best(pages);
  console.log(line('by numbers found on all', total(pages, found)));
  console.log(JSON.stringify(found));
}

/** The numbers that do best, climbed to from those that are shipped. */
function best(pages: readonly Ready[]): Numbers {
  let numbers = BAR;
  let worth = worthOf(total(pages, numbers));
  for (let round = 0; round < ROUNDS; round++) {
    const before = numbers;
    for (const name of NAMES) {
      for (const step of [-STEP, STEP]) {
        const tried = { ...numbers, [name]: Math.round(100 * (numbers[name] + step)) / 100 };
        const its = worthOf(total(pages, tried));
        if (its <= worth) continue;
        numbers = tried;
        worth = its;
      }
    }
    if (numbers === before) break;
  }
  return numbers;
}

const total = (pages: readonly Ready[], numbers: Numbers) =>
  sum(pages.map((page) => page(numbers)));

function sum(all: readonly Counts[]): Counts {
  const none = { must: 0, found: 0, listed: 0, others: 0 };
  return all.reduce(
    (to, each) => ({
      must: to.must + each.must,
      found: to.found + each.found,
      listed: to.listed + each.listed,
      others: to.others + each.others,
    }),
    none,
  );
}

/** The harmonic mean of the must-links found and the links that the annotator has. */
function worthOf({ must, found, listed, others }: Counts): number {
  const [recall, precision] = [found / must, listed / Math.max(1, listed + others)];
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}

async function readyIn(folder: string): Promise<Ready[]> {
  const { attributed, compare, finder } = await bundledParts();
  const lines = readFileSync(join(folder, 'pages.jsonl'), 'utf8').split('\n').filter(Boolean);
  const pages: Ready[] = [];
  for (const gold of lines.map((each) => JSON.parse(each) as GoldPage)) {
    if (gold.half === 'held out') continue;
    const text = readFileSync(join(folder, 'pages', `${gold.page}.txt`), 'utf8');
    const article = { text, published: null };
    const { mentions, said } = await attributed(article);
    const compared = await compare(article);
    const page = new Page(
      text,
      compared.map(({ passage }) => passage),
      mentions,
    );
    const points = toCodePoints(text);
    const wanted = compared.map(({ passage }) =>
      wantedAt(gold, points(passage.start), points(passage.end)),
    );
    const known = new Map<string, Counts>();
    pages.push((numbers) => {
      const key = JSON.stringify(numbers);
      const counts = known.get(key) ?? { must: 0, found: 0, listed: 0, others: 0 };
      if (known.has(key)) return counts;
      known.set(key, counts);
      const countries = finder.matcher.countries();
      const bar = new Bar(text, said.sentences, compared, page, countries, numbers);
      compared.forEach(({ passage, looked, checks }, i) => {
        const isSure = bar.of(passage);
        const isLinked = checks.length > 0 || looked.some((each) => each.isNear && isSure(each));
        const its = wanted[i] ?? null;
        if (its === 2) counts.must++;
        if (!isLinked) return;
        if (its === 2) counts.found++;
        if (its === null) counts.others++;
        else if (its > 0) counts.listed++;
      });
      return counts;
    });
  }
  return pages;
}

/** How much the annotator wants a sentence linked: 2, 1, 0 where either is right, null not at all. */
function wantedAt({ links, doubtful }: GoldPage, start: number, end: number): number | null {
  const isHere = (from: number, sentence: string) =>
    Math.min(end, from + sentence.length) - Math.max(start, from) >=
    Math.min(end - start, sentence.length) / 2;
  const here = links.filter((link) => isHere(link.all_starts?.[0] ?? link.start, link.sentence));
  if (here.length > 0) return Math.max(...here.map(({ strength }) => strength));
  return doubtful.some((each) => isHere(each.start, each.sentence)) ? 0 : null;
}

const line = (name: string, { must, found, listed, others }: Counts) =>
  `${name.padEnd(38)} must-links ${found} of ${must}  links wanted ${listed}  others ${others}`;
