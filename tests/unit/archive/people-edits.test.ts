import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { Archive } from '../../../archive/archive';
import { MemoryStore } from '../../../archive/memory';
import {
  correctSpeaker,
  mergeSpeakers,
  partsOf,
  splitSpeaker,
  uncorrectSpeaker,
} from '../../../archive/people-edits';
import { change } from '../../../archive/undo';
import { header, pack, source, speaker, statement } from './packs';

const NAMES = ['Ann Example', 'Ann Example', 'Anna Ejemplo', 'Bo Other', 'Bo Other', 'Cy Third'];

/** Packs with a speaker each, who says one thing; some have a name in common. */
async function archiveOf(names: readonly string[], items: readonly (string | undefined)[] = []) {
  const archive = await Archive.over(new MemoryStore(), 'people', {});
  for (const [i, name] of names.entries()) {
    const item = items[i];
    const contents = {
      speakers: [speaker(`p${i}:s`, name, item ? { wikidata: item } : {})],
      sources: [source(`p${i}:r`)],
      statements: [
        statement(`p${i}:1`, `Harbour ${i}.`, { speaker: `p${i}:s`, source: `p${i}:r` }),
      ],
    };
    await archive.importPack(pack(contents, { ...header, id: `p${i}` }));
  }
  return archive;
}

/** Who is who: of each pack's statement, the id under which its speaker is known. */
async function groups(archive: Archive, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, i) => `p${i}:1`);
  return (await archive.statements(ids)).map((view) => view.speaker.id);
}

/** The same grouping whatever its names: the first statement of each group. */
const partition = (ids: readonly string[]) => ids.map((id) => ids.indexOf(id));

describe('who is who by the reader’s word', () => {
  let archive: Archive;
  beforeEach(async () => {
    archive = await archiveOf(NAMES);
  });
  const merge = (keep: string, other: string) =>
    archive.writing((store, load) => mergeSpeakers(keep, other, store, load));
  const split = (from: string, member: string) =>
    archive.writing((store, load) => splitSpeaker(from, member, store, load));

  it('puts two together under the name that stays, with what all packs say of both', async () => {
    await merge('p2:s', 'p0:s');
    expect(await groups(archive, 6)).toEqual(['p2:s', 'p2:s', 'p2:s', 'p3:s', 'p3:s', 'p5:s']);
    const record = await archive.speaker('p0:s', '', null);
    expect(record?.speaker.name).toBe('Anna Ejemplo');
    expect(record?.total).toBe(3);
    expect((await archive.search('speaker:"Ann Example"')).total).toBe(3);
    const parts = await archive.reading((it) => partsOf(it, 'p2:s'));
    expect(parts.filter(({ own }) => !own).map(({ speaker }) => speaker.id)).toEqual([
      'p0:s',
      'p1:s',
      'p2:s',
    ]);
  });

  it('takes apart whom packs take for one, by name or by Wikidata', async () => {
    await split('p0:s', 'p1:s');
    expect(await groups(archive, 6)).toEqual(['p0:s', 'p1:s', 'p2:s', 'p3:s', 'p3:s', 'p5:s']);
    const known = await archiveOf(['Ann', 'Anna'], ['Q7', 'Q7']);
    expect(partition(await groups(known, 2))).toEqual([0, 0]);
    await known.writing((store, load) => splitSpeaker('p0:s', 'p1:s', store, load));
    expect(partition(await groups(known, 2))).toEqual([0, 1]);
  });

  it('holds when a pack is imported again, and in the order in which packs come', async () => {
    await merge('p5:s', 'p3:s');
    await split('p0:s', 'p1:s');
    await archive.removePack('p0');
    const contents = {
      speakers: [speaker('p0:s', 'Ann Example')],
      sources: [source('p0:r')],
      statements: [statement('p0:1', 'Harbour 0.', { speaker: 'p0:s', source: 'p0:r' })],
    };
    await archive.importPack(pack(contents, { ...header, id: 'p0' }));
    expect(partition(await groups(archive, 6))).toEqual([0, 1, 2, 3, 3, 3]);
  });

  it('does not heed what a pack from outside says of who is who', async () => {
    const contents = {
      speakers: [speaker('x:s', 'Ann Stranger', { decided: { same: ['p0:s', 'p3:s'] } })],
      sources: [source('x:r')],
      statements: [statement('x:1', 'War.', { speaker: 'x:s', source: 'x:r' })],
    };
    await archive.importPack(pack(contents, { ...header, id: 'x' }));
    expect(partition(await groups(archive, 6))).toEqual([0, 0, 2, 3, 3, 5]);
  });

  it('shows what the reader wrote in place of what packs say, and that again', async () => {
    const fields = {
      name: 'Ann E. Xample',
      kind: 'person',
      aliases: ['Annie'],
      roles: [],
    } as const;
    await archive.writing((store, load) =>
      correctSpeaker('p1:s', { ...fields, aliases: [...fields.aliases], roles: [] }, store, load),
    );
    expect(await groups(archive, 2)).toEqual(['p0:s', 'p0:s']);
    const named = async () => (await archive.speaker('p0:s', '', null))?.speaker.name;
    expect(await named()).toBe('Ann E. Xample');
    expect((await archive.search('speaker:annie')).total).toBe(2);
    // An update of a pack is not refused for it.
    await archive.importPack(
      pack({ speakers: [speaker('p0:s', 'Ann Example')] }, { ...header, id: 'p0' }),
    );
    expect(await named()).toBe('Ann E. Xample');
    await archive.writing((store, load) => uncorrectSpeaker('p0:s', store, load));
    expect(await named()).toBe('Ann Example');
  });

  it('split undoes merge, and undoing either brings back what was, to the letter', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('merge', 'split'), fc.nat(5), fc.nat(5)), {
          minLength: 1,
          maxLength: 5,
        }),
        async (steps) => {
          const some = await archiveOf(NAMES);
          for (const [does, i, j] of steps) {
            const before = { who: await groups(some, 6), own: await some.ownRecords() };
            const [a, b] = [before.who[i] as string, before.who[j] as string];
            const own = JSON.stringify(before.own);
            if (does === 'merge' && a !== b) {
              const members = before.who.flatMap((id, at) => (id === b ? [`p${at}:s`] : []));
              const undo = await some.writing((s, l) => mergeSpeakers(a, b, s, l));
              const merged = partition(await groups(some, 6));
              expect(merged[i]).toBe(merged[j]);
              // Taken apart one by one, those who were one among themselves are one again.
              for (const member of members) {
                await some.writing((s, l) => splitSpeaker(a, member, s, l));
              }
              const after = partition(await groups(some, 6));
              expect(after.filter((_, at) => before.who[at] !== b)).toEqual(
                partition(before.who).filter((_, at) => before.who[at] !== b),
              );
              for (const [at, id] of before.who.entries()) {
                if (id === b) expect(after[at]).not.toBe(after[i]);
              }
              for (const member of members) {
                const known = (await groups(some, 6))[Number(member[1])] as string;
                if (known !== a) await some.writing((s, l) => mergeSpeakers(a, known, s, l));
              }
              expect(partition(await groups(some, 6))).toEqual(merged);
              if (members.length === 1) {
                await some.writing((s, l) => change(undo, s, l));
                expect(JSON.stringify(await some.ownRecords())).toBe(own);
                expect(await groups(some, 6)).toEqual(before.who);
                await some.writing((s, l) => mergeSpeakers(a, b, s, l));
              }
            }
            if (does === 'split' && a === b && `p${j}:s` !== a) {
              const undo = await some.writing((s, l) => splitSpeaker(a, `p${j}:s`, s, l));
              const now = await groups(some, 6);
              expect(now[j]).not.toBe(now[Number(a[1])]);
              await some.writing((s, l) => change(undo, s, l));
              expect(JSON.stringify(await some.ownRecords())).toBe(own);
              expect(await groups(some, 6)).toEqual(before.who);
            }
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);
});
