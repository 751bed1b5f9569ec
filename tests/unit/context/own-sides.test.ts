import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledEngine } from '../../../cli/engine';
import type { Engine } from '../../../context/annotate';
import type { Related, Stance } from '../../../model';
import { buildSeeds } from '../../../seeds/build';

/**
 * Words on a claim as a speaker holds them (`own`), with the side that they take, and in a sentence that takes `none`:
 * `ascribed` to another, `supposed`, or `relayed` from somebody named. Some of the first look like the second: a government's man tells its wish, “it
 * is clear that”, “if Ukraine is to win, the West must …”, “whether Ukraine joins is for Ukraine to decide”.
 */
interface Pair {
  kind: 'ascribed' | 'supposed' | 'relayed';
  claim: string;
  stance: Stance;
  own: string;
  none: string;
}

const pairs = JSON.parse(
  readFileSync(new URL('../../fixtures/own-sides.json', import.meta.url), 'utf8'),
) as Pair[];
const statements = new Map(buildSeeds().statements.map((each) => [each.id, each]));

/** Makes the page one of the record's own subjects, so that links are not withheld. */
const FRAME = `Talks on the security of Europe go on in Geneva, with sanctions on Moscow and weapons for Kyiv on the table.

The summit deals with NATO’s eastern flank, with the territory of Ukraine and with guarantees for its security.

Diplomats met on Monday to speak of the war, of NATO’s open door and of Russia’s demands.

`;

describe('what a sentence tells', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await bundledEngine();
  }, 60_000);

  /** What agrees with a sentence and what disputes it, whoever has said the same before. */
  const sided = async (sentence: string): Promise<Related[]> => {
    const { links } = await engine.annotate({ text: FRAME + sentence, published: '2025-10-01' });
    return links
      .filter(({ start }) => start >= FRAME.length)
      .flatMap(({ related }) => related)
      .filter(({ relation }) => relation === 'agrees' || relation === 'disputes');
  };

  it.each(pairs)(
    'is on a side where its speaker holds it: $own',
    async ({ claim, stance, own }) => {
      const told = (await sided(own)).flatMap(({ statement, relation }) => {
        const held = statements.get(statement)?.positions.find((each) => each.claim === claim);
        return held ? [(relation === 'agrees') === (held.stance === stance)] : [];
      });
      expect(told).toContain(true);
      expect(told).not.toContain(false);
    },
  );

  it.each(pairs)('is on none where it is $kind: $none', async ({ none }) => {
    expect(await sided(none)).toEqual([]);
  });
});
