import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledEngine } from '../../../cli/engine';
import type { Relation, Stance } from '../../../model';
import { buildSeeds } from '../../../seeds/build';

/**
 * A sentence of our own, whose voice it is in, the claim that it touches, and its side, if any: an `editorial` argues
 * itself, an `official` voice is a government's or an alliance's, of a `stranger` nothing is recorded on the
 * claim, somebody says it `again`; of a `trap` the words are there and nobody takes a side.
 */
interface Voiced {
  kind: 'editorial' | 'official' | 'stranger' | 'again' | 'trap';
  text: string;
  claim: string;
  stance: Stance | null;
}

const all = JSON.parse(
  readFileSync(new URL('../../fixtures/voices.json', import.meta.url), 'utf8'),
) as Voiced[];
const statements = new Map(buildSeeds().statements.map((each) => [each.id, each]));

/** Makes the page one of the record's own subjects, so that links are not withheld. */
const FRAME = `Talks on the security of Europe go on in Geneva, with sanctions on Moscow and weapons for Kyiv on the table.

The summit deals with NATO’s eastern flank, with the territory of Ukraine and with guarantees for its security.

Diplomats met on Monday to speak of the war, of NATO’s open door and of Russia’s demands.

`;
const SAME_SIDE: Relation[] = ['agrees', 'said-before', 'same-words'];

/** What the engine says of the statements on the sentence's claim. */
interface Told extends Voiced {
  right: number;
  wrong: string[];
}

const told: Told[] = [];
const turned: Told[] = [];
beforeAll(async () => {
  const engine = await bundledEngine();
  const tell = async (each: Voiced): Promise<Told> => {
    const { links } = await engine.annotate({ text: FRAME + each.text, published: '2025-10-01' });
    const result: Told = { ...each, right: 0, wrong: [] };
    const here = links.filter(({ start }) => start >= FRAME.length);
    for (const { statement, relation } of here.flatMap(({ related }) => related)) {
      const held = statements.get(statement)?.positions.find(({ claim }) => claim === each.claim);
      if (!held || relation === 'same-subject') continue;
      const isSame = SAME_SIDE.includes(relation);
      if (each.stance !== null && isSame === (held.stance === each.stance)) result.right++;
      else result.wrong.push(`${relation} ${statement}`);
    }
    return result;
  };
  for (const each of all) told.push(await tell(each));
  for (const each of all.flatMap(turnedRound)) turned.push(await tell(each));
}, 240_000);

const NEGATED = /\b(?:no|not|never|cannot|without|only)\b/u;

/** A sentence with a side, turned round: no longer of that side, whatever else it is. */
function turnedRound(each: Voiced): Voiced[] {
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
  const other = stance === 'asserts' ? 'rejects' : 'asserts';
  return texts
    .filter((each) => each !== text)
    .map((turned) => ({ ...each, text: turned, stance: other }));
}

const of = (kind: Voiced['kind']) => told.filter((each) => each.kind === kind);
const sided = (kind: Voiced['kind']) => of(kind).filter(({ right }) => right > 0).length;

describe('sides of sentences of our own, by whose voice they are in', () => {
  it('are tried on more than a hundred, sixty of them traps', () => {
    expect(all.length).toBeGreaterThanOrEqual(100);
    expect(of('trap').length).toBeGreaterThanOrEqual(60);
  });

  it('are never the wrong ones', () => {
    expect(told.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  });

  it('are not kept by a sentence that is turned round', () => {
    expect(turned.length).toBeGreaterThan(100);
    expect(turned.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  });

  it('are told as often as measured; else the engine abstains', () => {
    expect(sided('editorial')).toBeGreaterThanOrEqual(16);
    expect(sided('official')).toBeGreaterThanOrEqual(15);
    expect(sided('stranger')).toBeGreaterThanOrEqual(14);
    expect(sided('again')).toBeGreaterThanOrEqual(13);
  });
});
