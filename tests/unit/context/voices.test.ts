import { beforeAll, describe, expect, it } from 'vitest';
import { bundledEngine } from '../../../cli/engine';
import { readSided, type ToldSide, tellSides, turnedRound } from '../../../cli/eval/sides';

/**
 * Sentences of our own by whose voice they are in: an editorial argues itself, an official voice is a government's or an
 * alliance's, of a stranger nothing is recorded on the claim, somebody says it again; of a trap the words are there and
 * nobody takes a side.
 */
type Voice = 'editorial' | 'official' | 'stranger' | 'again' | 'trap';

const all = readSided('tests/fixtures/voices.json');

let told: ToldSide[] = [];
let turned: ToldSide[] = [];
beforeAll(async () => {
  const engine = await bundledEngine();
  told = await tellSides(engine, all, true);
  turned = await tellSides(engine, all.flatMap(turnedRound), true);
}, 240_000);

const of = (kind: Voice) => told.filter((each) => each.kind === kind);
const sided = (kind: Voice) => of(kind).filter(({ right }) => right > 0).length;

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
