/**
 * `npm run eval -- claims-shown --targets T.jsonl --transcripts L.jsonl [--lines N] [--out FILE]`: how
 * many links a reader of whole transcripts would see at each threshold, under the strictly-earlier
 * rule, and how many of these the data lists. It lists few of those that are right: `--out` writes the
 * links, strongest first, to be judged by eye.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { rankAll } from '../../context/ranking/model';
import { SHOWN_FROM, saysEnough, strengthOf } from '../../context/ranking/shown';
import type { Statement } from '../../context/ranking/sides';
import { Collection } from '../claims/collection';
import { queryOf, readTargets } from '../claims/files';
import { InputError, readJsonLines } from '../claims/json-lines';
import { STRICTLY_EARLIER } from '../claims/lists';

const USAGE =
  'Usage: npm run eval -- claims-shown --targets T.jsonl --transcripts L.jsonl [--lines N] [--out FILE]';

const THRESHOLDS = [16, 14, SHOWN_FROM, 12, 11, 10];
/** Lines before a line that are read with it. */
const CONTEXT = 3;

const Line = v.object({
  event: v.string(),
  line: v.number(),
  speaker: v.nullable(v.string()),
  text: v.string(),
  relevant: v.array(v.string()),
});
type Line = v.InferOutput<typeof Line>;

interface Shown {
  id: string;
  target: string;
  strength: number;
  isListed: boolean;
}

/** Runs the command; an InputError says what is wrong with an argument or a file. */
export function evaluateShown(args: string[]): void {
  const { targets, transcripts, most, out } = askedIn(args);
  const collection = new Collection(readTargets(targets));
  const lines = readJsonLines(transcripts, Line).slice(0, most);
  const links = lines.flatMap((_, i) => linkOf(collection, lines, i) ?? []);
  links.sort((a, b) => b.strength - a.strength);
  console.log(`${lines.length} lines\nthreshold  links in 1,000 lines  listed by the data`);
  for (const least of THRESHOLDS) {
    const shown = links.filter(({ strength }) => strength >= least);
    const rate = ((1000 * shown.length) / lines.length).toFixed(1);
    const listed = shown.filter(({ isListed }) => isListed).length;
    console.log(
      `${String(least).padStart(9)}${rate.padStart(22)}${`${listed} of ${shown.length}`.padStart(20)}`,
    );
  }
  if (out) writeFileSync(out, links.map((link) => `${JSON.stringify(link)}\n`).join(''));
}

function askedIn(args: string[]) {
  const options = {
    targets: { type: 'string' },
    transcripts: { type: 'string' },
    lines: { type: 'string', default: 'Infinity' },
    out: { type: 'string' },
  } as const;
  try {
    const { targets, transcripts, lines, out } = parseArgs({ args, options }).values;
    if (targets && transcripts && Number(lines) > 0)
      return { targets, transcripts, most: Number(lines), out };
  } catch (error) {
    throw new InputError(`${(error as Error).message}\n${USAGE}`);
  }
  throw new InputError(USAGE);
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
