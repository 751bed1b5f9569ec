import { term } from '../../text/terms';
import { Growing } from '../growing';
import { keyHash, standsBetween } from './neighbours';
import { WordTable } from './word-table';

const STOP_WORD = -1;

/** The words that an index has met, and the stem of each, worked out once. */
export class Vocabulary {
  readonly table = new WordTable();
  readonly stems: string[] = [];
  private readonly stemNumbers = new Map<string, number>();
  private stemOf = new Int32Array(1 << 12);
  private keys = new Int32Array(1 << 12);
  private between = new Uint8Array(1 << 12);
  private learnt = 0;

  /** Finds the stems of the words that came since this was last called. */
  learn(): void {
    const { words } = this.table;
    for (; this.learnt < words.length; this.learnt++) {
      if (this.learnt === this.stemOf.length) this.grow();
      const word = words[this.learnt] as string;
      const stem = term(word);
      this.stemOf[this.learnt] = this.stemNumber(stem);
      this.keys[this.learnt] = keyHash(stem || word.replaceAll('.', ''));
      this.between[this.learnt] = Number(standsBetween(stem));
    }
  }

  private grow(): void {
    const more = this.stemOf.length * 2;
    const [stems, keys, between] = [this.stemOf, this.keys, this.between];
    this.stemOf = new Int32Array(more);
    this.stemOf.set(stems);
    this.keys = new Int32Array(more);
    this.keys.set(keys);
    this.between = new Uint8Array(more);
    this.between.set(between);
  }

  /** What a word, once it is learnt, is among neighbours (`neighbours.ts`). */
  key(word: number): number {
    return this.keys[word] as number;
  }

  /** Whether it may stand between two. */
  isBetween(word: number): boolean {
    return this.between[word] === 1;
  }

  /** The number of a word's stem, once it is learnt; negative for a stop word. */
  stem(word: number): number {
    return this.stemOf[word] as number;
  }

  private stemNumber(stem: string): number {
    if (!stem) return STOP_WORD;
    const known = this.stemNumbers.get(stem);
    if (known !== undefined) return known;
    this.stemNumbers.set(stem, this.stems.length);
    return this.stems.push(stem) - 1;
  }
}

/**
 * Lists of words that come again and again: a speaker's names, a venue, a claim's wordings. Each has a number, and its
 * words' numbers are looked up when it is first needed; a million short lists take some 60 MB less than as arrays of strings.
 */
export class WordLists {
  private readonly lists: string[] = [];
  private vocabulary: Vocabulary | undefined;
  /** Of each list, where its words' numbers begin, plus 1, and how many they are; 0 before they are known. */
  private begins = new Uint32Array(64);
  private counts = new Uint32Array(64);
  private found = new Growing();
  /** What `find` found. */
  numbers = this.found.all();
  from = 0;
  to = 0;

  /** Keeps a list of words, none of which has a space in it; gives its number. */
  add(words: readonly string[]): number {
    if (this.lists.length === this.begins.length) {
      this.begins = doubled(this.begins);
      this.counts = doubled(this.counts);
    }
    return this.lists.push(words.join(' ')) - 1;
  }

  /** Looks up what numbers a list's words have in a vocabulary: in `numbers`, from `from` to `to`. */
  find(list: number, vocabulary: Vocabulary): void {
    if (this.vocabulary !== vocabulary) this.forget(vocabulary);
    if (this.begins[list] === 0) {
      const its = this.lists[list] as string;
      this.begins[list] = this.found.length + 1;
      const words = its ? its.split(' ') : [];
      for (const word of words) this.found.push(vocabulary.table.number(word));
      this.counts[list] = words.length;
      this.numbers = this.found.all();
    }
    this.from = (this.begins[list] as number) - 1;
    this.to = this.from + (this.counts[list] as number);
  }

  private forget(vocabulary: Vocabulary): void {
    this.vocabulary = vocabulary;
    this.begins.fill(0);
    this.found = new Growing();
  }
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
