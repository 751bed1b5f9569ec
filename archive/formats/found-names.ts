import type { PackData } from '../lines';
import { oneLine } from './entry';
import { inputs } from './inputs';
import { looked } from './look';
import { nameOf } from './name-of';
import type { ConvertOptions, FoundName, Readable } from './types';

/** Names that are counted; a file with more of them has the rest asked about by nobody. */
const MOST_NAMES = 200_000;

/**
 * The speakers of a file by name, most frequent first, for `doubtful`. Reads the whole file; what cannot
 * be read is passed over. Throws what `convert` throws for a file that is damaged as a whole.
 */
export async function foundNames(
  how: Readable,
  data: PackData,
  options: ConvertOptions,
): Promise<FoundName[]> {
  const isTable = how.format === 'csv' || how.format === 'records';
  const look = isTable && !options.table ? await looked(how, data, options) : null;
  const table = options.table ?? look?.table;
  const names = new Map<string, FoundName>();
  const add = (name: string, wikidata: string | undefined, count: number) => {
    const key = nameOf(name, wikidata);
    const known = names.get(key);
    if (known) known.count += count;
    else if (names.size < MOST_NAMES) {
      names.set(key, { key, name, wikidata: wikidata ?? null, count });
    }
  };
  for await (const some of inputs(how, look?.data ?? data, options, table)) {
    options.signal?.throwIfAborted();
    for (const input of some) {
      if (!('entry' in input)) continue;
      const { speaker, reportedBy } = input.entry;
      add(speaker.name, speaker.wikidata, 1);
      if (reportedBy) add(oneLine(reportedBy), undefined, 1);
    }
  }
  return [...names.values()].sort((a, b) => b.count - a.count);
}
