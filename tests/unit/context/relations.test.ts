import { beforeAll, describe, expect, it } from 'vitest';
import { bundledEngine } from '../../../cli/engine';
import { readSided, type ToldSide, tellSides, turnedRound } from '../../../cli/eval/sides';

type Kind = 'contradiction' | 'agreement' | 'trap';

const all = readSided('tests/fixtures/relations.json');

let told: ToldSide[] = [];
let turned: ToldSide[] = [];
beforeAll(async () => {
  const engine = await bundledEngine();
  told = await tellSides(engine, all, false);
  turned = await tellSides(engine, all.flatMap(turnedRound), false);
}, 240_000);

const of = (kind: Kind) => told.filter((each) => each.kind === kind);

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

  it('are not kept by a sentence that is turned round', () => {
    expect(turned.length).toBeGreaterThan(100);
    expect(turned.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  });

  it('are on the right side as often as measured; else the engine abstains', () => {
    const sided = (kind: Kind) => of(kind).filter(({ right }) => right > 0).length;
    expect(sided('contradiction')).toBeGreaterThanOrEqual(17);
    expect(sided('agreement')).toBeGreaterThanOrEqual(20);
  });
});
