/**
 * `npm run eval -- pages DIR [--json] [--out FILE]`: how often the engine is right on pages annotated by
 * hand, in the form of `pages-gold` (its README tells it). Scores any folder of that form: `pages.jsonl`,
 * `seeds.jsonl` and the texts in `pages/`; where pages tell the `half` that they are in, each half by itself
 * too, apart for a later `batch`. `--out` writes what `annotate` says of each page.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { buildSeeds } from '../../seeds/build';
import { InputError, readJsonLines } from '../claims/json-lines';
import { bundledEngine } from '../engine';
import { optionsOf, writeLines } from './options';
import { addUp, type GoldPage, scorePage, type Tally } from './pages';
import { figuresOf, table } from './report';

export const PAGES_USAGE = 'npm run eval -- pages DIR [--json] [--out FILE]';

const text = v.string('must be a text.');
const place = v.pipe(v.number('must be a whole number.'), v.integer('must be a whole number.'));
const sentences = v.nullish(v.array(v.object({ sentence: text, start: place })), []);
const pageSchema = v.object(
  {
    page: text,
    set: v.nullish(text, ''),
    half: v.nullish(text),
    batch: v.nullish(text),
    annotated_until: v.nullish(place),
    mentions: v.nullish(
      v.array(
        v.object({
          text,
          start: place,
          speaker: v.nullish(text, null),
          must_not_link: v.nullish(v.boolean(), false),
          optional: v.nullish(v.boolean(), false),
          corpus_role: v.nullish(text, ''),
        }),
      ),
      [],
    ),
    links: v.nullish(
      v.array(
        v.object({
          sentence: text,
          start: place,
          all_starts: v.nullish(v.array(place)),
          speaker_on_page: v.nullish(text, null),
          expects: v.nullish(v.array(text), []),
          relation_by_id: v.nullish(v.record(text, text), {}),
          strength: v.nullish(v.number(), 1),
        }),
      ),
      [],
    ),
    no_link: sentences,
    doubtful: sentences,
  },
  'must be a page, {page, set, mentions, links}.',
);
const seedSchema = v.object({ id: text, text }, 'must be a statement, {id, text}.');

/** Runs the command; an InputError says what is wrong with an argument or a file. */
export async function evaluatePages(args: string[]): Promise<void> {
  const { from, json, out } = optionsOf(args, PAGES_USAGE);
  const { figures, predictions } = await measurePages(from);
  if (out !== undefined) writeLines(out, predictions);
  console.log(json ? JSON.stringify(figures) : table(figures));
}

/**
 * The figures of a folder's pages by group, and what the engine says of each page, of the wanted pages alone;
 * throws as the command does.
 */
export async function measurePages(
  from: string,
  isWanted: (page: GoldPage) => boolean = () => true,
) {
  const pages: GoldPage[] = readJsonLines(join(from, 'pages.jsonl'), pageSchema).filter(isWanted);
  const seeds = readJsonLines(join(from, 'seeds.jsonl'), seedSchema);
  if (pages.length > 0 && !existsSync(join(from, 'pages'))) {
    throw new InputError(
      `${join(from, 'pages')}: there is no such folder. It must hold the texts.`,
    );
  }
  const engine = await bundledEngine();
  const onRecord = buildSeeds().speakers.map(({ name }) => name);
  const tallies = new Map<string, Tally>([['all', addUp()]]);
  const predictions: object[] = [];
  for (const gold of pages) {
    const file = `${gold.page}.txt`;
    const path = join(from, 'pages', file);
    if (!existsSync(path)) {
      console.error(`${path}: there is no such text; this page is left out.`);
      continue;
    }
    const text = readFileSync(path, 'utf8');
    const annotation = await engine.annotate({ text, published: null });
    predictions.push({ file, text, ...annotation });
    const kind = gold.set === 'positive' ? 'on subject' : 'foreign';
    const tally = scorePage(gold, text, annotation, seeds, onRecord);
    for (const group of new Set([kind, halfOf(gold) ?? kind, 'all'])) {
      tallies.set(group, addUp(tallies.get(group), tally));
    }
  }
  const figures = Object.fromEntries(
    [...tallies].map(([group, tally]) => [group, figuresOf(tally)]),
  );
  return { figures, predictions };
}

/** The half that a page is in; of a later batch under a name of its own, so that old figures stay comparable. */
const halfOf = ({ half, batch }: GoldPage) => (half && batch ? `${half}, ${batch}` : half);
