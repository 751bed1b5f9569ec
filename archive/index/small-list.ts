import { packedBytes, unpackCounts, unpackRising } from './block';
import { ByteReader, DamagedIndex } from './bytes';
import { BLOCK, SHORT_LIST, TF_MOST } from './limits';

/** Room for the postings of one small list. */
export const smallDocs = new Uint32Array(BLOCK);
export const smallTfs = new Uint8Array(BLOCK);

/**
 * Unpacks a list of at most `BLOCK` postings into `smallDocs` and, for the text's, `smallTfs`: where
 * thousands of lists are put together, none of them is worth an object.
 */
export function readSmall(
  bytes: Uint8Array,
  offset: number,
  df: number,
  isText: boolean,
  documents: number,
): void {
  const from = new ByteReader(bytes, offset);
  let last = -1;
  if (df <= SHORT_LIST) {
    for (let i = 0; i < df; i++) {
      const gap = from.varint();
      last += (isText ? gap >>> 1 : gap) + 1;
      smallDocs[i] = last;
      if (isText) smallTfs[i] = gap & 1 ? from.byte() & TF_MOST : 1;
    }
  } else {
    from.varint();
    const widths = from.byte();
    if (isText) from.byte();
    const width = widths >>> 3;
    const at = from.at;
    if (width > 24) throw new DamagedIndex('a block is too wide');
    from.skip(packedBytes(df, width) + packedBytes(df, widths & 7));
    last = unpackRising(bytes, at, width, smallDocs, 0, df, -1);
    if (isText) {
      if (widths & 7) unpackCounts(bytes, at + packedBytes(df, width), widths & 7, smallTfs, 0, df);
      else smallTfs.fill(1, 0, df);
    }
  }
  if (last >= documents) throw new DamagedIndex('a list has documents that are not there');
}
