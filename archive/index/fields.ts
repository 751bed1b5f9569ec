/** What is indexed of a statement: its words, its speaker's names, its venue, its claims' wordings. */
export const FIELDS = ['text', 'names', 'venue', 'wordings'] as const;

export type Field = (typeof FIELDS)[number];

/** The one field that keeps how often a word stands in it; in the others a word is there or not. */
export const TEXT = 0;
export const NAMES = 1;
export const VENUE = 2;
export const WORDINGS = 3;

/** Bits that hold tf where it stands with something else in one number. */
export const TF_BITS = 4;

/** Fields that a stem's words are looked for in, as bits by the number of a field; a venue says nothing. */
export const STEM_FIELDS = 0b1011;

/** Words, folded, and numbers of lists of words that come again and again (`IndexWriter.list`). */
export type Words = readonly (string | number)[];

/** What is indexed of a statement, by field. Repeats count in `text` only. */
export interface Indexed {
  /** As it is, in UTF-8, to be cut; or its words, folded. */
  text: Uint8Array | readonly string[];
  /** Words of the text that cutting does not find. */
  more?: readonly string[];
  names: Words;
  /** As it is, or its words. */
  venue: Uint8Array | Words;
  wordings: Words;
  /** Whether questions look at it apart from others, and it has lists of its own with its like (`sided-lists.ts`). */
  isSided?: boolean;
}

/** A named piece of an index. Names are relative to it: `head`, `terms/12`, `postings/40`. */
export interface Part {
  name: string;
  value: Uint8Array;
}

/** Gives the bytes of parts, in the order asked. Each call is one transaction: ask for much at once. */
export type ReadParts = (names: readonly string[]) => Promise<Uint8Array[]>;
