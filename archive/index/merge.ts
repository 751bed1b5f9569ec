import { type BeginningCounts, BeginningWriter } from './beginnings';
import { ByteWriter } from './bytes';
import { FIELDS, type Part } from './fields';
import { ALL_LENGTHS, SIDED_LENGTHS, writeHead } from './head';
import { impactTable } from './impact';
import { KeyPageWriter } from './key-pages';
import { LENGTHS_PER_PART, type WriterLimits } from './limits';
import { ListWriter } from './list-writer';
import { fetchEmpty, type StemSource, type WordSource } from './run';
import { SidedWriter } from './sided-lists';
import { writeStem } from './stem-entry';
import { writeOpening } from './terms';

/** What is merged, and what merging needs besides. */
export interface Merging {
  /** In the order they were taken: documents rise from one to the next. */
  words: readonly WordSource[];
  stems: readonly StemSource[];
  /** Words of each document's text, clipped. */
  lengths: Uint8Array;
  limits: WriterLimits;
  /** Records that tell which words are neighbours. */
  pairs: number;
  /** How many postings words of each beginning have. */
  begun: BeginningCounts;
  /** Documents that questions look at apart from all others, rising. */
  sided: Uint32Array;
}

/** Merges sorted sources into the parts of an index, as they become complete; `head` comes last. */
export async function* merge(merging: Merging): AsyncGenerator<Part> {
  const { words, stems: streams, lengths, limits, pairs } = merging;
  let total = 0;
  for (const length of lengths) total += length;
  const impacts = impactTable(total / lengths.length);
  const lists = new ListWriter(impacts, lengths, limits);
  const terms = new KeyPageWriter('terms', limits.dictionaryPage);
  const stems = new KeyPageWriter('stems', limits.dictionaryPage);
  const begun = new BeginningWriter(merging.begun, impacts, lengths, limits);
  const sided = new SidedWriter(merging.sided, impacts, lengths, limits);
  const from = [lists, terms, begun.lists, begun.pages, sided.lists, sided.pages];

  await fetchEmpty(words);
  for (let same = next(words, words); same.length > 0; same = next(words, same)) {
    addWord(same, { lists, terms, begun, sided });
    for (const { ready } of from) if (ready.length) yield* ready.splice(0);
    if (same.some(({ empty }) => empty)) await fetchEmpty(same);
  }
  lists.finish();
  terms.finish();
  begun.finish();
  sided.finish();
  for (const { ready } of from) yield* ready;

  await fetchEmpty(streams);
  for (let same = next(streams, streams); same.length > 0; same = next(streams, same)) {
    const stem = same[0]?.key as string;
    const its = new Set(same.flatMap((stream) => stream.entry.words));
    const df = same.reduce((sum, stream) => sum + stream.entry.df, 0);
    entry.clear();
    writeStem(entry, stem, { df, words: [...its].sort() });
    stems.add(stem, entry.view());
    if (stems.ready.length) yield* stems.ready.splice(0);
    if (same.some(({ empty }) => empty)) await fetchEmpty(same);
  }
  stems.finish();
  yield* stems.ready;

  yield* lengthParts(ALL_LENGTHS, lengths);
  yield* lengthParts(SIDED_LENGTHS, sided.lengths);
  yield {
    name: 'head',
    value: writeHead({
      documents: lengths.length,
      words: total,
      pairs,
      sided: sided.lengths.length,
      terms: terms.firsts,
      stems: stems.firsts,
      begun: begun.pages.firsts,
      apart: sided.pages.firsts,
    }),
  };
}

function* lengthParts(name: string, lengths: Uint8Array): Generator<Part> {
  for (let from = 0, part = 0; from < lengths.length; from += LENGTHS_PER_PART, part++) {
    yield { name: `${name}${part}`, value: lengths.slice(from, from + LENGTHS_PER_PART) };
  }
}

interface Writers {
  lists: ListWriter;
  terms: KeyPageWriter;
  begun: BeginningWriter;
  sided: SidedWriter;
}

/** Used for one word after the other. */
const entry = new ByteWriter();
const counts = new Uint32Array(FIELDS.length);

function addWord(same: readonly WordSource[], { lists, terms, begun, sided }: Writers): void {
  const word = same[0]?.key as string;
  const opening = lists.place;
  entry.clear();
  counts.fill(0);
  let mask = 0;
  for (const source of same) {
    for (let field = 0; field < FIELDS.length; field++) {
      counts[field] = (counts[field] as number) + (source.counts[field] as number);
      if (source.counts[field]) mask |= 1 << field;
    }
  }
  begun.word(word, counts);
  sided.word();
  const all = {
    add(doc: number, tf: number) {
      lists.add(doc, tf);
      begun.add(doc, tf);
      sided.add(doc, tf);
    },
  };
  entry.byte(mask);
  for (let field = 0; field < FIELDS.length; field++) {
    const count = counts[field] as number;
    if (count === 0) continue;
    entry.varint(count);
    lists.begin(field, count);
    begun.begin(field);
    for (const source of same) source.postings(field, all);
    lists.end(entry);
    sided.end(field);
  }
  terms.add(word, entry.view(), (out) => writeOpening(out, opening));
  sided.endWord(word);
}

/** Moves those that stood at the least key on; gives those that now do. */
function next<T extends WordSource | StemSource>(streams: readonly T[], done: readonly T[]): T[] {
  for (const stream of done) stream.advance();
  let least: string | null = null;
  for (const { key } of streams) if (key !== null && (least === null || key < least)) least = key;
  return least === null ? [] : streams.filter(({ key }) => key === least);
}
