import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Archive, openArchive } from '../../../archive/archive';
import { MemoryStore } from '../../../archive/memory';
import type { PackRecord } from '../../../archive/pack-schema';
import { header, pack, publisher, recordsOf, source, speaker, statement } from './packs';

/** What may happen to an archive, with small numbers so that the same things meet again and again. */
const change = fc.oneof(
  fc.record({
    does: fc.constant('import' as const),
    pack: fc.nat(2),
    texts: fc.array(fc.nat(5), { maxLength: 6 }),
  }),
  fc.record({ does: fc.constant('remove' as const), pack: fc.nat(2) }),
  fc.record({ does: fc.constantFrom('hide' as const, 'unhide' as const), id: fc.nat(17) }),
  fc.record({ does: fc.constant('keep' as const), own: fc.nat(3), text: fc.nat(5) }),
  fc.record({ does: fc.constant('drop' as const), own: fc.nat(3) }),
);
type Happening = typeof change extends fc.Arbitrary<infer T> ? T : never;

const TEXTS = ['war', 'war and peace', 'peace talks', 'talks', 'war war', 'border talks and peace'];
const WORDS = ['war', 'peace', 'talks', 'border'];

const idOf = (of: number, i: number) => `p${of}-${i}`;
const ownRecords = (own: number, text: number) =>
  recordsOf({
    publishers: [publisher('daily')],
    speakers: [speaker('ann', 'Ann Example')],
    sources: [source('s1')],
    statements: [statement(`own-${own}`, TEXTS[text] as string)],
  }) as PackRecord[];

/** What is on record, kept the plain way. */
class Model {
  packs = new Map<number, Map<string, string>>();
  hidden = new Set<string>();
  own = new Map<string, string>();

  apply(it: Happening): void {
    if (it.does === 'import') {
      for (const id of this.packs.get(it.pack)?.keys() ?? []) this.hidden.delete(id);
      const texts = it.texts.map((text, i) => [idOf(it.pack, i), TEXTS[text] as string] as const);
      this.packs.set(it.pack, new Map(texts));
    } else if (it.does === 'remove') {
      for (const id of this.packs.get(it.pack)?.keys() ?? []) this.hidden.delete(id);
      this.packs.delete(it.pack);
    } else if (it.does === 'keep') this.own.set(`own-${it.own}`, TEXTS[it.text] as string);
    else if (it.does === 'drop') this.own.delete(`own-${it.own}`);
    else {
      const id = idOf(it.id % 3, Math.floor(it.id / 3));
      const isThere = this.packs.get(it.id % 3)?.has(id) ?? false;
      if (it.does === 'hide' && isThere) this.hidden.add(id);
      if (it.does === 'unhide') this.hidden.delete(id);
    }
  }

  get all(): Map<string, string> {
    const all = new Map([...this.packs.values()].flatMap((its) => [...its]));
    for (const id of this.hidden) all.delete(id);
    return new Map([...all, ...this.own]);
  }
}

async function apply(archive: Archive, it: Happening): Promise<void> {
  if (it.does === 'import') {
    const statements = it.texts.map((text, i) =>
      statement(idOf(it.pack, i), TEXTS[text] as string),
    );
    await archive.importPack(pack({ statements }, { ...header, id: `pack-${it.pack}` }));
  } else if (it.does === 'remove') await archive.removePack(`pack-${it.pack}`);
  else if (it.does === 'keep') await archive.changeOwn({ put: ownRecords(it.own, it.text) });
  else if (it.does === 'drop') {
    await archive.changeOwn({ drop: [{ type: 'statement', id: `own-${it.own}` }] });
  } else await archive[it.does]([idOf(it.id % 3, Math.floor(it.id / 3))]);
}

describe('an archive that changes', () => {
  it('holds and finds after each change what a plain list of statements would', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
        const store = new MemoryStore();
        const archive = await Archive.over(store, 'changing', {});
        const model = new Model();
        for (const it of changes) {
          await apply(archive, it);
          model.apply(it);
        }
        // The same to one who was there, and to one who comes later.
        for (const seen of [archive, await Archive.over(store, 'changing', {})]) {
          const { all } = model;
          expect((await seen.counts()).statements).toBe(all.size);
          for (const word of WORDS) {
            const result = await seen.search(`${word} `, { limit: 100 });
            const expected = [...all].filter(([, text]) => text.split(' ').includes(word));
            expect(result.hits.map(({ view }) => view.id).sort(), word).toEqual(
              expected.map(([id]) => id).sort(),
            );
            expect(result.total).toBe(expected.length);
          }
          const views = await seen.statements([...all.keys()]);
          expect(views.map(({ id, text }) => [id, text])).toEqual([...all]);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('refuses a change of the reader’s own that would leave something without what it refers to', async () => {
    const archive = await openArchive();
    await archive.changeOwn({ put: ownRecords(1, 1) });
    const gone = archive.changeOwn({ drop: [{ type: 'speaker', id: 'ann' }] });
    await expect(gone).rejects.toThrow('refers to the speaker "ann"');
    expect((await archive.search('peace ')).total).toBe(1);
    expect(await archive.ownRecords()).toHaveLength(4);
    const taken = archive.importPack(pack({}, { ...header, id: 'my-record' }));
    await expect(taken).rejects.toThrow('the reader’s own record');
  });
});
