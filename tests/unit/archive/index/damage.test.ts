import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { DamagedIndex } from '../../../../archive/index/bytes';
import { IndexReader } from '../../../../archive/index/index-reader';
import { build, document, vocabulary } from './support';

vi.setConfig({ testTimeout: 60_000 });

/** A part that a damaged place points to, and that is not there: the store says so. */
class Lost extends Error {}

it('a damaged byte is told, or does no harm; it never hangs or breaks anything else', async () => {
  const some = fc.sample(document, { numRuns: 40, seed: 3 });
  const docs = Array.from({ length: 8 }, () => some).flat();
  const isSided = (doc: number) => doc % 6 === 1;
  const shelf = await build(docs.map((it, doc) => ({ ...it, isSided: isSided(doc) })));
  const sided = Uint32Array.from(docs.keys()).filter(isSided);
  const parts = [...shelf.parts.keys()];
  let told = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...parts),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (part, place, change) => {
        const damaged = new Map(shelf.parts);
        const bytes = (shelf.parts.get(part) as Uint8Array).slice();
        const at = place % bytes.length;
        bytes[at] = (bytes[at] as number) ^ change;
        damaged.set(part, bytes);
        const read = async (names: readonly string[]) =>
          names.map((name) => {
            const value = damaged.get(name);
            if (!value) throw new Lost();
            return value;
          });
        const ask = async () => {
          const reader = new IndexReader(damaged.get('head') as Uint8Array, read);
          const found = (await reader.find(vocabulary)).filter((terms) => terms.length > 0);
          const groups = found.map((terms) => ({
            terms: terms.map((term) => ({ term, weight: 1 })),
          }));
          const query = { groups, k: 5 };
          await reader.anyOfEach([query, query]);
          const weights = { text: 1, names: 1, venue: 0, wordings: 1 };
          const worthy = vocabulary.map((word) => ({ of: { words: [word], weights }, worth: 1 }));
          await reader.enoughOfEach([{ groups: worthy, k: 5, least: 2 }], sided);
          for (const group of groups) await reader.all({ groups: [group], k: 5 });
          const ranges = await reader.prefix('');
          await reader.matching({
            groups: [{ terms: ranges.map((term) => ({ term, weight: 1 })) }],
          });
          await reader.near('talking', 2);
          await reader.stems(['talk', 'tank', 'ukraine']);
          await reader.pairs(['talk tank', 'road of kyiv']);
        };
        await ask().catch((error: unknown) => {
          told++;
          if (!(error instanceof Lost)) expect(error).toBeInstanceOf(DamagedIndex);
        });
        // What was damaged leaves nothing behind for the next question.
        const [terms] = await shelf.reader().find(['talk']);
        const whole = { groups: [{ terms: (terms ?? []).map((term) => ({ term, weight: 1 })) }] };
        const one = { groups: whole.groups.map(({ terms }) => ({ terms: terms.slice(0, 1) })) };
        const { found } = await shelf.reader().all({ ...one, k: 1000 });
        expect(await shelf.reader().any({ ...one, k: 1000 })).toEqual(found);
      },
    ),
    { numRuns: 250 },
  );
  expect(told).toBeGreaterThan(50);
});

it('says when it is of another format', () => {
  expect(() => new IndexReader(Uint8Array.of(99, 0, 0), async () => [])).toThrow(DamagedIndex);
});
