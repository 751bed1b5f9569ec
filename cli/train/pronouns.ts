/**
 * `npm run fit -- pronouns FILE.jsonl` (form of `gap`): fits the weights of `context/pronouns/weights.ts` on
 * snippets of which somebody told whom a pronoun means, and prints what they give on snippets that the weights
 * have not seen, five-fold, for several bounds of chance: the ranking alone, and behind the rules, which go before it.
 * It changes nothing: the weights are copied by hand.
 *
 * The candidates of a snippet are places, and only who is meant is known: of the places where he is named the
 * likeliest share the answer, by the weights found before (expectation maximisation). Of a snippet that means
 * neither of its two people the answer is anybody else, or nobody.
 */
import { type Chances, chancesOf, likeliest, spread } from '../../context/pronouns/chances';
import type { Ranked } from '../../context/pronouns/ranking';
import { type Feature, FITTED, WEIGHTS } from '../../context/pronouns/weights';
import { fitWeights, type List } from '../claims/fit';
import { readJsonLines } from '../claims/json-lines';
import { readSnippet, type Snippet, snippet } from '../eval/snippets';

const FOLDS = 5;
/** Rounds of sharing out the answer and fitting to it. */
const ROUNDS = 6;
/** Chosen five-fold of .001 to .02, which hardly differ. */
const PENALTY = 0.005;
const BOUNDS = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8];

type Weights = Record<Feature, number>;
const FLAT = { ...WEIGHTS, ...Object.fromEntries(FITTED.map((name) => [name, 0])) };

interface Case {
  asked: readonly Ranked[];
  answer: 'A' | 'B' | null;
}

/** Runs the command. */
export function fitPronouns([file, ...more]: readonly string[]): void {
  if (!file || more.length > 0) throw new Error('Usage: npm run fit -- pronouns FILE.jsonl');
  const cases = readJsonLines(file, snippet).flatMap(caseOf);
  const unseen: Ranked[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitted(cases.filter((_, i) => i % FOLDS !== fold));
    cases.forEach((each, i) => {
      if (i % FOLDS === fold) unseen[i] = ranked(each, weights).at(-1)!;
    });
  }
  const answers = cases.map(({ answer }) => answer);
  const tell = (name: string, who: (each: Ranked) => string | null) =>
    console.log(line(name, answers, unseen.map(who)));
  console.log(`${cases.length} snippets, five-fold`);
  tell('the rules alone', ({ ruled }) => ruled);
  for (const from of BOUNDS) {
    tell(`the ranking alone from ${from}`, ({ chances }) => likeliest(chances, from));
    tell('… behind the rules', ({ ruled, isOpen, chances }) =>
      isOpen ? likeliest(chances, from) : ruled,
    );
  }
  tell('made to choose', ({ chances }) => likelier(chances));
  for (const [name, weight] of Object.entries(fitted(cases))) {
    console.log(`  ${name}: ${weight.toFixed(2)},`);
  }
}

function caseOf(each: Snippet): Case[] {
  const { asked } = readSnippet(each);
  if (asked.length === 0 || (each.ACoref ?? each.BCoref ?? null) === null) return [];
  return [{ asked, answer: each.ACoref ? 'A' : each.BCoref ? 'B' : null }];
}

/** Fits weights to snippets. */
function fitted(cases: readonly Case[]): Weights {
  let weights = FLAT;
  for (let round = 0; round < ROUNDS; round++) {
    const lists = cases.flatMap((each) => listOf(each, weights));
    const found = fitWeights(lists, PENALTY);
    weights = { ...FLAT, ...Object.fromEntries(FITTED.map((name, k) => [name, found[k]])) };
  }
  return weights;
}

/** The candidates of the pronoun that is asked for, and which of them share the answer. */
function listOf(each: Case, weights: Weights): List[] {
  const { rows, who, barred } = ranked(each, weights).at(-1)!;
  const isAnswer = (key: string) =>
    each.answer === null ? key !== 'A' && key !== 'B' : key === each.answer;
  const shares = chancesOf(rows, weights).map((chance, i) => {
    let share = 0;
    for (const [key, part] of who[i]!) if (!barred.has(key) && isAnswer(key)) share += part;
    return chance * share;
  });
  const total = shares.reduce((a, b) => a + b, 0);
  if (total === 0) return [];
  return [
    {
      rows: rows.map((row) => Float64Array.from(FITTED, (name) => row[name] ?? 0)),
      answer: Float64Array.from(shares, (share) => share / total),
      weight: 1,
    },
  ];
}

/** A snippet's pronouns, ranked again by other weights. */
function ranked({ asked }: Case, weights: Weights): Ranked[] {
  const again = new Map<Chances, Chances>();
  return asked.map((each) => {
    const who = each.who.map((its) => again.get(its) ?? its);
    const chances = spread(chancesOf(each.rows, weights), who, each.barred);
    again.set(each.chances, chances);
    return { ...each, who, chances };
  });
}

/** The likelier of the two people. */
function likelier(chances: Chances): 'A' | 'B' {
  return (chances.get('B') ?? 0) > (chances.get('A') ?? 0) ? 'B' : 'A';
}

/** How often who is told is right, and how often one of the two is told; F1 as GAP counts it. */
function line(name: string, answers: readonly (string | null)[], who: readonly (string | null)[]) {
  const told = who.map((each) => (each === 'A' || each === 'B' ? each : null));
  const count = (isSuch: (each: string | null, i: number) => boolean) => told.filter(isSuch).length;
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole).toFixed(3);
  const right = count((each, i) => each !== null && each === answers[i]);
  const all = count((each) => each !== null);
  const gold = count((_, i) => answers[i] !== null);
  return `${name}: right ${share(right, all)}, told ${share(all, told.length)}, F1 ${share(2 * right, all + gold)}`;
}
