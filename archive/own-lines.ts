import type { PackRecord } from './pack-schema';
import type { PackRow, Store } from './store';

/** The records of the reader's own row, by the lines that are kept with it; null when these are lost. */
export async function ownLines(
  { segment }: Pick<PackRow, 'segment'>,
  store: Store,
): Promise<PackRecord[] | null> {
  const [lines] = await store.read(segment, ['own']);
  if (typeof lines !== 'string') return null;
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
