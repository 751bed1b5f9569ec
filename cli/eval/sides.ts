/**
 * `npm run eval -- sides FILE.json [--on-subject] [--json]` (form of `tests/fixtures/relations.json`): which side the
 * engine takes a sentence to be on, for sentences of known claim and side, each a text of its own over the bundled
 * record; `--on-subject` puts each behind three sentences on the record's subjects, so that a link needs less. Then the
 * same sentences turned round (“must not”, “denied that”), which are no longer on that side.
 *
 * A sentence's side is told by how a statement on the claim is shown beside it, agreeing or disputing: against its
 * own position that is right or wrong. One who is shown on no side is silent.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { Engine } from '../../context/annotate';
import type { Relation, Stance } from '../../model';
import { buildSeeds } from '../../seeds/build';
import { InputError } from '../claims/json-lines';
import { bundledEngine } from '../engine';
import { tableOf } from './options';

export const SIDES_USAGE = 'npm run eval -- sides FILE.json [--on-subject] [--json]';

const sided = v.object({
  /** What it tries: figures are told by it. */
  kind: v.string(),
  text: v.string(),
  claim: v.string(),
  /** The side that it takes; null for none. */
  stance: v.nullable(v.picklist(['asserts', 'rejects'])),
});
export type Sided = v.InferOutput<typeof sided>;

/** What the engine says of the statements on the sentence's claim. */
export interface ToldSide extends Sided {
  right: number;
  /** Each with its relation and the statement's id. */
  wrong: string[];
}

/** Makes the page one of the record's own subjects, so that links are not withheld. */
const FRAME = `Talks on the security of Europe go on in Geneva, with sanctions on Moscow and weapons for Kyiv on the table.

The summit deals with NATO’s eastern flank, with the territory of Ukraine and with guarantees for its security.

Diplomats met on Monday to speak of the war, of NATO’s open door and of Russia’s demands.

Delegations from Russia, Ukraine and the United States came to the lakeside, and with them ministers of eleven members of NATO and the EU. Outside the hotel some hundred Ukrainians waved flags in the rain.

Talks on the same matters were held in Vienna and in Brussels last month. They ended without a paper.

Much of the day went to the order of the speeches, which Moscow and Kyiv had both asked to open. Switzerland, the host, drew lots.

Lithuania sent its foreign minister, Poland its president, France an envoy. Germany was represented by an ambassador.

At noon the delegates of Russia and Ukraine ate in different rooms. In the afternoon NATO’s secretary general spoke to reporters in the garden, and an official of the Kremlin to others on the stairs.

The war in Ukraine had gone on for years by then, and Europe was looking at Russia and at America in turn.

`;
/** On that day the offices that the sentences name are held. */
const PUBLISHED = '2025-10-01';
const SAME_SIDE: Relation[] = ['agrees', 'said-before', 'same-words'];

/** Reads a file of sentences; throws an InputError where it is none. */
export function readSided(file: string): Sided[] {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new InputError(`${file}: this is no JSON that can be read. Name a file of sentences.`);
  }
  const checked = v.safeParse(v.array(sided), value);
  if (checked.success) return checked.output;
  throw new InputError(
    `${file}: it must be a list of {kind, text, claim, stance}, stance “asserts”, “rejects” or null.`,
  );
}

/** Asks the engine over the bundled record for each sentence. */
export async function tellSides(
  engine: Engine,
  sentences: readonly Sided[],
  onSubject: boolean,
): Promise<ToldSide[]> {
  const frame = onSubject ? FRAME : '';
  const statements = new Map(buildSeeds().statements.map((each) => [each.id, each]));
  const told: ToldSide[] = [];
  for (const each of sentences) {
    const { links } = await engine.annotate({ text: frame + each.text, published: PUBLISHED });
    const result: ToldSide = { ...each, right: 0, wrong: [] };
    const here = links.filter(({ start }) => start >= frame.length);
    for (const { statement, relation } of here.flatMap(({ related }) => related)) {
      const held = statements.get(statement)?.positions.find(({ claim }) => claim === each.claim);
      if (!held || relation === 'same-subject') continue;
      const isSame = SAME_SIDE.includes(relation);
      if (each.stance !== null && isSame === (held.stance === each.stance)) result.right++;
      else result.wrong.push(`${relation} ${statement}`);
    }
    told.push(result);
  }
  return told;
}

const NEGATED = /\b(?:no|not|never|cannot|without|only)\b/u;

/** A sentence with a side, turned round: no longer of that side, whatever else it is. */
export function turnedRound(each: Sided): Sided[] {
  const { text, stance } = each;
  if (stance === null) return [];
  const texts = ['denied', 'dismissed the idea', 'refused to say', 'doubts'].map((cue) =>
    text.replace('said that', `${cue} that`),
  );
  if (NEGATED.test(text))
    texts.push(text.replace(/\b(must|should|will|would) (?:not|never)\b/u, '$1'));
  else {
    for (const no of ['not', 'never']) {
      texts.push(text.replace(/\b(must|should|will|would|can)\b/u, `$1 ${no}`));
    }
  }
  const other: Stance = stance === 'asserts' ? 'rejects' : 'asserts';
  return texts
    .filter((each) => each !== text)
    .map((turned) => ({ ...each, text: turned, stance: other }));
}

/** Runs the command; an InputError says what is wrong with an argument or the file. */
export async function evaluateSides(args: string[]): Promise<void> {
  const { file, onSubject, json } = argumentsOf(args);
  const sentences = readSided(file);
  const engine = await bundledEngine();
  const groups = new Map<string, ToldSide[]>();
  for (const each of await tellSides(engine, sentences, onSubject)) {
    groups.set(each.kind, [...(groups.get(each.kind) ?? []), each]);
  }
  groups.set('turned round', await tellSides(engine, sentences.flatMap(turnedRound), onSubject));
  const rows = [...groups].map(([kind, told]) => ({
    kind,
    sentences: told.length,
    'with a side': told.filter(({ stance }) => stance !== null).length,
    right: told.filter(({ right }) => right > 0).length,
    wrong: told.filter(({ wrong }) => wrong.length > 0).length,
  }));
  const columns = ['sentences', 'with a side', 'right', 'wrong'] as const;
  console.log(
    json
      ? JSON.stringify(rows)
      : tableOf(
          [...columns],
          rows.map((row) => [row.kind, ...columns.map((column) => row[column])]),
        ),
  );
}

function argumentsOf(args: string[]): { file: string; onSubject: boolean; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'on-subject': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) throw new Error('Name one file.');
    return { file, onSubject: values['on-subject'], json: values.json };
  } catch (error) {
    throw new InputError(`${(error as Error).message}\nUsage: ${SIDES_USAGE}`);
  }
}
