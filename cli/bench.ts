/**
 * `npm run bench`: how quick we are, beside what others have made, in real browsers. Prints a table
 * for each part, or with `--json` all rows. Needs a machine at rest; read the ratios.
 */

import { benchGazetteer } from '../tests/bench/gazetteer';
import { benchImport } from '../tests/bench/import';
import { type Options, type Part, readOptions, USAGE } from '../tests/bench/options';
import { benchPage } from '../tests/bench/page';
import { type Row, table } from '../tests/bench/row';
import { benchSearch } from '../tests/bench/search';

const benches: Partial<Record<Part, (options: Options) => Promise<Row[]>>> = {
  search: benchSearch,
  import: benchImport,
  gazetteer: benchGazetteer,
  page: benchPage,
};

/** Milliseconds that `--quick` may take in all. */
const QUICK = 165_000;

let options: Options;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  process.exit(2);
}

const all: Row[] = [];
const end = options.quick ? Date.now() + QUICK : Number.POSITIVE_INFINITY;
for (const [i, part] of options.parts.entries()) {
  const from = Date.now();
  // What is left is shared among the parts that are left; the first is the longest.
  const until = from + (end - from) / Math.max(1, (options.parts.length - i) / 2);
  const rows = (await benches[part]?.({ ...options, until })) ?? [];
  all.push(...rows);
  if (options.json) continue;
  const seconds = Math.round((Date.now() - from) / 1_000);
  console.log(`\n${part} (${options.browser}, ${seconds} s)\n\n${table(rows)}`);
}
if (options.json) console.log(JSON.stringify(all, null, 2));
