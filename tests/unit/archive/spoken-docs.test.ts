import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bits, packBits } from '../../../archive/bits';
import type { Catalogue } from '../../../archive/catalogue';
import { Column } from '../../../archive/columns';
import type { Segment } from '../../../archive/segment';
import { isAmong, SpokenDocs } from '../../../archive/spoken-docs';

/** A segment of which the column of speakers is known, with a count of how often it was read. */
function segmentOf(speakers: readonly number[]) {
  const reads = { count: 0 };
  const column = new Column(new Map([[0, new Bits(packBits(Uint32Array.from(speakers)))]]));
  const from = {
    row: { segment: 1 },
    column: async () => {
      reads.count++;
      return column;
    },
  } as unknown as Segment;
  return { from, reads };
}

/** Ids are numbers, or two with a hyphen between for whom a segment has twice; one beyond all is not there. */
const catalogue = {
  speakerNumbers: async (_: Segment, [id]: string[]) =>
    new Set((id as string).split('-').map(Number)),
} as unknown as Catalogue;

const expected = (speakers: readonly number[], id: string) =>
  speakers.flatMap((speaker, doc) => (id.split('-').map(Number).includes(speaker) ? [doc] : []));

describe('the statements by speakers', () => {
  it('are those of the column, however little is kept', async () => {
    const ids = fc.array(fc.constantFrom('0', '1', '2', '3', '1-2', '9'), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 60 }),
        fc.array(ids, { maxLength: 6 }),
        fc.integer({ min: 0, max: 200 }),
        async (speakers, questions, most) => {
          const { from } = segmentOf(speakers);
          const spoken = new SpokenDocs(catalogue, most);
          for (const question of questions) {
            const found = await spoken.of(from, question);
            for (const id of question) {
              const docs = found.get(id) as Uint32Array;
              expect([...docs]).toEqual(expected(speakers, id));
              speakers.forEach((_, doc) => {
                expect(isAmong(docs, doc)).toBe(expected(speakers, id).includes(doc));
              });
            }
          }
        },
      ),
    );
  });

  it('are read once, and again where others pushed them out', async () => {
    const { from, reads } = segmentOf([0, 1, 0, 2]);
    const spoken = new SpokenDocs(catalogue, 70);
    await spoken.of(from, ['0']);
    await spoken.of(from, ['0']);
    expect(reads.count).toBe(1);
    await spoken.of(from, ['1', '2']);
    await spoken.of(from, ['0']);
    expect(reads.count).toBe(3);
  });
});
