import { FIELDS, type Indexed, NAMES, TEXT, TF_BITS, VENUE, WORDINGS, type Words } from './fields';
import { Gathered } from './gathered';
import { TF_MOST } from './limits';
import { NeighbourWalk } from './neighbours';
import type { PairFilterWriter } from './pair-filter';
import type { Vocabulary, WordLists } from './vocabulary';

/**
 * What documents hold, in the order they came: a log of `list << 4 | tf`, one entry a posting, where a
 * list is a word's number times the fields, plus the field. No object is made for a posting; sorting by
 * counting turns the log into lists (`gathered.ts`).
 */
export class Gathering {
  private log = new Uint32Array(1 << 16);
  private logged = 0;
  /** Where each document's entries end. */
  private ends = new Uint32Array(1 << 12);
  private documents = 0;
  /** By field, then by word: where in the log it was met last, plus 1. */
  private met = FIELDS.map(() => new Uint32Array(1 << 12));
  /** Words that there is room for. */
  private learnt = 0;
  /** By stem: the last document whose text had it, plus 1, and how many had. */
  private last = new Uint32Array(1 << 12);
  private dfs = new Uint32Array(1 << 12);
  /** What is sorted goes here: see `begin`. */
  private postings = new Uint32Array();
  private listEnds = new Uint32Array();
  private firstDoc = 0;
  private readonly walk = new NeighbourWalk();

  /** @param pairs takes in the neighbours in documents' texts, where anyone asks about them */
  constructor(
    private vocabulary: Vocabulary,
    private readonly lists: WordLists,
    private readonly pairs: PairFilterWriter | null,
  ) {}

  /**
   * Forgets what was gathered, and what was sorted of it. Its room is used again: what is given up to the collector
   * stays in memory for as long as that pleases, 40 MB each time.
   *
   * @param firstDoc the number of the next document
   */
  begin(firstDoc: number, vocabulary: Vocabulary): void {
    this.firstDoc = firstDoc;
    this.vocabulary = vocabulary;
    this.logged = 0;
    this.documents = 0;
    this.learnt = 0;
    for (const numbers of [...this.met, this.last, this.dfs]) numbers.fill(0);
  }

  /** Gives up what only gathering needs: what was sorted is merged, and takes room enough. */
  close(): void {
    this.log = new Uint32Array();
    this.met = [];
  }

  /** How many postings were gathered. */
  get size(): number {
    return this.logged;
  }

  /** Takes the next document in; gives the number of words of its text. */
  add({ text, more = [], names, venue, wordings }: Indexed): number {
    const start = this.logged;
    let length = text.length;
    if (text instanceof Uint8Array) {
      length = this.meetText(text, TEXT, start);
      this.meetNeighbours(this.vocabulary.table.found, length);
    } else {
      this.meetWords(text, TEXT, start);
      const numbers = text.map((word) => this.vocabulary.table.number(word));
      this.meetNeighbours(numbers, length);
    }
    this.meetWords(more, TEXT, start);
    this.meetWords(names, NAMES, start);
    if (venue instanceof Uint8Array) this.meetText(venue, VENUE, start);
    else this.meetWords(venue, VENUE, start);
    this.meetWords(wordings, WORDINGS, start);
    if (this.documents === this.ends.length) this.ends = room(this.ends, this.documents + 1);
    this.ends[this.documents++] = this.logged;
    return length + more.length;
  }

  /** Gives how many words it has. */
  private meetText(text: Uint8Array, field: number, start: number): number {
    const { table } = this.vocabulary;
    const length = table.cut(text);
    this.learn();
    for (let i = 0; i < length; i++) this.meet(table.found[i] as number, field, start);
    return length;
  }

  private meetNeighbours(numbers: ArrayLike<number>, count: number): void {
    const { walk, pairs, vocabulary } = this;
    if (!pairs) return;
    walk.begin();
    for (let i = 0; i < count; i++) {
      const word = numbers[i] as number;
      if (walk.next(vocabulary.key(word), vocabulary.isBetween(word))) pairs.add(walk.found);
    }
  }

  private meetWords(words: Words, field: number, start: number): void {
    for (const word of words) {
      if (typeof word === 'string') {
        const number = this.vocabulary.table.number(word);
        this.learn();
        this.meet(number, field, start);
        continue;
      }
      const { lists } = this;
      lists.find(word, this.vocabulary);
      this.learn();
      for (let i = lists.from; i < lists.to; i++) {
        this.meet(lists.numbers[i] as number, field, start);
      }
    }
  }

  /** Makes room for the words that were met for the first time. */
  private learn(): void {
    const { vocabulary } = this;
    const words = vocabulary.table.size;
    if (words === this.learnt) return;
    this.learnt = words;
    vocabulary.learn();
    this.met.forEach((met, field) => {
      if (words > met.length) this.met[field] = room(met, words);
    });
    const stems = vocabulary.stems.length;
    if (stems <= this.last.length) return;
    this.last = room(this.last, stems);
    this.dfs = room(this.dfs, stems);
  }

  private meet(number: number, field: number, start: number): void {
    const met = this.met[field] as Uint32Array;
    const at = (met[number] as number) - 1;
    if (at >= start) {
      // Had it in this document already: counts, up to what tf has bits for.
      if (((this.log[at] as number) & TF_MOST) < TF_MOST && field === TEXT) {
        this.log[at] = (this.log[at] as number) + 1;
      }
      return;
    }
    if (this.logged === this.log.length) this.log = room(this.log, this.logged + 1);
    this.log[this.logged++] = ((number * FIELDS.length + field) << TF_BITS) | 1;
    met[number] = this.logged;
    if (field !== TEXT) return;
    const stem = this.vocabulary.stem(number);
    if (stem < 0 || this.last[stem] === this.documents + 1) return;
    this.last[stem] = this.documents + 1;
    this.dfs[stem] = (this.dfs[stem] as number) + 1;
  }

  /** All of it, by list; good until it begins anew. Nothing may be added before that. */
  sorted(): Gathered {
    const { log, logged, vocabulary, firstDoc } = this;
    const lists = vocabulary.table.size * FIELDS.length;
    if (this.listEnds.length < lists) this.listEnds = new Uint32Array(lists * 2);
    if (this.postings.length < logged) this.postings = new Uint32Array(log.length);
    const { listEnds: ends, postings } = this;
    ends.fill(0);
    for (let i = 0; i < logged; i++) {
      const list = (log[i] as number) >>> TF_BITS;
      ends[list] = (ends[list] as number) + 1;
    }
    let at = 0;
    for (let list = 0; list < lists; list++) {
      const count = ends[list] as number;
      ends[list] = at;
      at += count;
    }
    let i = 0;
    for (let doc = 0; doc < this.documents; doc++) {
      const end = this.ends[doc] as number;
      for (; i < end; i++) {
        const entry = log[i] as number;
        const list = entry >>> TF_BITS;
        const to = ends[list] as number;
        postings[to] = ((firstDoc + doc) << TF_BITS) | (entry & TF_MOST);
        ends[list] = to + 1;
      }
    }
    return new Gathered({ ends, postings, dfs: this.dfs }, vocabulary);
  }
}

function room(numbers: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(Math.max(numbers.length * 2, least));
  more.set(numbers);
  return more;
}
