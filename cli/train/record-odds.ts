/**
 * `npm run fit -- record-odds DIR…`: fits what tells on a page of the record's subjects whether a reader wants a sentence linked
 * (`context/record-odds.ts`), on folders of pages annotated by hand (the form of `npm run eval -- pages`; pages of a half
 * that is held out are passed over), and writes the weights to `context/record-odds.json`. `--without SIGN,…` leaves signs out.
 *
 * Sentences to be linked are the annotator's links, those not to be what stands in `no_link` and all of pages of other subjects;
 * the others are passed over. What it prints is counted on pages that the weights have not seen: five parts, each judged by
 * weights fitted on the other four.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Page } from '../../context/page';
import { RecordOdds, SIGN_WEIGHTS, type SignName } from '../../context/record-odds';
import { ON_SUBJECT_FROM } from '../../context/weights';
import { fitWeights, type List } from '../claims/fit';
import { bundledParts } from '../engine';
import { type GoldPage, toCodePoints } from '../eval/pages';
import { signsWanted } from './signs-wanted';

const PARTS = 5;
const PENALTY = 0.001;
const NAMES = Object.keys(SIGN_WEIGHTS) as SignName[];
const FILE = new URL('../../context/record-odds.json', import.meta.url);
/** Log-odds from which a sentence might be linked. */
const TRIED = [-1.5, -1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 1];

/** A sentence, and what the annotator says of it. */
interface Case {
  page: string;
  /** 2 must be linked, 1 may, 0 must not. */
  wanted: 0 | 1 | 2;
  /** Its signs. */
  row: Float64Array;
  /** Whether a statement may head its link. */
  isNear: boolean;
}

/** Runs the command over folders. */
export async function fitRecordOdds(args: readonly string[]): Promise<void> {
  const { names, folders } = signsWanted('record-odds', args, NAMES);
  const parts = await bundledParts();
  const cases: Case[] = [];
  for (const folder of folders) cases.push(...(await casesIn(folder, names, parts)));
  const pages = [...new Set(cases.map(({ page }) => page))];
  const partOf = (page: string) => pages.indexOf(page) % PARTS;
  const unseen = Array.from({ length: PARTS }, (_, part) =>
    fitted(cases.filter(({ page }) => partOf(page) !== part)),
  );
  const odds = cases.map((each) => oddsOf(each, unseen[partOf(each.page)] as Float64Array));
  for (const folder of folders.length > 1 ? [null, ...folders] : [null]) {
    if (folder !== null) console.log(folder);
    for (const from of TRIED) console.log(line(from, folder, cases, odds));
  }
  const all = fitted(cases);
  const weights = Object.fromEntries(
    NAMES.map((name) => [name, round(all[names.indexOf(name)] ?? 0)]),
  );
  console.log(JSON.stringify(weights));
  writeFileSync(FILE, `${JSON.stringify({ weights }, null, 2)}\n`);
}

function fitted(cases: readonly Case[]): Float64Array {
  const lists = cases.map(({ row, wanted }): List => {
    const answer = Float64Array.of(Number(wanted > 0), Number(wanted === 0));
    return { rows: [row, new Float64Array(row.length)], answer, weight: 1 };
  });
  return fitWeights(lists, PENALTY);
}

/** Log-odds that a sentence is to be linked; none where nothing may head its link. */
const oddsOf = ({ row, isNear }: Case, weights: Float64Array): number =>
  isNear
    ? row.reduce((sum, value, k) => sum + value * (weights[k] as number), 0)
    : Number.NEGATIVE_INFINITY;

async function casesIn(
  folder: string,
  names: readonly SignName[],
  { attributed, compare, finder }: Awaited<ReturnType<typeof bundledParts>>,
): Promise<Case[]> {
  const lines = readFileSync(join(folder, 'pages.jsonl'), 'utf8').split('\n').filter(Boolean);
  const cases: Case[] = [];
  for (const gold of lines.map((each) => JSON.parse(each) as GoldPage)) {
    const file = join(folder, 'pages', `${gold.page}.txt`);
    if (gold.half === 'held out' || !existsSync(file)) continue;
    const text = readFileSync(file, 'utf8');
    const article = { text, published: null };
    const { mentions } = await attributed(article);
    const compared = await compare(article, Number.NEGATIVE_INFINITY);
    const passages = compared.map(({ passage }) => passage);
    const page = new Page(text, passages, mentions);
    const naming = page.naming(finder.matcher.countries());
    if (naming < ON_SUBJECT_FROM) continue;
    const odds = new RecordOdds(page, naming);
    const points = toCodePoints(text);
    const until = gold.annotated_until ?? text.length;
    for (const { passage, looked } of compared) {
      const start = points(passage.start);
      const wanted = wantedAt(gold, start, points(passage.end));
      if (wanted === null || start >= until) continue;
      const signs = odds.signs(passage);
      const row = Float64Array.from(names, (name) => signs[name]);
      const isNear = looked.some((its) => its.isNear);
      cases.push({ page: join(folder, gold.page), wanted, row, isNear });
    }
  }
  return cases;
}

/** What the annotator wants of a sentence; null where either is right. */
function wantedAt(gold: GoldPage, start: number, end: number): Case['wanted'] | null {
  const isHere = (from: number, sentence: string) =>
    Math.min(end, from + [...sentence].length) - Math.max(start, from) >=
    Math.min(end - start, [...sentence].length) / 2;
  const here = gold.links.filter((link) =>
    isHere(link.all_starts?.[0] ?? link.start, link.sentence),
  );
  if (here.length > 0) return here.some(({ strength }) => strength === 2) ? 2 : 1;
  if ((gold.doubtful ?? []).some((each) => isHere(each.start, each.sentence))) return null;
  if (gold.set === 'negative') return 0;
  return (gold.no_link ?? []).some((each) => isHere(each.start, each.sentence)) ? 0 : null;
}

function line(from: number, folder: string | null, cases: readonly Case[], odds: number[]): string {
  const share = (wanted: number) => {
    const its = cases.flatMap((each, i) =>
      each.wanted === wanted && (folder === null || each.page.startsWith(`${folder}/`)) ? [i] : [],
    );
    return `${its.filter((i) => (odds[i] as number) >= from).length} of ${its.length}`;
  };
  return `from ${String(from).padEnd(6)} must ${share(2).padEnd(12)} may ${share(1).padEnd(12)} must not ${share(0)}`;
}

const round = (weight: number) => Math.round(weight * 1000) / 1000;
