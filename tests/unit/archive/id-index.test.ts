import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IdIndex, idParts } from '../../../archive/id-index';
import { IdTable } from '../../../archive/id-table';

async function index(ids: readonly string[]) {
  const table = new IdTable();
  for (const id of ids) table.add(id);
  const parts = new Map<string, Uint8Array>();
  for (const { name, value } of idParts('statement', table)) parts.set(name, value as Uint8Array);
  const read = async (names: string[]) => names.map((name) => parts.get(name) as Uint8Array);
  return { parts, ids: new IdIndex('statement', table.size, read) };
}

it('gives the number of every id among its candidates, and hardly any others', async () => {
  const all = Array.from({ length: 20_000 }, (_, i) => `st-${i}`);
  const { parts, ids } = await index(all);
  expect(parts.size).toBe(8);
  const found = await ids.candidates(all);
  expect(found.every((numbers, i) => numbers.includes(i))).toBe(true);
  expect(found.flat().length).toBeLessThan(all.length * 1.2);
  const none = await ids.candidates(all.map((id) => `no-${id}`));
  expect(none.flat().length).toBeLessThan(all.length * 0.2);
});

it('does so for any ids, and few', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 300 }),
      async (all) => {
        const found = await (await index(all)).ids.candidates(all);
        all.forEach((_, i) => {
          expect(found[i]).toContain(i);
        });
      },
    ),
  );
});
