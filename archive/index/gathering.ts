import { term } from '../../text/terms';
import { FIELDS, type Indexed, NAMES, STEM_FIELDS, TEXT, VENUE } from './fields';
import { TF_MOST } from './limits';
import { RunWriter } from './run';

/** Lists of words whose numbers are kept; some hundred bytes each. */
const MOST_LISTS = 20_000;
const NOTHING: readonly number[] = [];

/** Bits of a log entry that hold tf. */
const TF_BITS = 4;

/**
 * What documents hold, in the order they came: a log of `list << 4 | tf`, one entry a posting, where a
 * list is a word's number times the fields, plus the field. No object is made for a posting; sorting by
 * counting turns the log into a run.
 */
export class Gathering {
  private numbers = new Map<string, number>();
  private readonly lists = new Map<readonly string[], readonly number[]>();
  private log: Uint32Array;
  private logged = 0;
  /** Where each document's entries end. */
  private ends: number[] = [];
  /** By list: where in the log it was met last. */
  private met = new Int32Array(1 << 14).fill(-1);
  private stems = new Map<string, { words: number[]; df: number; last: number }>();
  /** By word: its stem, null for a stop word. */
  private stemOf: ({ words: number[]; df: number; last: number } | null)[] = [];
  /** By word: the fields it was met in, as bits. */
  private fields: number[] = [];

  /** @param firstDoc the number of the next document */
  constructor(private readonly firstDoc: number) {
    this.log = new Uint32Array(1 << 16);
  }

  get postings(): number {
    return this.logged;
  }

  get words(): number {
    return this.numbers.size;
  }

  add(fields: Indexed): void {
    const start = this.logged;
    FIELDS.forEach((name, field) => {
      const words = fields[name];
      if (field === NAMES || field === VENUE) {
        for (const number of this.numbersOf(words)) this.meet(number, field, start);
      } else {
        for (const word of words)
          this.meet(this.numbers.get(word) ?? this.number(word), field, start);
      }
    });
    this.ends.push(this.logged);
  }

  /** The numbers of a list of words that comes again and again as the very same list: a speaker's names, a venue. */
  private numbersOf(words: readonly string[]): readonly number[] {
    if (words.length === 0) return NOTHING;
    const known = this.lists.get(words);
    if (known) return known;
    const numbers = words.map((word) => this.numbers.get(word) ?? this.number(word));
    if (this.lists.size === MOST_LISTS) this.lists.clear();
    this.lists.set(words, numbers);
    return numbers;
  }

  private meet(number: number, field: number, start: number): void {
    const list = number * FIELDS.length + field;
    const at = this.met[list] as number;
    if (at >= start) {
      // Had it in this document already: counts, up to what tf has bits for.
      if (((this.log[at] as number) & TF_MOST) < TF_MOST && field === TEXT) {
        this.log[at] = (this.log[at] as number) + 1;
      }
      return;
    }
    if (this.logged === this.log.length) this.log = grown(this.log);
    this.met[list] = this.logged;
    this.log[this.logged++] = (list << TF_BITS) | 1;
    if (at < 0) this.fields[number] = (this.fields[number] as number) | (1 << field);
    const stem = this.stemOf[number];
    if (stem && field === TEXT && stem.last !== this.ends.length) {
      stem.last = this.ends.length;
      stem.df++;
    }
  }

  private number(word: string): number {
    const number = this.numbers.size;
    this.numbers.set(word, number);
    const cut = term(word);
    let stem = this.stems.get(cut);
    if (!stem) {
      stem = { words: [], df: 0, last: -1 };
      if (cut) this.stems.set(cut, stem);
    }
    stem.words.push(number);
    this.stemOf.push(cut ? stem : null);
    this.fields.push(0);
    if ((number + 1) * FIELDS.length > this.met.length) {
      const met = new Int32Array(this.met.length * 2).fill(-1);
      met.set(this.met);
      this.met = met;
    }
    return number;
  }

  /** All of it, as a sorted run. */
  run(number: number, partBytes: number): RunWriter {
    const out = new RunWriter(number, partBytes);
    const words = [...this.numbers.keys()];
    const sorted = Array.from(this.numbers).sort(([a], [b]) => (a < b ? -1 : 1));
    const { starts, entries } = this.sorted(sorted.map(([, n]) => n));
    const counts = new Array<number>(FIELDS.length);
    for (const [word, n] of sorted) {
      const first = n * FIELDS.length;
      for (let field = 0; field < FIELDS.length; field++) {
        counts[field] =
          (starts.ends[first + field] as number) - (starts.begins[first + field] as number);
      }
      out.word(word, counts);
      for (let list = first; list < first + FIELDS.length; list++) {
        let before = -1;
        const end = starts.ends[list] as number;
        for (let i = starts.begins[list] as number; i < end; i++) {
          const entry = entries[i] as number;
          const doc = this.firstDoc + (entry >>> TF_BITS);
          out.posting(doc - before - 1, entry & TF_MOST);
          before = doc;
        }
      }
    }
    out.closeWords();
    for (const [stem, { words: its, df }] of [...this.stems].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const kept = its.filter((n) => (this.fields[n] as number) & STEM_FIELDS);
      if (kept.length) out.stem(stem, { df, words: kept.map((n) => words[n] as string).sort() });
    }
    out.finish();
    return out;
  }

  /** The log by list, in the order of the words given; documents count from the first gathered. */
  private sorted(order: readonly number[]) {
    const lists = this.numbers.size * FIELDS.length;
    const begins = new Uint32Array(lists);
    const ends = new Uint32Array(lists);
    for (let i = 0; i < this.logged; i++) {
      const list = (this.log[i] as number) >>> TF_BITS;
      ends[list] = (ends[list] as number) + 1;
    }
    let at = 0;
    for (const n of order) {
      for (let list = n * FIELDS.length; list < (n + 1) * FIELDS.length; list++) {
        const count = ends[list] as number;
        begins[list] = at;
        ends[list] = at;
        at += count;
      }
    }
    const entries = new Uint32Array(this.logged);
    let i = 0;
    this.ends.forEach((end, doc) => {
      for (; i < end; i++) {
        const entry = this.log[i] as number;
        const list = entry >>> TF_BITS;
        const to = ends[list] as number;
        entries[to] = (doc << TF_BITS) | (entry & TF_MOST);
        ends[list] = to + 1;
      }
    });
    return { starts: { begins, ends }, entries };
  }
}

function grown(log: Uint32Array): Uint32Array {
  const more = new Uint32Array(log.length * 2);
  more.set(log);
  return more;
}
