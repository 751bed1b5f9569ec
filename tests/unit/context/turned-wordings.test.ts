import { beforeAll, describe, expect, it } from 'vitest';
import { bundledEngine } from '../../../cli/engine';
import type { Stance } from '../../../model';
import { buildSeeds } from '../../../seeds/build';

/** Of each claim and side so many wordings are tried. */
const WORDINGS = 4;
const VERB = /\b(must|should|will|would|can|is|are)\b/;
const NOT = /\b(?:not|never) |\bno /;

/** The reverse of what a wording says, by a “not” put in or left out; null where that is not to be told. */
function turnedRound(wording: string): string | null {
  if (NOT.test(wording)) return wording.replace(NOT, '');
  if (/\b(?:cannot|without|nobody|nothing|none|only)\b|n't/.test(wording)) return null;
  return wording.replace(VERB, '$1 not');
}

const { claims, statements, speakers } = buildSeeds();
const byId = new Map(statements.map((each) => [each.id, each]));
const holds = (statement: string, claim: string) =>
  byId.get(statement)?.positions.find((position) => position.claim === claim)?.stance ?? null;

/** A person on record with this side of a claim alone. */
function holderOf(claim: string, stance: Stance) {
  return speakers.find(({ id, kind }) => {
    const its = statements.filter(({ speaker }) => speaker === id);
    const sides = new Set(its.flatMap((each) => holds(each.id, claim) ?? []));
    return kind === 'person' && sides.size === 1 && sides.has(stance);
  });
}

/** How often statements of the speaker's own on the claim are shown, and told as said before. */
interface Told {
  shown: number;
  before: number;
}
const straight: Told = { shown: 0, before: 0 };
const turned: Told = { shown: 0, before: 0 };

beforeAll(async () => {
  const engine = await bundledEngine();
  const tell = async (
    to: Told,
    claim: string,
    speaker: { id: string; name: string },
    what: string,
  ) => {
    const text = `${speaker.name} said that ${what}.`;
    const { links } = await engine.annotate({ text, published: null });
    const own = links
      .flatMap(({ related }) => related)
      .filter(
        ({ statement }) =>
          byId.get(statement)?.speaker === speaker.id && holds(statement, claim) !== null,
      );
    to.shown += Number(own.length > 0);
    to.before += Number(own.some(({ relation }) => relation === 'said-before'));
  };
  for (const { id, wordings } of claims) {
    for (const stance of ['asserts', 'rejects'] as const) {
      const holder = holderOf(id, stance);
      const all = stance === 'asserts' ? wordings.for : wordings.against;
      if (!holder) continue;
      for (const wording of all.filter((each) => VERB.test(each)).slice(0, WORDINGS)) {
        const reverse = turnedRound(wording);
        await tell(straight, id, holder, wording);
        if (reverse) await tell(turned, id, holder, reverse);
      }
    }
  }
}, 240_000);

describe('curators’ wordings, said by who is on record with them', () => {
  it('have been said before', () => {
    expect(straight.shown).toBeGreaterThan(100);
    expect(straight.before / straight.shown).toBeGreaterThan(0.95);
  });

  it('have not, turned round: who says the opposite must not be shown as saying it again', () => {
    expect(turned.shown).toBeGreaterThan(80);
    expect(turned.before / turned.shown).toBeLessThan(0.1);
  });
});
