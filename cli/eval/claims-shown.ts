/**
 * `npm run eval -- claims-shown --targets T.jsonl --transcripts L.jsonl [--events E,E…] [--lines N] [--out
 * FILE]`: how many links a reader of whole transcripts would see at each threshold, under the
 * strictly-earlier rule, and how many of these the data lists. It lists few of those that are right: `--out`
 * writes the links, strongest first, to be judged by eye. `--events` reads these transcripts alone,
 * `--lines` no more than so many lines.
 */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { rankAll } from '../../context/ranking/model';
import { SHOWN_FROM, saysEnough, strengthOf } from '../../context/ranking/shown';
import type { Statement } from '../../context/ranking/sides';
import { Collection } from '../claims/collection';
import { queryOf, readTargets } from '../claims/files';
import { InputError, readJsonLines } from '../claims/json-lines';
import { STRICTLY_EARLIER } from '../claims/lists';
import { checkOut, tableOf, writeLines } from './options';
import { telling } from './progress';

export const SHOWN_USAGE =
  'npm run eval -- claims-shown --targets T.jsonl --transcripts L.jsonl [--events E,E…] [--lines N] [--out FILE]';

const THRESHOLDS = [16, 14, SHOWN_FROM, 12, 11, 10];
/** Lines before a line that are read with it. */
const CONTEXT = 3;

const text = v.string('a text is wanted here.');
const Line = v.object(
  {
    event: text,
    line: v.union([v.number(), v.string()], 'a number is wanted here.'),
    speaker: v.nullish(text, null),
    text,
    relevant: v.nullish(v.array(text, 'a list of ids is wanted here.'), []),
  },
  'a line of a transcript is wanted here, {event, line, speaker, text, relevant}.',
);
type Line = v.InferOutput<typeof Line>;

interface Shown {
  id: string;
  target: string;
  strength: number;
  isListed: boolean;
}

/** Runs the command; an InputError says what is wrong with an argument or a file. */
export function evaluateShown(args: string[]): void {
  const asked = askedIn(args);
  const lines = linesOf(asked);
  const collection = new Collection(readTargets(asked.targets));
  const links: Shown[] = [];
  for (const [i] of telling(lines, 'lines')) {
    const link = linkOf(collection, lines, i);
    if (link) links.push(link);
  }
  links.sort((a, b) => b.strength - a.strength);
  if (asked.out !== undefined) writeLines(asked.out, links);
  console.log(tableOf(['links', 'per 1,000', 'listed'], rowsOf(links, lines.length)));
  console.log(`${lines.length} lines; from ${SHOWN_FROM} on a link is shown`);
}

function rowsOf(links: Shown[], lines: number): [string, ...(number | null)[]][] {
  return THRESHOLDS.map((least) => {
    const shown = links.filter(({ strength }) => strength >= least);
    const rate = lines === 0 ? null : Math.round((1e4 * shown.length) / lines) / 10;
    const listed = shown.filter(({ isListed }) => isListed).length;
    return [`threshold ${least}`, shown.length, rate, listed];
  });
}

function askedIn(args: string[]) {
  const options = {
    targets: { type: 'string' },
    transcripts: { type: 'string' },
    events: { type: 'string' },
    lines: { type: 'string', default: 'Infinity' },
    out: { type: 'string' },
  } as const;
  try {
    const { targets, transcripts, events, lines, out } = parseArgs({ args, options }).values;
    if (!targets || !transcripts) throw new Error('Name the targets and the transcripts.');
    if (!(Number(lines) > 0)) throw new Error(`--lines ${lines}: this must be a number above 0.`);
    checkOut(out, targets, transcripts);
    return { targets, transcripts, events: events?.split(','), most: Number(lines), out };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${(error as Error).message}\nUsage: ${SHOWN_USAGE}`);
  }
}

function linesOf({ transcripts, events, most }: ReturnType<typeof askedIn>): Line[] {
  const all = readJsonLines(transcripts, Line);
  const known = new Set(all.map(({ event }) => event));
  for (const event of events ?? []) {
    if (!known.has(event))
      throw new InputError(`${transcripts}: no line is of the event ${event}.`);
  }
  return all.filter(({ event }) => !events || events.includes(event)).slice(0, most);
}

/** The best link of one line; null where nothing comes near one. */
function linkOf(collection: Collection, lines: Line[], at: number): Shown | null {
  const { event, line, speaker, text, relevant } = lines[at] as Line;
  const context = lines
    .slice(Math.max(0, at - CONTEXT), at)
    .filter((before) => before.event === event)
    .map((before) => `${before.speaker} : ${before.text}`);
  const query = queryOf({ id: `${event}_${line}`, text, speaker, event, context });
  if (query.day === null) return null;
  const sentence = collection.reader.sentence(query);
  if (!saysEnough(sentence)) return null;
  const candidates = collection.candidates(sentence, query.day - STRICTLY_EARLIER).map((i) => ({
    id: collection.targets[i]?.id as string,
    ready: collection.statements[i] as Statement,
  }));
  const best = rankAll(sentence, candidates)[0]?.of;
  if (!best) return null;
  const strength = strengthOf(sentence, best.ready);
  if (strength < Math.min(...THRESHOLDS)) return null;
  return { id: query.id, target: best.id, strength, isListed: relevant.includes(best.id) };
}
