/** What the writer and the reader of a block of statements have in common. */
import type { DateBasis, Form, Stance, Statement } from '../model';

/** Statements in a block: whoever asks for one has the numbers of all of them read. */
export const STATEMENTS_PER_BLOCK = 16;

/**
 * Blocks in a record. Chromium takes some 370 µs of the processor to write a block alone, 210 where two are a record and 140
 * where four are. To read a record of two takes no longer than one of one, of four a sixth longer (10,000 blocks, by turns).
 */
export const BLOCKS_PER_RECORD = 2;

/** Forms by the number under which they are kept. */
export const FORMS: readonly Form[] = ['direct', 'mixed', 'indirect'];
/** Bases of dates, in the same way. */
export const BASES: readonly DateBasis[] = ['stated', 'inferred', 'unknown'];

/** By whom and from where a statement is: numbers in its segment. */
export interface RowNumbers {
  speaker: number;
  source: number;
  /** Who relates it; -1 where that is the article itself. */
  reporter: number;
}

/** What a row may have, as bits above form and basis. The id that counts up is one more than that of the row before. */
export const HAS_VENUE = 16;
export const HAS_SELECTOR = 32;
export const HAS_EXTRAS = 64;
export const COUNTS_UP = 128;

/** What a row shares with the one before, as bits of its second byte; whether its context has the usual length, and whether somebody relates it. */
export const SAME_SPEAKER = 1;
export const SAME_SOURCE = 2;
export const SAME_SAID = 4;
export const USUAL_CONTEXT = 8;
export const HAS_REPORTER = 16;

/** Characters of context before and after, as the model has it. */
export const USUAL = 32;

/** What few statements have, by short names, for they are written out with each. */
export interface Extras {
  /** Why the date is what it is. */
  n?: string;
  /** The selector's end and exact words, where they are not the text's. */
  e?: [number, string];
  /** Breaks. */
  b?: [number, number][];
  /** Positions: the claim's number in the segment, 1 for asserts and 0 for rejects. */
  p?: [number, 0 | 1][];
  /** Id of who relates it. */
  r?: string;
  /** Tags, and the note of whoever keeps it. */
  t?: string[];
  o?: string;
}

/** A statement as its pack has it: ids of people are the pack's own, claims go by their numbers in the segment. */
export interface StatementRow extends Omit<Statement, 'positions'> {
  positions: { claim: number; stance: Stance }[];
}

/** A row, and its numbers, as a block keeps them. */
export interface NumberedRow {
  row: StatementRow;
  numbers: RowNumbers;
}

/**
 * The numbers of speakers (and of who relates it) and of sources that rows name, each once, as they are met: so stand their
 * cards (`cards.ts`) behind the texts of a block, speakers first.
 */
export class CardPlaces {
  readonly speakers: number[] = [];
  readonly sources: number[] = [];

  add({ speaker, source, reporter }: RowNumbers): void {
    addOnce(this.speakers, speaker);
    if (reporter >= 0) addOnce(this.speakers, reporter);
    addOnce(this.sources, source);
  }
}

function addOnce(to: number[], number: number): void {
  if (!to.includes(number)) to.push(number);
}

/** An id's number some further; of one that ends in none, the id. */
export function counted(id: string, by: number): string {
  const number = NUMBER.exec(id)?.[0];
  return number === undefined ? id : id.slice(0, -number.length) + (Number(number) + by);
}

const NUMBER = /(?:0|[1-9]\d{0,8})$/;

/** Whole numbers of either sign as those from 0 on: 0, -1, 1, -2 … */
export const zigzag = (value: number): number => ((value << 1) ^ (value >> 31)) >>> 0;
/** … and back. */
export const unzigzag = (value: number): number => (value >>> 1) ^ -(value & 1);
