import type { BeginningCounts } from './beginnings';
import { FIELDS, STEM_FIELDS, TF_BITS } from './fields';
import { TF_MOST } from './limits';
import { RunWriter, type StemSource, type WordSource } from './run';
import type { StemEntry } from './stem-entry';
import type { Vocabulary } from './vocabulary';

/** Postings of one list after the other, by the numbers of words and fields. */
export interface Lists {
  /** Where each list ends; it begins where the one before it does. */
  ends: Uint32Array;
  /** `document << 4 | tf` */
  postings: Uint32Array;
  /** By stem: how many documents have it in their text. */
  dfs: Uint32Array;
}

/** What was gathered, sorted: to be kept as a run, or to be merged from memory. */
export class Gathered {
  /** Numbers of the words that are in it, in the order of the words. */
  private readonly order: number[];

  constructor(
    private readonly lists: Lists,
    private readonly vocabulary: Vocabulary,
  ) {
    const { words } = vocabulary.table;
    const isHere = (number: number) => fieldsOf(number, lists) !== 0;
    this.order = words
      .map((_, number) => number)
      .filter(isHere)
      .sort((a, b) => ((words[a] as string) < (words[b] as string) ? -1 : 1));
  }

  /** Counts the postings of all words by their beginnings. */
  count(begun: BeginningCounts): void {
    const { ends } = this.lists;
    for (const number of this.order) {
      const first = number * FIELDS.length;
      const before = first > 0 ? (ends[first - 1] as number) : 0;
      const postings = (ends[first + FIELDS.length - 1] as number) - before;
      begun.add(this.vocabulary.table.words[number] as string, postings);
    }
  }

  words(): GatheredWords {
    return new GatheredWords(this.lists, this.order, this.vocabulary.table.words);
  }

  stems(): GatheredStems {
    const { vocabulary, lists } = this;
    const entries = new Map<number, { df: number; words: string[] }>();
    for (const number of this.order) {
      const stem = vocabulary.stem(number);
      if (stem < 0 || !(fieldsOf(number, lists) & STEM_FIELDS)) continue;
      const word = vocabulary.table.words[number] as string;
      const known = entries.get(stem);
      if (known) known.words.push(word);
      else entries.set(stem, { df: lists.dfs[stem] as number, words: [word] });
    }
    const its = [...entries].map(([stem, entry]) => [vocabulary.stems[stem] as string, entry]);
    return new GatheredStems((its as [string, StemEntry][]).sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** The same as parts to be kept until all are merged. */
  run(number: number, partBytes: number): RunWriter {
    const out = new RunWriter(number, partBytes);
    const words = this.words();
    for (words.advance(); words.key !== null; words.advance()) {
      out.word(words.key, words.counts);
      for (let field = 0; field < FIELDS.length; field++) {
        out.begin();
        words.postings(field, out);
      }
    }
    out.closeWords();
    const stems = this.stems();
    for (stems.advance(); stems.key !== null; stems.advance()) out.stem(stems.key, stems.entry);
    out.finish();
    return out;
  }
}

/** The fields that a word was met in, as bits. */
function fieldsOf(word: number, { ends }: Lists): number {
  let fields = 0;
  const first = word * FIELDS.length;
  let before = first > 0 ? (ends[first - 1] as number) : 0;
  for (let field = 0; field < FIELDS.length; field++) {
    const end = ends[first + field] as number;
    if (end > before) fields |= 1 << field;
    before = end;
  }
  return fields;
}

/** Words with their lists, from memory. */
class GatheredWords implements WordSource {
  readonly empty = false;
  readonly counts = new Uint32Array(FIELDS.length);
  key: string | null = null;
  private next = 0;
  private first = 0;

  constructor(
    private readonly lists: Lists,
    private readonly order: readonly number[],
    private readonly words: readonly string[],
  ) {}

  async fetch(): Promise<void> {}

  advance(): void {
    const number = this.order[this.next++];
    if (number === undefined) {
      this.key = null;
      return;
    }
    this.key = this.words[number] as string;
    this.first = number * FIELDS.length;
    for (let field = 0; field < FIELDS.length; field++) {
      const list = this.first + field;
      this.counts[field] = (this.lists.ends[list] as number) - this.begin(list);
    }
  }

  postings(field: number, to: { add(doc: number, tf: number): void }): void {
    const { ends, postings } = this.lists;
    const end = ends[this.first + field] as number;
    for (let i = this.begin(this.first + field); i < end; i++) {
      const posting = postings[i] as number;
      to.add(posting >>> TF_BITS, posting & TF_MOST);
    }
  }

  private begin(list: number): number {
    return list > 0 ? (this.lists.ends[list - 1] as number) : 0;
  }
}

/** Stems with their words, from memory. */
class GatheredStems implements StemSource {
  readonly empty = false;
  key: string | null = null;
  entry: StemEntry = { df: 0, words: [] };
  private next = 0;

  constructor(private readonly entries: readonly (readonly [string, StemEntry])[]) {}

  async fetch(): Promise<void> {}

  advance(): void {
    const next = this.entries[this.next++];
    this.key = next?.[0] ?? null;
    if (next) this.entry = next[1];
  }
}
