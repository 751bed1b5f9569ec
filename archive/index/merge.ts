import { ByteWriter } from './bytes';
import { FIELDS, type Part, type ReadParts } from './fields';
import { writeHead } from './head';
import { impactTable } from './impact';
import { KeyPageWriter } from './key-pages';
import { LENGTHS_PER_PART, type WriterLimits } from './limits';
import { ListWriter } from './list-writer';
import { fetchEmpty, type Run, StemStream, WordStream } from './run';
import { writeStem } from './stem-entry';
import { writeOpening } from './terms';

/** What merging needs besides the runs. */
export interface Merging {
  /** In the order they were taken: documents rise from one to the next. */
  runs: readonly Run[];
  read: ReadParts;
  /** Words of each document's text, clipped. */
  lengths: Uint8Array;
  limits: WriterLimits;
}

/** Merges sorted runs into the parts of an index, as they become complete; `head` comes last. */
export async function* merge({ runs, read, lengths, limits }: Merging): AsyncGenerator<Part> {
  let total = 0;
  for (const length of lengths) total += length;
  const impacts = impactTable(total / lengths.length);
  const lists = new ListWriter(impacts, lengths, limits.postingsPage);
  const terms = new KeyPageWriter('terms', limits.dictionaryPage);
  const stems = new KeyPageWriter('stems', limits.dictionaryPage);

  const words = runs.map((run) => new WordStream(run.words, read));
  await fetchEmpty(words);
  for (let same = next(words, words); same.length > 0; same = next(words, same)) {
    addWord(same, lists, terms);
    if (lists.ready.length) yield* lists.ready.splice(0);
    if (terms.ready.length) yield* terms.ready.splice(0);
    if (same.some(({ empty }) => empty)) await fetchEmpty(same);
  }
  lists.finish();
  terms.finish();
  yield* lists.ready;
  yield* terms.ready;

  const entry = new ByteWriter();
  const streams = runs.map((run) => new StemStream(run.stems, read));
  await fetchEmpty(streams);
  for (let same = next(streams, streams); same.length > 0; same = next(streams, same)) {
    const stem = same[0]?.key as string;
    const its = new Set(same.flatMap((stream) => stream.entry.words));
    const df = same.reduce((sum, stream) => sum + stream.entry.df, 0);
    writeStem(entry, stem, { df, words: [...its].sort() });
    stems.add(stem, entry.view());
    entry.clear();
    if (stems.ready.length) yield* stems.ready.splice(0);
    if (same.some(({ empty }) => empty)) await fetchEmpty(same);
  }
  stems.finish();
  yield* stems.ready;

  for (let from = 0, part = 0; from < lengths.length; from += LENGTHS_PER_PART, part++) {
    yield { name: `lengths/${part}`, value: lengths.slice(from, from + LENGTHS_PER_PART) };
  }
  yield {
    name: 'head',
    value: writeHead({
      documents: lengths.length,
      words: total,
      terms: terms.firsts,
      stems: stems.firsts,
    }),
  };
}

function addWord(same: readonly WordStream[], lists: ListWriter, terms: KeyPageWriter): void {
  const opening = lists.place;
  const entry = new ByteWriter();
  const counts = FIELDS.map((_, field) =>
    same.reduce((sum, { counts }) => sum + (counts[field] as number), 0),
  );
  entry.byte(counts.reduce((mask, count, field) => (count > 0 ? mask | (1 << field) : mask), 0));
  counts.forEach((count, field) => {
    if (count === 0) return;
    entry.varint(count);
    lists.begin(field, count);
    for (const stream of same) stream.postings(field, (doc, tf) => lists.add(doc, tf));
    lists.end(entry);
  });
  terms.add(same[0]?.key as string, entry.view(), (out) => writeOpening(out, opening));
}

/** Moves those that stood at the least key on; gives those that now do. */
function next<T extends WordStream | StemStream>(streams: readonly T[], done: readonly T[]): T[] {
  for (const stream of done) stream.advance();
  let least: string | null = null;
  for (const { key } of streams) if (key !== null && (least === null || key < least)) least = key;
  return least === null ? [] : streams.filter(({ key }) => key === least);
}
