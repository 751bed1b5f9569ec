import type { Catalogue, LoadCatalogue } from './catalogue';
import { withDocs } from './hidden';
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
    const { row } = segment;
    const numbersOf = async ({ ids = [], docs = [] }: Taken = {}): Promise<ArrayLike<number>[]> => [
      (await segment.find('statement', ids)).filter((number) => number >= 0),
      ...docs.flatMap((it) => (it.segment === row.segment ? [it.docs] : [])),
    ];
    const [away, back] = await Promise.all([numbersOf(hide), numbersOf(unhide)]);
    if ([...away, ...back].every(({ length }) => length === 0)) continue;
    put.push(withDocs(row, away, back));
  }
  return put;
}
