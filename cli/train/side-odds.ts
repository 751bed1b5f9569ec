/**
 * `npm run fit -- side-odds [--without SIGN,…] DIR…`: fits what tells together which side a sentence takes on a claim
 * (`context/side-odds.ts`), on folders of pages annotated by hand (the form of `npm run eval -- pages`; pages of a half that is
 * held out are passed over), and writes the weights to `context/side-odds.json`. `--without` leaves signs out.
 *
 * A sentence's side on a claim is what the annotator's relations to the bundled statements come to, where they all come to one; it is on
 * neither side of a claim of which no statement is listed for it. What it prints is counted on pages that the weights
 * have not seen: five parts, each judged by weights fitted on the other four.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { affiliationsOf, speakTogether, spokenFor } from '../../context/government';
import { PositionsHeld } from '../../context/positions-held';
import { claimsAsked, SIDE_WEIGHTS, type SideSign, sideSigns } from '../../context/side-odds';
import type { Statement } from '../../model';
import { seedsPack } from '../../seeds/pack';
import { fitWeights, type List, softmax } from '../claims/fit';
import { bundledParts } from '../engine';
import { type GoldPage, idsOf, toCodePoints } from '../eval/pages';
import { signsWanted } from './signs-wanted';

const PARTS = 5;
const PENALTY = 0.002;
const NAMES = Object.keys(SIDE_WEIGHTS) as SideSign[];
const STANCES = ['asserts', 'rejects'] as const;
const FILE = new URL('../../context/side-odds.json', import.meta.url);
/** How likely a side may have to be, and how many times likelier than the other. */
const TRIED = [0.4, 0.5, 0.6].flatMap((told) =>
  [10, 20, 30, 40, 50].map((over) => ({ told, over })),
);

/** A sentence and a claim: its signs for either side, and which of asserts, rejects and neither is right. */
interface Case extends List {
  page: string;
  right: number;
}

/** Runs the command over folders. */
export async function fitSideOdds(args: readonly string[]): Promise<void> {
  const { names, folders } = signsWanted('side-odds', args, NAMES);
  const parts = await bundledParts();
  const cases: Case[] = [];
  for (const folder of folders) cases.push(...(await casesIn(folder, names, parts)));
  const pages = [...new Set(cases.map(({ page }) => page))];
  const partOf = ({ page }: Case) => pages.indexOf(page) % PARTS;
  const unseen = Array.from({ length: PARTS }, (_, part) =>
    fitWeights(
      cases.filter((each) => partOf(each) !== part),
      PENALTY,
    ),
  );
  const shares = cases.map((each) => softmax(each.rows, unseen[partOf(each)] as Float64Array));
  const sided = cases.filter(({ right }) => right < 2).length;
  console.log(`${cases.length} claims of sentences, of ${sided} a side is taken`);
  for (const each of TRIED) console.log(line(each, cases, shares));
  const all = fitWeights(cases, PENALTY);
  const weights = Object.fromEntries(
    NAMES.map((name) => [name, round(all[names.indexOf(name)] ?? 0)]),
  );
  console.log(JSON.stringify(weights));
  writeFileSync(FILE, `${JSON.stringify({ weights }, null, 2)}\n`);
}

function line(
  { told, over }: (typeof TRIED)[number],
  cases: readonly Case[],
  shares: readonly Float64Array[],
): string {
  const counts = { right: 0, neither: 0, other: 0 };
  cases.forEach(({ right }, i) => {
    const [asserts = 0, rejects = 0] = shares[i] as Float64Array;
    const side = asserts >= rejects ? 0 : 1;
    const [more, less] = side === 0 ? [asserts, rejects] : [rejects, asserts];
    if (more < told || more < over * less) return;
    counts[right === side ? 'right' : right === 2 ? 'neither' : 'other']++;
  });
  return `told from ${told}, ${over} times the other: right ${counts.right}, on neither ${counts.neither}, on the other ${counts.other}`;
}

async function casesIn(
  folder: string,
  names: readonly SideSign[],
  { compare, names: known }: Awaited<ReturnType<typeof bundledParts>>,
): Promise<Case[]> {
  const pages = linesOf<GoldPage>(readFileSync(join(folder, 'pages.jsonl'), 'utf8'));
  const positions = positionsIn(folder);
  const cases: Case[] = [];
  for (const gold of pages) {
    const file = join(folder, 'pages', `${gold.page}.txt`);
    if (gold.half === 'held out' || !existsSync(file)) continue;
    const text = readFileSync(file, 'utf8');
    const article = { text, published: null };
    const points = toCodePoints(text);
    for (const { passage, scored } of await compare(article, Number.NEGATIVE_INFINITY)) {
      const sides = sidesAt(gold, points(passage.start), points(passage.end), positions);
      if (!sides) continue;
      const held = new PositionsHeld(passage, scored, {
        speaksWith: (one, other, on) => speakTogether(known, one, other, on),
        affiliationsOf: (id, on) => affiliationsOf(known, id, on),
        spokenFor: (its) => spokenFor(known, text, its, null),
      });
      for (const claim of claimsAsked(passage)) {
        const right = sides.get(claim) ?? 2;
        if (right < 0) continue;
        const rows = STANCES.map((stance) => {
          const signs = sideSigns(passage, claim, stance, held);
          return Float64Array.from(names, (name) => signs[name]);
        });
        rows.push(new Float64Array(names.length));
        const answer = Float64Array.from(rows, (_, i) => Number(i === right));
        cases.push({ page: join(folder, gold.page), rows, answer, weight: 1, right });
      }
    }
  }
  return cases;
}

/** By the ids of a folder's statements the positions of those of the bundled record that have their words. */
function positionsIn(folder: string): Map<string, Statement['positions']> {
  const onRecord = linesOf<Statement & { type?: string }>(seedsPack()).filter(
    ({ type }) => type === 'statement',
  );
  const theirs = linesOf<{ id: string; text: string }>(
    readFileSync(join(folder, 'seeds.jsonl'), 'utf8'),
  );
  return new Map(
    theirs.flatMap(({ id, text }) => {
      const [same] = idsOf(text, onRecord);
      const statement = onRecord.find((each) => each.id === id || each.id === same);
      return statement ? [[id, statement.positions]] : [];
    }),
  );
}

const linesOf = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** By claim 0 where the annotator's relations come to asserting it, 1 to rejecting, −1 to both; null for a sentence that is not to be linked. */
function sidesAt(
  { links }: GoldPage,
  start: number,
  end: number,
  positions: ReadonlyMap<string, Statement['positions']>,
): Map<string, number> | null {
  const here = links.filter(({ all_starts, start: at, sentence }) => {
    const from = all_starts?.[0] ?? at;
    const length = [...sentence].length;
    return Math.min(end, from + length) - Math.max(start, from) > Math.min(end - start, length) / 2;
  });
  if (here.length === 0) return null;
  const sides = new Map<string, number>();
  for (const [id, relation] of here.flatMap((link) => Object.entries(link.relation_by_id ?? {}))) {
    if (['same-subject', 'contrast'].includes(relation)) continue;
    for (const { claim, stance } of positions.get(id) ?? []) {
      const side = Number((stance === 'asserts') === (relation === 'disputes'));
      sides.set(claim, (sides.get(claim) ?? side) === side ? side : -1);
    }
  }
  return sides;
}

const round = (weight: number) => Math.round(weight * 1000) / 1000;
