/**
 * `npm run fit -- pages DIR…`: fits the weights of the second look (`context/second-look.ts`) on
 * folders of pages annotated by hand (the form of `npm run eval -- pages`; pages of a half that is held out are
 * passed over), and writes them to `context/second-look.json`.
 *
 * What it prints is measured on pages that the weights have not seen, each ordered by weights fitted
 * on all others, for all folders and for each. The weights written are fitted on all.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOOK_WEIGHTS, type Look, type LookName } from '../../context/second-look';
import { fitWeights, type List } from '../claims/fit';
import { bundledFinder } from '../engine';
import { type GoldPage, idsOf, toCodePoints } from '../eval/pages';

/** Of .002 to .05 the figures hardly differ. */
const PENALTY = 0.01;
/** Every candidate counts, also those too far off to be shown. */
const EVERY = Number.NEGATIVE_INFINITY;
const NAMES = Object.keys(LOOK_WEIGHTS) as LookName[];
const FILE = new URL('../../context/second-look.json', import.meta.url);

/** The statements of one sentence that the annotator listed something for. */
interface Sentence extends List {
  folder: string;
  page: string;
}

/** Runs the command over folders. */
export async function fitPages(folders: readonly string[]): Promise<void> {
  if (folders.length === 0) throw new Error('Usage: npm run fit -- pages DIR…');
  const { compare } = await bundledFinder();
  const sentences: Sentence[] = [];
  for (const folder of folders) sentences.push(...(await listedIn(folder, compare)));
  const shipped = Float64Array.from(NAMES, (name) => LOOK_WEIGHTS[name]);
  const unseen = unseenWeights(sentences);
  for (const folder of folders.length > 1 ? [null, ...folders] : [null]) {
    const here = sentences.filter((each) => folder === null || each.folder === folder);
    const told = (name: string, weightsOf: (sentence: Sentence) => Float64Array) =>
      console.log(
        line(
          name,
          here.map((each) => placeOf(each, weightsOf(each))),
        ),
      );
    if (folder !== null) console.log(folder);
    told('in the order of the first comparison', () => FIRST);
    told('by weights fitted on the other pages', ({ page }) => unseen.get(page) as Float64Array);
    told('by the weights shipped so far', () => shipped);
  }
  const fitted = fitWeights(sentences, PENALTY);
  const weights = Object.fromEntries(NAMES.map((name, k) => [name, round(fitted[k] as number)]));
  console.log(JSON.stringify(weights));
  writeFileSync(FILE, `${JSON.stringify({ weights }, null, 2)}\n`);
}

/** For each page weights fitted on all others. */
function unseenWeights(sentences: Sentence[]): Map<string, Float64Array> {
  const pages = [...new Set(sentences.map(({ page }) => page))];
  return new Map(
    pages.map((page) => [
      page,
      fitWeights(
        sentences.filter((sentence) => sentence.page !== page),
        PENALTY,
      ),
    ]),
  );
}

const FIRST = Float64Array.from(NAMES, (name) => Number(name === 'first'));

/** Sentences of which a wanted statement is among the candidates, and another one too. */
async function listedIn(
  folder: string,
  compare: Awaited<ReturnType<typeof bundledFinder>>['compare'],
): Promise<Sentence[]> {
  const lines = (file: string) =>
    readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
  const seeds = lines('seeds.jsonl').map((row) => JSON.parse(row) as { id: string; text: string });
  const found: Sentence[] = [];
  for (const gold of lines('pages.jsonl').map((row) => JSON.parse(row) as GoldPage)) {
    if (gold.half === 'held out') continue;
    const text = readFileSync(join(folder, 'pages', `${gold.page}.txt`), 'utf8');
    const points = toCodePoints(text);
    for (const { passage, looked } of await compare({ text, published: null }, EVERY)) {
      const wanted = wantedAt(gold, points(passage.start), points(passage.end));
      const isWanted = looked.map(({ of }) =>
        idsOf(of.statement.text, seeds).some((id) => wanted.has(id)),
      );
      const hits = isWanted.filter(Boolean).length;
      if (hits === 0 || hits === looked.length) continue;
      found.push({
        folder,
        page: join(folder, gold.page),
        rows: looked.map(({ look }) => rowOf(look)),
        answer: Float64Array.from(isWanted, (is) => (is ? 1 / hits : 0)),
        weight: 1,
      });
    }
  }
  return found;
}

/** Ids that the annotator wants at a sentence. */
export function wantedAt({ links }: GoldPage, start: number, end: number): Set<string> {
  const here = links.filter(({ all_starts: starts, start: first, sentence }) => {
    const from = starts?.[0] ?? first;
    const shared = Math.min(end, from + sentence.length) - Math.max(start, from);
    return shared >= Math.min(end - start, sentence.length) / 2;
  });
  return new Set(here.flatMap(({ expects }) => expects));
}

const rowOf = (look: Look) => Float64Array.from(NAMES, (name) => look[name]);

/** The place of the first wanted statement, from 0. */
function placeOf({ rows, answer }: List, weights: Float64Array): number {
  const score = (i: number) =>
    (rows[i] as Float64Array).reduce((sum, value, k) => sum + value * (weights[k] as number), 0);
  const order = rows.map((_, i) => i).sort((a, b) => score(b) - score(a));
  return order.findIndex((i) => (answer[i] as number) > 0);
}

function line(name: string, places: number[]): string {
  const share = (most: number) =>
    (places.filter((place) => place < most).length / places.length).toFixed(3);
  return `${name.padEnd(38)} ${places.length} sentences  first ${share(1)}  among three ${share(3)}`;
}

const round = (weight: number) => Math.round(weight * 1000) / 1000;
