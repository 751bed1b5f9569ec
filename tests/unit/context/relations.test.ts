import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledEngine } from '../../../cli/engine';
import type { Relation, Stance } from '../../../model';
import { buildSeeds } from '../../../seeds/build';

/** A sentence of our own, the claim that it touches, and the side that its speaker takes on it, if any. */
interface Sided {
  kind: 'contradiction' | 'agreement' | 'trap';
  text: string;
  claim: string;
  stance: Stance | null;
}

const all = JSON.parse(
  readFileSync(new URL('../../fixtures/relations.json', import.meta.url), 'utf8'),
) as Sided[];
const statements = new Map(buildSeeds().statements.map((each) => [each.id, each]));

const SAME_SIDE: Relation[] = ['agrees', 'said-before', 'same-words'];

/** What the engine says of the statements on the sentence's claim. */
interface Told extends Sided {
  right: number;
  wrong: string[];
}

let told: Told[] = [];
beforeAll(async () => {
  const engine = await bundledEngine();
  told = await Promise.all(
    all.map(async (each) => {
      const { links } = await engine.annotate({ text: each.text, published: '2025-10-01' });
      const result: Told = { ...each, right: 0, wrong: [] };
      for (const { statement, relation } of links.flatMap(({ related }) => related)) {
        const held = statements.get(statement)?.positions.find(({ claim }) => claim === each.claim);
        if (!held || relation === 'same-subject') continue;
        const isSame = SAME_SIDE.includes(relation);
        if (each.stance !== null && isSame === (held.stance === each.stance)) result.right++;
        else result.wrong.push(`${relation} ${statement}`);
      }
      return result;
    }),
  );
}, 120_000);

const of = (kind: Sided['kind']) => told.filter((each) => each.kind === kind);

describe('relations on sentences of our own', () => {
  it('are tried on more than sixty, twenty of them contradictions, twenty of them traps', () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    for (const kind of ['contradiction', 'agreement', 'trap'] as const) {
      expect(of(kind).length).toBeGreaterThanOrEqual(20);
    }
  });

  it('are never on the wrong side', () => {
    expect(told.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  });

  it('are on the right side as often as measured; else the engine abstains', () => {
    const sided = (kind: Sided['kind']) => of(kind).filter(({ right }) => right > 0).length;
    expect(sided('contradiction')).toBeGreaterThanOrEqual(17);
    expect(sided('agreement')).toBeGreaterThanOrEqual(20);
  });
});
