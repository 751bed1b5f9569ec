/**
 * `npm run bench`: how quick we are, beside what others have made, in real browsers. Prints a table
 * for each part, or with `--json` all rows. Needs a machine at rest; read the ratios.
 */

import { benchGazetteer } from '../tests/bench/gazetteer';
import { benchImport } from '../tests/bench/import';
import { type Options, type Part, readOptions, USAGE } from '../tests/bench/options';
import { benchPage } from '../tests/bench/page';
import { type Row, reason, table } from '../tests/bench/row';
import { benchSearch } from '../tests/bench/search';
import { asksForHelp } from './help';

const benches: Record<Part, (options: Options) => Promise<Row[]>> = {
  search: benchSearch,
  import: benchImport,
  gazetteer: benchGazetteer,
  page: benchPage,
};

/**
 * Milliseconds that `--quick` plans with: what was begun then is finished, and all of it takes less than three minutes.
 * And the share of each part; import asks what search measured already.
 */
const QUICK = 135_000;
const SHARES: Record<Part, number> = { search: 8, import: 1, gazetteer: 1, page: 3 };

if (asksForHelp(process.argv.slice(2))) {
  console.log(USAGE);
  process.exit();
}
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
  // What a part leaves over is the next ones'.
  const shares = options.parts.slice(i).reduce((sum, it) => sum + SHARES[it], 0);
  const until = from + ((end - from) * SHARES[part]) / shares;
  const rows = await rowsOf(part, until);
  all.push(...rows);
  if (options.json) continue;
  const seconds = Math.round((Date.now() - from) / 1_000);
  console.log(`\n${part} (${options.browser}, ${seconds} s)\n\n${table(rows)}`);
}
if (options.json) console.log(JSON.stringify(all, null, 2));

/** A part that cannot be done here (no browser, no build) says so in a row, and the others go on. */
async function rowsOf(part: Part, until: number): Promise<Row[]> {
  try {
    return await benches[part]({ ...options, until });
  } catch (error) {
    return [{ part, what: 'the whole part', ours: null, unit: '', note: reason(error) }];
  }
}
