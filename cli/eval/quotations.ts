/**
 * `npm run eval -- quotations FILE.jsonl [--json] [--out FILE]` (form of `polnear`): how often the
 * engine finds who said what. `--out` writes what it found, `{id, attributions: [{source, cue, content,
 * speaker}]}`, offsets in code points as the file counts them, with what is told besides: the form, the kind
 * (statement, belief, intention, poll), how the source is called. `--weights FILE` tries other weights,
 * `--rules` does without the tagger.
 *
 * All kinds are scored, for the data does not tell them apart; a page is shown statements only.
 */
import { attribute } from '../../context/attribution';
import { Lines } from '../../context/lines';
import { findMentions } from '../../context/mentions';
import type { Names } from '../../context/names/names';
import { quotationsOf } from '../../context/quotations';
import { type Resolved, resolveAttributions } from '../../context/tagged-quotations';
import { attributions } from '../../context/tagger/attributions';
import { sourceClass } from '../../context/tagger/source-class';
import type { Tagger } from '../../context/tagger/tagger';
import { bundledNames, readTagger } from '../engine';
import { type GoldDocument, readDocuments } from '../train/data';
import { newScore, type Score, scoreText } from './attributions';
import { placesOf } from './code-points';
import { optionsOf, tableOf, tellNothing, writeLines } from './options';

export const QUOTATIONS_USAGE =
  'npm run eval -- quotations FILE.jsonl [--json] [--out FILE] [--weights FILE] [--rules]';

/** Runs the command; an InputError says what is wrong with an argument or a file. */
export async function evaluateQuotations(args: string[]): Promise<void> {
  const { from, json, out, weights, rules } = optionsOf(args, QUOTATIONS_USAGE);
  const documents = readDocuments(from);
  const tagger = rules ? null : readTagger(weights);
  const names = await bundledNames();
  const score = newScore();
  const found = documents.map((document) => read(document, tagger, names));
  documents.forEach(({ text, attributions: gold }, i) => {
    scoreText(score, text, gold, found[i] as Resolved[]);
  });
  if (out !== undefined) {
    writeLines(
      out,
      documents.map((document, i) => predictionOf(document, found[i] as Resolved[])),
    );
  }
  const figures = figuresOf(score, found.flat());
  if (figures.all.gold === 0) tellNothing(from, 'attributions');
  console.log(json ? JSON.stringify(figures) : text(figures));
}

function read(
  { text, date = null }: GoldDocument,
  tagger: Tagger | null,
  names: Names,
): Resolved[] {
  const tagged = tagger ? attributions(tagger.tag(text), tagger.pairing) : [];
  const mentions = findMentions(text, names);
  const reading = attribute(new Lines().read(text), mentions, names, date, tagged);
  if (tagger) return resolveAttributions(text, tagged, reading);
  return quotationsOf(text, reading.sentences).map(({ source, cue, ...rest }) => ({
    ...rest,
    source: source ? [source] : [],
    cue: cue ? [cue] : [],
    kind: 'statement',
    isSaid: true,
    sourceClass: sourceClass(source ? text.slice(source.start, source.end).split(/\s+/) : []),
  }));
}

function predictionOf({ id, text }: GoldDocument, found: Resolved[]): object {
  const { toPoints } = placesOf(text);
  return {
    id,
    attributions: found.map(({ source, cue, content, ...rest }) => ({
      source: source.map(toPoints),
      cue: cue.map(toPoints),
      content: content.map(toPoints),
      ...rest,
    })),
  };
}

const GROUPS = ['direct', 'mixed', 'indirect', 'all'] as const;
const NAMES = ['gold', 'content .3', 'content .8', 'content and source .5'] as const;
type Shares = Record<(typeof NAMES)[number], number>;
interface Figures extends Record<(typeof GROUPS)[number], Shares> {
  found: {
    count: number;
    /** Of those found, the share that is right in content and source. */
    right: number;
    /** With a speaker on record. */
    speakers: number;
    kinds: Record<string, number>;
  };
}

const share = (part: number, whole: number) =>
  whole === 0 ? 0 : Math.round((1e4 * part) / whole) / 1e4;

function figuresOf(score: Score, found: Resolved[]): Figures {
  const shares = (group: string): Shares => {
    const { gold, content30, content80, both } = score.tallies.get(group) ?? {
      gold: 0,
      content30: 0,
      content80: 0,
      both: 0,
    };
    return {
      gold,
      'content .3': share(content30, gold),
      'content .8': share(content80, gold),
      'content and source .5': share(both, gold),
    };
  };
  const kinds: Record<string, number> = { statement: 0, belief: 0, intention: 0, poll: 0 };
  for (const { kind } of found) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return {
    direct: shares('direct'),
    mixed: shares('mixed'),
    indirect: shares('indirect'),
    all: shares('all'),
    found: {
      count: score.found,
      right: share(score.right, score.found),
      speakers: found.filter(({ speaker }) => speaker !== null).length,
      kinds,
    },
  };
}

function text(figures: Figures): string {
  const { count, right, speakers, kinds } = figures.found;
  return [
    tableOf(
      [...GROUPS],
      NAMES.map((name) => [name, ...GROUPS.map((group) => figures[group][name])]),
    ),
    `found ${count}, of which right in content and source ${right}; ${speakers} by somebody on record`,
    `by kind: ${Object.entries(kinds)
      .map(([kind, times]) => `${kind} ${times}`)
      .join(', ')}`,
  ].join('\n');
}
