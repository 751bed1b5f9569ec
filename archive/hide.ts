import type { LoadCatalogue } from './catalogue';
import type { PackRow, Store } from './store';

/** Hides statements, or shows them again, in one step; unknown ids are passed over. The caller holds the lock. */
export async function setHidden(
  store: Store,
  catalogue: LoadCatalogue,
  ids: readonly string[],
  isHidden: boolean,
): Promise<void> {
  const put: PackRow[] = [];
  for (const segment of (await catalogue()).segments) {
    const numbers = (await segment.find('statement', ids)).filter((number) => number >= 0);
    if (numbers.length === 0) continue;
    const { row } = segment;
    const docs = new Set(row.hidden?.docs);
    for (const number of numbers) {
      if (isHidden) docs.add(number);
      else docs.delete(number);
    }
    const hidden = { edition: (row.hidden?.edition ?? 0) + 1, docs: Uint32Array.from(docs).sort() };
    put.push({ ...row, hidden });
  }
  if (put.length > 0) await store.commit({ put, out: [] });
}
