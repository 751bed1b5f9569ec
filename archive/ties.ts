import { chunksOf } from './columns';
import { Best } from './index/best';
import type { Segment } from './segment';

/**
 * The newest `k` of some documents, the newest first; of those of one day the lower number. A common beginning of
 * words leaves hundreds of thousands: they are gone through chunk by chunk of the column, and nearly all are older
 * than the oldest that was kept.
 */
export async function newestOf(
  from: Segment,
  some: readonly ArrayLike<number>[],
  k: number,
): Promise<number[]> {
  const said = await from.column('said', chunksOf(...some));
  const newest = new Best(k);
  for (const docs of some) {
    said.each(docs, (doc, date) => {
      if (date >= newest.floor) newest.add(doc, date);
    });
  }
  return newest.sorted().map(({ doc }) => doc);
}
