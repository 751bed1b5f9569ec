import type { ByteReader, ByteWriter } from './bytes';
import { KeyReader, sharedLetters, writeRest } from './keys';

/** What is known of a stem: the documents whose text has any of its words, and its words, sorted. */
export interface StemEntry {
  df: number;
  words: readonly string[];
}

/** Writes `df | number of words | words, each front-coded against the one before, the first against the stem`. */
export function writeStem(out: ByteWriter, stem: string, { df, words }: StemEntry): void {
  out.varint(df);
  out.varint(words.length);
  let before = stem;
  for (const word of words) {
    writeRest(out, word, sharedLetters(before, word));
    before = word;
  }
}

/** Used again and again: a page of text asks for thousands of stems. */
const reader = new KeyReader();

export function readStem(from: ByteReader, stem: string): StemEntry {
  const df = from.varint();
  const count = from.varint();
  const words: string[] = [];
  const key = reader.from(stem);
  for (let i = 0; i < count; i++) {
    key.next(from);
    words.push(key.toString());
  }
  return { df, words };
}

/** What `readStem` gives as `df`, without making its words. */
export function readFrequency(from: ByteReader): number {
  const df = from.varint();
  skipWords(from);
  return df;
}

/** Passes over an entry of which nothing is wanted. */
export function skipStem(from: ByteReader): void {
  from.varint();
  skipWords(from);
}

function skipWords(from: ByteReader): void {
  for (let words = from.varint(); words > 0; words--) {
    from.varint();
    from.skip(from.varint());
  }
}
