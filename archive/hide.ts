import type { Catalogue, LoadCatalogue } from './catalogue';
import type { PackRow, Store } from './store';

/** Statements to take away or to take back: by id, in whatever pack, or by their numbers in a segment. */
export interface Taken {
  ids?: readonly string[];
  docs?: readonly { segment: number; docs: ArrayLike<number> }[];
}

/** Hides statements, or shows them again, in one step; unknown ids are passed over. The caller holds the lock. */
export async function setHidden(
  store: Store,
  catalogue: LoadCatalogue,
  ids: readonly string[],
  isHidden: boolean,
): Promise<void> {
  const change = isHidden ? { hide: { ids } } : { unhide: { ids } };
  const put = await rowsHiding(await catalogue(), change);
  if (put.length > 0) await store.commit({ put, out: [] });
}

/** The rows of packs as they are once some statements are taken away, and others shown again. */
export async function rowsHiding(
  { segments }: Catalogue,
  { hide, unhide }: { hide?: Taken; unhide?: Taken },
): Promise<PackRow[]> {
  const put: PackRow[] = [];
  for (const segment of segments) {
    const numbersOf = async ({ ids = [], docs = [] }: Taken = {}): Promise<number[]> => [
      ...(await segment.find('statement', ids)).filter((number) => number >= 0),
      ...docs.flatMap((it) => (it.segment === segment.row.segment ? Array.from(it.docs) : [])),
    ];
    const [away, back] = await Promise.all([numbersOf(hide), numbersOf(unhide)]);
    if (away.length + back.length === 0) continue;
    const { row } = segment;
    const docs = new Set(row.hidden?.docs);
    for (const number of away) docs.add(number);
    for (const number of back) docs.delete(number);
    const hidden = { edition: (row.hidden?.edition ?? 0) + 1, docs: Uint32Array.from(docs).sort() };
    put.push({ ...row, hidden });
  }
  return put;
}
