/**
 * `npm run eval -- pages DIR [--json] [--out FILE]`: how often the engine is right on pages annotated
 * by hand, in the form of `pages-gold` (its README tells it). Scores any folder of that form.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from './claims/json-lines';
import { bundledEngine } from './engine';
import { CLAIMS_USAGE, evaluateClaims } from './eval/claims';
import { evaluateShown } from './eval/claims-shown';
import { addUp, type GoldPage, scorePage, type Tally } from './eval/pages';
import { evaluateQuotations } from './eval/quotations';
import { figuresOf, table } from './eval/report';

const [what, directory, ...rest] = process.argv.slice(2);
if (what === 'claims' || what === 'claims-shown') {
  const evaluate = what === 'claims' ? evaluateClaims : evaluateShown;
  try {
    evaluate(process.argv.slice(3));
    process.exit(0);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
if ((what === 'quotations' || what === 'quotations-tokens') && directory) {
  console.log(evaluateQuotations(what, directory, rest));
  process.exit(0);
}
if (what !== 'pages' || !directory) {
  console.error(
    `Usage: npm run eval -- pages DIR | quotations FILE | quotations-tokens FILE [--json] [--out FILE]
${CLAIMS_USAGE}`,
  );
  process.exit(2);
}

const lines = (file: string) =>
  readFileSync(join(directory, file), 'utf8').split('\n').filter(Boolean);
const seeds = lines('seeds.jsonl').map((line) => JSON.parse(line) as { id: string; text: string });
const engine = await bundledEngine();
const tallies = new Map<string, Tally>();
const predictions: string[] = [];
const files = new Set(readdirSync(join(directory, 'pages')));

for (const line of lines('pages.jsonl')) {
  const gold = JSON.parse(line) as GoldPage;
  const file = `${gold.page}.txt`;
  if (!files.has(file)) continue;
  const text = readFileSync(join(directory, 'pages', file), 'utf8');
  const annotation = await engine.annotate({ text, published: null });
  predictions.push(JSON.stringify({ file, text, ...annotation }));
  const kind = gold.set === 'positive' ? 'on subject' : 'foreign';
  for (const group of [kind, 'all']) {
    tallies.set(group, addUp(tallies.get(group), scorePage(gold, text, annotation, seeds)));
  }
}

const out = rest.indexOf('--out');
if (out !== -1) writeFileSync(rest[out + 1] as string, `${predictions.join('\n')}\n`);
const figures = Object.fromEntries([...tallies].map(([group, tally]) => [group, figuresOf(tally)]));
console.log(rest.includes('--json') ? JSON.stringify(figures) : table(figures));
