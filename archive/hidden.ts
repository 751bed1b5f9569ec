/**
 * Which statements of a segment are taken away. They stand in the pack's row, which every question reads: as numbers where
 * they are few, as a bit for each statement where they are many, so that a whole pack of a million costs 125 KB.
 */

export interface Hidden {
  /** Another after each change. */
  edition: number;
  /** Numbers of statements, rising; none where `bits` tells. */
  docs: Uint32Array;
  /** One bit for each statement, the lowest first; set for those that are taken away. */
  bits?: Uint8Array;
}

/** A row as far as it tells what is hidden. */
interface Row {
  statements: number;
  hidden?: Hidden;
}

/** A number takes as much room as the bits of so many statements. */
const BITS_OF_A_NUMBER = 32;

/** A bit for each statement of a segment, set where it is hidden; null where none is. */
export function hiddenBits({ statements, hidden }: Row): Uint8Array | null {
  if (!hidden) return null;
  if (hidden.bits) return hidden.bits;
  if (hidden.docs.length === 0) return null;
  const bits = new Uint8Array((statements + 7) >>> 3);
  for (const doc of hidden.docs) set(bits, doc);
  return bits;
}

/** How many are hidden. */
export function hiddenCount({ hidden }: Pick<Row, 'hidden'>): number {
  if (!hidden?.bits) return hidden?.docs.length ?? 0;
  let count = 0;
  for (let byte of hidden.bits) for (; byte > 0; byte &= byte - 1) count++;
  return count;
}

/** Numbers of those that are hidden, rising. */
export function hiddenDocs(row: Pick<Row, 'hidden'>): Uint32Array {
  const { hidden } = row;
  if (!hidden?.bits) return hidden?.docs ?? new Uint32Array();
  const docs = new Uint32Array(hiddenCount(row));
  let count = 0;
  hidden.bits.forEach((byte, i) => {
    for (let bit = 0; byte >>> bit > 0; bit++) {
      if ((byte >>> bit) & 1) docs[count++] = i * 8 + bit;
    }
  });
  return docs;
}

/** A row as it is once some statements are taken away, and others shown again. */
export function withDocs<R extends Row>(
  row: R,
  away: readonly ArrayLike<number>[],
  back: readonly ArrayLike<number>[] = [],
): R {
  const bits = (hiddenBits(row) ?? new Uint8Array((row.statements + 7) >>> 3)).slice();
  for (const docs of away) for (let i = 0; i < docs.length; i++) set(bits, docs[i] as number);
  for (const docs of back) for (let i = 0; i < docs.length; i++) clear(bits, docs[i] as number);
  const edition = (row.hidden?.edition ?? 0) + 1;
  const many: Hidden = { edition, docs: new Uint32Array(), bits };
  const after = { ...row, hidden: many };
  const count = hiddenCount(after);
  if (count > row.statements / BITS_OF_A_NUMBER) return after;
  return { ...row, hidden: { edition, docs: hiddenDocs(after) } };
}

function set(bits: Uint8Array, doc: number): void {
  bits[doc >>> 3] = (bits[doc >>> 3] as number) | (1 << (doc & 7));
}

function clear(bits: Uint8Array, doc: number): void {
  bits[doc >>> 3] = (bits[doc >>> 3] as number) & ~(1 << (doc & 7));
}
