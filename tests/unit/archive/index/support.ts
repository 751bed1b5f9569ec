import fc from 'fast-check';
import { FIELDS, type Field, type Part } from '../../../../archive/index/fields';
import { contribution, impactTable } from '../../../../archive/index/impact';
import { IndexReader } from '../../../../archive/index/index-reader';
import { IndexWriter } from '../../../../archive/index/index-writer';
import type { WriterLimits } from '../../../../archive/index/limits';
import { term } from '../../../../text/terms';

/** A document as its words, folded, by field. */
export type Indexed = Readonly<Record<Field, readonly string[]>> & { isSided?: boolean };

/** Sizes at which a few hundred documents need many runs, parts, pages and lists with own pages. */
export const tiny: WriterLimits = {
  postingsPage: 48,
  ownPage: 64,
  dictionaryPage: 64,
  beginning: 40,
  beginningShare: 0,
  runPostings: 700,
  runWords: 60,
  runPart: 200,
};

/** Parts kept in memory; counts how often they were asked for. */
export class Shelf {
  readonly parts = new Map<string, Uint8Array>();
  reads: string[][] = [];

  keep(parts: readonly Part[]): void {
    for (const { name, value } of parts) this.parts.set(name, value);
  }

  read = async (names: readonly string[]): Promise<Uint8Array[]> => {
    this.reads.push([...names]);
    return names.map((name) => {
      const value = this.parts.get(name);
      if (!value) throw new Error(`No part ${name}.`);
      return value;
    });
  };

  reader(): IndexReader {
    return new IndexReader(this.parts.get('head') as Uint8Array, this.read);
  }
}

/** Builds an index as an import does, runs and all. */
export async function build(docs: readonly Indexed[], limits: WriterLimits = tiny): Promise<Shelf> {
  const shelf = new Shelf();
  const writer = new IndexWriter(limits, true);
  for (const doc of docs) {
    writer.add(doc);
    if (writer.isFull) shelf.keep(writer.spill());
  }
  for await (const part of writer.finish(shelf.read)) shelf.keep([part]);
  for (const name of writer.runParts) shelf.parts.delete(name);
  shelf.reads = [];
  return shelf;
}

/** Words that share beginnings, stems and slips; some are not ASCII. */
export const vocabulary = [
  ...['talk', 'talks', 'talking', 'talked', 'negotiation', 'negotiations', 'dialogue', 'tank'],
  ...['tanks', 'bank', 'banks', 'banking', 'kyiv', 'kiev', 'ukraine', 'ukrainian', 'the', 'of'],
  ...['road', 'roads', 'raod', 'board', 'broad', 'война', 'войны', 'ŧest', 'a', 'ab', 'b', '𝒳y'],
  ...['weapon', 'weapons', 'arms', 'army', 'armies', '2.5', '2022', 'guarantee', 'guarantees'],
];

const word = fc.oneof(
  // Common words, so that lists are longer than a block and fill pages of their own.
  { weight: 3, arbitrary: fc.constantFrom(...vocabulary.slice(0, 6)) },
  { weight: 2, arbitrary: fc.constantFrom(...vocabulary) },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-d]{1,4}$/) },
);

export const document: fc.Arbitrary<Indexed> = fc.record({
  text: fc.array(word, { maxLength: 9 }),
  names: fc.array(word, { maxLength: 2 }),
  venue: fc.array(word, { maxLength: 2 }),
  wordings: fc.array(word, { maxLength: 2 }),
});

/** Few at times, at times several windows of blocks. */
export const corpus = fc.oneof(
  fc.array(document, { maxLength: 12 }),
  fc
    .tuple(fc.array(document, { minLength: 4, maxLength: 30 }), fc.integer({ min: 1, max: 25 }))
    .map(([some, times]) => Array.from({ length: times }, () => some).flat()),
);

export const aWord = word;

/** The same questions, answered by looking at every document. */
export class BruteForce {
  private readonly table: Float64Array;

  constructor(readonly docs: readonly Indexed[]) {
    const words = docs.reduce((sum, { text }) => sum + text.length, 0);
    this.table = impactTable(words / docs.length);
  }

  df(field: Field, word: string): number {
    return this.docs.filter((doc) => doc[field].includes(word)).length;
  }

  private known: ReturnType<BruteForce['words']> | undefined;

  /** Sorted by code units, each once, with the fields in their order. */
  words(): { word: string; fields: { field: Field; df: number }[] }[] {
    if (this.known) return this.known;
    const all = new Set(this.docs.flatMap((doc) => FIELDS.flatMap((field) => doc[field])));
    this.known = [...all].sort().map((word) => ({
      word,
      fields: FIELDS.map((field) => ({ field, df: this.df(field, word) })).filter(
        ({ df }) => df > 0,
      ),
    }));
    return this.known;
  }

  stemDf(stem: string): number {
    const its = new Set(this.words().flatMap(({ word }) => (term(word) === stem ? [word] : [])));
    return this.docs.filter(({ text }) => text.some((word) => its.has(word))).length;
  }

  /** What a word in a field contributes to a document; undefined where it is not in it. */
  value(doc: number, field: Field, word: string, weight: number): number | undefined {
    const its = (this.docs[doc] as Indexed)[field];
    const tf = its.filter((it) => it === word).length;
    if (tf === 0) return undefined;
    if (field !== 'text') return contribution(weight, 1);
    return contribution(weight, this.table[(tf << 8) | its.length] as number);
  }
}
