/**
 * `npm run eval -- who-says FILE.jsonl [--json] [--out FILE]` (form of `tests/fixtures/who-says`): to whom the engine
 * gives each sentence of a text in which somebody speaks, with the bundled record's speakers. `--out` writes
 * `{id, said: [{sentence, by}]}`, `by` null where it gives the sentence to nobody.
 *
 * A sentence is whose the most of its quoted or reported words are. Of sentences by people who are not on record,
 * by nobody in particular, or where nobody speaks, it is counted how many are given to somebody nevertheless. Whom the
 * file names nowhere its key cannot judge, above all governments (“Moscow said”): they count as nobody.
 */
import * as v from 'valibot';
import type { Engine } from '../../context/annotate';
import type { Quotation, Span } from '../../model';
import { InputError, readJsonLines } from '../claims/json-lines';
import { bundledEngine } from '../engine';
import { optionsOf, tableOf, tellNothing, writeLines } from './options';

export const WHO_SAYS_USAGE = 'npm run eval -- who-says FILE.jsonl [--json] [--out FILE]';

/** Who is none of the record's, and whom a careful reader cannot tell. */
const NOBODYS = new Set(['other', 'unclear']);

const text = v.string('must be a text.');
const passage = v.object(
  {
    id: text,
    /** EDTF; offices are those of the day. */
    date: v.nullish(text),
    text,
    /** Each sentence in which somebody speaks, word for word, and by whom: a name on record, `other` or `unclear`. */
    said: v.array(
      v.object({ sentence: text, by: text }, 'must be {sentence, by}.'),
      'must be a list.',
    ),
  },
  'must be a passage, {id, date, text, said: [{sentence, by}]}.',
);
type Passage = v.InferOutput<typeof passage>;

/** Runs the command; an InputError says what is wrong with an argument or a file. */
export async function evaluateWhoSays(args: string[]): Promise<void> {
  const { from, json, out } = optionsOf(args, WHO_SAYS_USAGE);
  const passages = readJsonLines(from, passage);
  const engine = await bundledEngine();
  const named = new Set(passages.flatMap(({ said }) => said.map(({ by }) => by)));
  const read: Read[] = [];
  for (const each of passages) read.push(await readPassage(each, engine, named, from));
  if (out !== undefined) {
    writeLines(
      out,
      read.map(({ said }, i) => ({
        id: passages[i]?.id,
        said: said.map(({ sentence, told }) => ({ sentence, by: told })),
      })),
    );
  }
  const figures = figuresOf(read);
  if (figures.sentences === 0) tellNothing(from, 'said');
  console.log(json ? JSON.stringify(figures) : tableOf(['all'], Object.entries(figures)));
}

interface Read {
  said: { sentence: string; by: string; told: string | null }[];
  /** Quotations given to somebody where the key has no sentence. */
  made: number;
}

async function readPassage(
  { id, text, date = null, said }: Passage,
  engine: Engine,
  named: ReadonlySet<string>,
  file: string,
): Promise<Read> {
  const annotation = await engine.annotate({ text, published: date });
  const quotations = annotation.quotations.map((each) =>
    each.speaker && named.has(each.speaker.name) ? each : { ...each, speaker: null },
  );
  const spans = said.map(({ sentence }) => {
    const start = text.indexOf(sentence);
    if (start < 0 || sentence === '')
      throw new InputError(
        `${file}, ${id}: “${sentence}” is not in the text. Give its words as they stand.`,
      );
    return { start, end: start + sentence.length };
  });
  const isListed = (part: Span) =>
    spans.reduce((sum, span) => sum + sharedOf(span, part), 0) >= lengthOf(part) / 2;
  const made = quotations.filter(
    ({ speaker, content }) => speaker && !content.some(isListed),
  ).length;
  return {
    said: said.map(({ sentence, by }, i) => ({
      sentence,
      by,
      told: whose(spans[i] as Span, quotations),
    })),
    made,
  };
}

const lengthOf = ({ start, end }: Span) => end - start;
const sharedOf = (a: Span, b: Span) =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Who says most of what is said in a span; null for nobody. */
function whose(span: Span, quotations: readonly Quotation[]): string | null {
  const shares = new Map<string | null, number>();
  for (const { speaker, content } of quotations) {
    const who = speaker?.name ?? null;
    const shared = content.reduce((sum, part) => sum + sharedOf(span, part), 0);
    if (shared > 0) shares.set(who, (shares.get(who) ?? 0) + shared);
  }
  const [first] = [...shares].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}

/** Shares from 0 to 1, null of nothing; counts as `3 of 40`. */
function figuresOf(read: readonly Read[]) {
  const said = read.flatMap((each) => each.said);
  const theirs = said.filter(({ by }) => !NOBODYS.has(by));
  const right = theirs.filter(({ by, told }) => by === told).length;
  const told = theirs.filter((each) => each.told !== null).length;
  const others = said.filter(({ by }) => NOBODYS.has(by));
  const given = others.filter((each) => each.told !== null).length;
  const made = read.reduce((sum, each) => sum + each.made, 0);
  const share = (part: number, whole: number) =>
    whole === 0 ? null : Math.round((1000 * part) / whole) / 1000;
  return {
    passages: read.length,
    sentences: said.length,
    'by who is on record': theirs.length,
    '… given to them': share(right, theirs.length),
    '… right where given': share(right, told),
    'by others, given to who is on record': `${given} of ${others.length}`,
    'where nobody speaks, given': made,
    'all that is given, right': share(right, told + given + made),
  };
}
