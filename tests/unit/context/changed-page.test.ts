import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../../archive/archive';
import { readClaimReader, readVectors } from '../../../cli/engine';
import { createEngine, type Engine } from '../../../context/annotate';
import type { OnRecord } from '../../../context/record';
import { seedsPack } from '../../../seeds/pack';

/** Paragraphs of three pages on the record’s subjects. */
const pool = [101, 113, 125].flatMap((page) =>
  readFileSync(new URL(`../../fixtures/many-pages/pages/${page}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.length > 60),
);

let record: OnRecord;
beforeAll(async () => {
  record = (await openArchive({ fetchSeeds: async () => seedsPack() })).onRecord();
}, 60_000);

const vectors = readVectors();
const engine = (): Promise<Engine> => createEngine(record, vectors, undefined, readClaimReader());

describe('a page on the record’s subjects that changes', () => {
  it('means what it means to who never saw it, whatever stood around its sentences before', async () => {
    const paragraph = fc.constantFrom(...pool);
    const page = fc.array(paragraph, { minLength: 10, maxLength: 24 });
    const edit = fc.record({
      at: fc.nat(20),
      gone: fc.nat(3),
      come: fc.array(paragraph, { maxLength: 2 }),
      published: fc.constantFrom(null, '2026-06-01', '2015-01-01'),
    });
    const used = await engine();
    let links = 0;
    await fc.assert(
      fc.asyncProperty(
        page,
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        async (first, edits) => {
          let its = first;
          for (const { at, gone, come, published } of edits) {
            its = its.toSpliced(at, gone, ...come);
            const article = { text: its.join('\n\n'), published };
            const fresh = await (await engine()).annotate(article);
            links += fresh.links.length;
            expect(JSON.stringify(await used.annotate(article))).toBe(JSON.stringify(fresh));
          }
        },
      ),
      { numRuns: 8 },
    );
    expect(links).toBeGreaterThan(0);
  }, 60_000);
});
