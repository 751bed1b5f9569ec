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
  fc.record({ does: fc.constant('correct' as const), id: fc.nat(17), text: fc.nat(5) }),
  fc.record({ does: fc.constant('switch' as const), pack: fc.nat(2), isOn: fc.boolean() }),
);
type Happening = typeof change extends fc.Arbitrary<infer T> ? T : never;

const TEXTS = ['war', 'war and peace', 'peace talks', 'talks', 'war war', 'border talks and peace'];
const WORDS = ['war', 'peace', 'talks', 'border'];

const idOf = (of: number, i: number) => `p${of}-${i}`;
const idAt = (n: number) => idOf(n % 3, Math.floor(n / 3));
const ownRecords = (id: string, text: number) =>
  recordsOf({
    publishers: [publisher('daily')],
    speakers: [speaker('ann', 'Ann Example')],
    sources: [source('s1')],
    statements: [statement(id, TEXTS[text] as string)],
  }) as PackRecord[];

/** What is on record, kept the plain way. */
class Model {
  packs = new Map<number, Map<string, string>>();
  hidden = new Set<string>();
  off = new Set<number>();
  own = new Map<string, string>();

  apply(it: Happening): void {
    if (it.does === 'import') {
      const texts = it.texts.map((text, i) => [idOf(it.pack, i), TEXTS[text] as string] as const);
      const its = new Map(texts);
      // What was hidden stays so in the next edition; the reader's own words stand in the place of the pack's.
      for (const id of this.packs.get(it.pack)?.keys() ?? []) {
        if (!its.has(id)) this.hidden.delete(id);
      }
      for (const id of its.keys()) if (this.own.has(id)) this.hidden.add(id);
      this.packs.set(it.pack, its);
    } else if (it.does === 'remove') {
      for (const id of this.packs.get(it.pack)?.keys() ?? []) this.hidden.delete(id);
      this.packs.delete(it.pack);
      this.off.delete(it.pack);
    } else if (it.does === 'switch') {
      if (it.isOn) this.off.delete(it.pack);
      else if (this.packs.has(it.pack)) this.off.add(it.pack);
    } else if (it.does === 'keep') this.own.set(`own-${it.own}`, TEXTS[it.text] as string);
    else if (it.does === 'drop') this.own.delete(`own-${it.own}`);
    else if (!this.off.has(it.id % 3)) {
      const id = idAt(it.id);
      const isThere = this.packs.get(it.id % 3)?.has(id) ?? false;
      if (it.does !== 'correct' && this.own.has(id)) return;
      if (it.does !== 'unhide' && isThere) this.hidden.add(id);
      if (it.does === 'correct') this.own.set(id, TEXTS[it.text] as string);
      if (it.does === 'unhide') this.hidden.delete(id);
    }
  }

  get all(): Map<string, string> {
    const on = [...this.packs].filter(([of]) => !this.off.has(of));
    const all = new Map(on.flatMap(([, its]) => [...its]));
    for (const id of this.hidden) all.delete(id);
    return new Map([...all, ...this.own]);
  }
}

async function apply(archive: Archive, it: Happening, { own, off, packs }: Model): Promise<void> {
  if (it.does === 'import') {
    const statements = it.texts.map((text, i) =>
      statement(idOf(it.pack, i), TEXTS[text] as string),
    );
    await archive.importPack(pack({ statements }, { ...header, id: `pack-${it.pack}` }));
  } else if (it.does === 'remove') await archive.removePack(`pack-${it.pack}`);
  else if (it.does === 'keep')
    await archive.changeOwn({ put: ownRecords(`own-${it.own}`, it.text) });
  else if (it.does === 'drop') {
    await archive.changeOwn({ drop: [{ type: 'statement', id: `own-${it.own}` }] });
  } else if (it.does === 'switch') {
    if (packs.has(it.pack)) await archive.switchPack(`pack-${it.pack}`, it.isOn);
  } else if (off.has(it.id % 3)) return;
  else if (it.does === 'correct') {
    await archive.hide([idAt(it.id)]);
    await archive.changeOwn({ put: ownRecords(idAt(it.id), it.text) });
  } else if (!own.has(idAt(it.id))) await archive[it.does]([idAt(it.id)]);
}

describe('an archive that changes', () => {
  it('holds and finds after each change what a plain list of statements would', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
        const store = new MemoryStore();
        const archive = await Archive.over(store, 'changing', {});
        const model = new Model();
        for (const it of changes) {
          await apply(archive, it, model);
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
    await archive.changeOwn({ put: ownRecords('own-1', 1) });
    const gone = archive.changeOwn({ drop: [{ type: 'speaker', id: 'ann' }] });
    await expect(gone).rejects.toThrow('refers to the speaker "ann"');
    expect((await archive.search('peace ')).total).toBe(1);
    expect(await archive.ownRecords()).toHaveLength(4);
    const taken = archive.importPack(pack({}, { ...header, id: 'my-record' }));
    await expect(taken).rejects.toThrow('the reader’s own record');
  });
});
