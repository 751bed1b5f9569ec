/** A file of any format as inputs for the assembler, and as little of it in memory as can be. */
import type { PackData } from '../lines';
import type { PackHeader } from '../pack-schema';
import { fromClaimReview } from './claim-review';
import { csvRows, type Row } from './csv-rows';
import { decoded } from './decoded';
import type { Input } from './entry';
import { carriedHeader } from './extension-members';
import { scriptsOf } from './html-scripts';
import { jsonLines } from './json-lines';
import { type Found, jsonValues, type Shape } from './json-stream';
import { isOwnTable, OwnTableReader } from './own-table';
import { fromPackLine, packHeader } from './pack-lines';
import { fromQuotation } from './quotation';
import { fromQuotebank } from './quotebank';
import { rowOf } from './records';
import { TableReader } from './table';
import type { ConvertOptions, Readable, TableOptions } from './types';
import { fromAnnotation } from './web-annotation';

/** Where the elements of schema.org's feeds and graphs stand, and of annotation pages and Hypothesis. */
const SCHEMA_ORG: Shape = {
  lists: new Set(['dataFeedElement', '@graph', 'itemListElement']),
};
const ANNOTATIONS: Shape = {
  lists: new Set(['items', 'rows', '@graph']),
  objects: new Set(['first']),
};
const TABLE: Shape = { lists: new Set() };

/** What a file says of itself, as far as it was read. */
export interface About {
  header?: PackHeader;
}

/** The inputs of a file, a chunk's worth at a time. `about` is filled when the file says what it is. */
export async function* inputs(
  how: Readable,
  data: PackData,
  options: ConvertOptions,
  table: TableOptions | undefined,
  about: About = {},
): AsyncGenerator<Input[]> {
  const encoding = options.encoding ?? how.encoding;
  const text = decoded(data, encoding, options.signal);
  const each = (read: (found: Found) => Input[]) => (found: Found) => {
    const header = about.header ? null : carriedHeader(found.value);
    if (header) about.header = header;
    return read(found);
  };
  switch (how.format) {
    case 'pack':
      return yield* packInputs(jsonLines(text), about);
    case 'quotebank':
      return yield* mapped(jsonLines(text), (found) => [
        fromQuotebank(found, options.leastProbability),
      ]);
    case 'claim-review':
    case 'quotation': {
      const values = how.html ? scriptsOf(text) : jsonValues(text, SCHEMA_ORG);
      const read = how.format === 'quotation' ? fromQuotation : fromClaimReview;
      return yield* mapped(values, each(read));
    }
    case 'web-annotation':
      return yield* mapped(
        jsonValues(text, ANNOTATIONS),
        each((found) => fromAnnotation(found, options)),
      );
    case 'records': {
      const reader = new TableReader(table as TableOptions, options);
      const keys = table?.names ?? [];
      return yield* mapped(jsonValues(text, TABLE), (found) => [reader.read(rowOf(found, keys))]);
    }
    case 'csv':
      return yield* tableInputs(
        csvRows(text, options.delimiter ?? how.delimiter ?? ','),
        options,
        table as TableOptions,
      );
  }
}

async function* mapped(
  values: AsyncIterable<Found[]>,
  read: (found: Found) => Input[],
): AsyncGenerator<Input[]> {
  for await (const some of values) yield some.flatMap(read);
}

async function* packInputs(lines: AsyncIterable<Found[]>, about: About): AsyncGenerator<Input[]> {
  for await (const some of lines) {
    const records = about.header ? some : some.slice(1);
    if (!about.header && some[0]) about.header = packHeader(some[0]);
    yield records.map(fromPackLine);
  }
}

async function* tableInputs(
  rows: AsyncIterable<Row[]>,
  options: ConvertOptions,
  table: TableOptions,
): AsyncGenerator<Input[]> {
  let reader: { read(row: Row): Input } | null = null;
  for await (const some of rows) {
    let body = some;
    if (!reader) {
      const isOwn = isOwnTable(some[0]?.cells ?? []);
      reader = isOwn ? new OwnTableReader() : new TableReader(table, options);
      if (isOwn || table.header) body = some.slice(1);
    }
    const current = reader;
    yield body.map((row) => current.read(row));
  }
}
