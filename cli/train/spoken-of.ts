/**
 * `npm run fit -- spoken-of DIR…`: fits from when on what stands around a sentence speaks of what a claim is
 * about (`context/spoken-of.ts`), on folders of pages annotated by hand (the form of `npm run eval -- pages`;
 * pages of a half that is held out are passed over). It prints; the numbers stand in `context/weights.ts`.
 *
 * On pages of the record's subjects, each sentence that the annotator listed should find its claims spoken of; on
 * others none should of which a statement comes near. What is printed was counted on pages that had no part in choosing
 * the thresholds, each left out in turn; the thresholds printed beside are those of all pages.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countriesIn } from '../../context/countries';
import { type SubjectOf, surroundings, termsOf, type Window } from '../../context/spoken-of';
import { LITTLE_KNOWN, SHOWN } from '../../context/weights';
import { fold } from '../../text/fold';
import { tokens } from '../../text/tokens';
import { bundledFinder } from '../engine';
import { type GoldPage, idsOf, toCodePoints } from '../eval/pages';
import { wantedAt } from './pages';

const WINDOWS: Window[] = [2, 4, 8].flatMap((around) =>
  [15, 30, 60, 120, 1e6].map((ofPage) => ({ around, ofPage })),
);
/** Thresholds tried, in hundredths. */
const [LOWEST, HIGHEST, STEP] = [-20, 120, 5];

/** A sentence: how much its surroundings speak of the claims whose countries the page names, and of others, by window. */
interface Case {
  page: string;
  isWanted: boolean;
  named: number[];
  unnamed: number[];
}

interface Thresholds {
  named: number;
  unnamed: number;
}

/** Runs the command over folders. */
export async function fitSpokenOf(folders: string[]): Promise<void> {
  if (folders.length === 0) throw new Error('Usage: npm run fit -- spoken-of DIR…');
  const { compare, subjectOf } = await bundledFinder();
  const cases: Case[] = [];
  for (const folder of folders) {
    const lines = (file: string) =>
      readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
    const seeds = lines('seeds.jsonl').map((row) => JSON.parse(row));
    for (const gold of lines('pages.jsonl').map((row) => JSON.parse(row) as GoldPage)) {
      if (gold.half === 'held out') continue;
      const text = readFileSync(join(folder, 'pages', `${gold.page}.txt`), 'utf8');
      const found = await compare({ text, published: null }, Number.POSITIVE_INFINITY);
      cases.push(...casesOf(`${folder} ${gold.page}`, gold, text, found, seeds, subjectOf));
    }
  }
  const wanted = cases.filter(({ isWanted }) => isWanted).length;
  console.log(`${wanted} sentences listed, ${cases.length - wanted} near on foreign pages`);
  WINDOWS.forEach(({ around, ofPage }, k) => {
    const pages = [...new Set(cases.map(({ page }) => page))];
    let [lost, kept] = [0, 0];
    for (const page of pages) {
      const fitted = thresholdsOf(
        cases.filter((each) => each.page !== page),
        k,
      );
      const wrong = wrongOf(
        cases.filter((each) => each.page === page),
        k,
        fitted,
      );
      lost += wrong.lost;
      kept += wrong.kept;
    }
    const { named, unnamed } = thresholdsOf(cases, k);
    console.log(
      `${around} sentences, page as ${ofPage} words: lost ${lost}, kept ${kept}; ` +
        `spoken of from ${named.toFixed(2)}, unnamed ${unnamed.toFixed(2)}`,
    );
  });
}

type Found = Awaited<ReturnType<Awaited<ReturnType<typeof bundledFinder>>['compare']>>;

function casesOf(
  page: string,
  gold: GoldPage,
  text: string,
  found: Found,
  seeds: { id: string; text: string }[],
  subjectOf: SubjectOf,
): Case[] {
  const points = toCodePoints(text);
  const named = countriesIn(tokens(text).map((token) => ({ folded: fold(token.text) })));
  const passages = found.map(({ passage }) => passage);
  return found.flatMap(({ passage, scored }, i) => {
    const isWanted = gold.set === 'positive';
    const wanted = wantedAt(gold, points(passage.start), points(passage.end));
    const its = scored.filter(({ of, score }) =>
      isWanted ? idsOf(of.statement.text, seeds).some((id) => wanted.has(id)) : score >= SHOWN,
    );
    const claims = new Set(
      its.flatMap(({ of }) => of.statement.positions.map(({ claim }) => claim)),
    );
    if (claims.size === 0) return [];
    const far = () => WINDOWS.map(() => Number.NEGATIVE_INFINITY);
    const made: Case = { page, isWanted, named: far(), unnamed: far() };
    for (const claim of claims) {
      const subject = subjectOf(claim);
      if (!subject) continue;
      const { topic, countries } = subject;
      const isNamed = countries.size === 0 || [...countries].some((code) => named.has(code));
      const into = isNamed ? made.named : made.unnamed;
      const known = topic.size / (topic.size + LITTLE_KNOWN);
      WINDOWS.forEach((window, k) => {
        const value = surroundings(termsOf(passages, topic), topic, window)(i);
        into[k] = Math.max(into[k] as number, value / known);
      });
    }
    return [made];
  });
}

/** How many listed sentences are lost, and how many on foreign pages kept. */
function wrongOf(cases: readonly Case[], k: number, { named, unnamed }: Thresholds) {
  const isKept = (each: Case) =>
    (each.named[k] as number) >= named || (each.unnamed[k] as number) >= unnamed;
  return {
    lost: cases.filter((each) => each.isWanted && !isKept(each)).length,
    kept: cases.filter((each) => !each.isWanted && isKept(each)).length,
  };
}

/** Those at which the shares of both errors are least together; of several their middle. */
function thresholdsOf(cases: readonly Case[], k: number): Thresholds {
  const wanted = cases.filter(({ isWanted }) => isWanted).length;
  let least = Number.POSITIVE_INFINITY;
  let best: Thresholds[] = [];
  for (let named = LOWEST; named <= HIGHEST; named += STEP) {
    for (let unnamed = named; unnamed <= HIGHEST; unnamed += STEP) {
      const tried = { named: named / 100, unnamed: unnamed / 100 };
      const { lost, kept } = wrongOf(cases, k, tried);
      const errors = lost / wanted + kept / (cases.length - wanted);
      if (errors > least) continue;
      if (errors < least) best = [];
      least = errors;
      best.push(tried);
    }
  }
  const mean = (of: (each: Thresholds) => number) =>
    best.reduce((sum, each) => sum + of(each), 0) / best.length;
  return { named: mean(({ named }) => named), unnamed: mean(({ unnamed }) => unnamed) };
}
