/**
 * Sizes of an index, together. They were chosen by disk and by reads: IndexedDB's cost is per record
 * and per transaction, so a question should need a handful of records in two or three reads.
 * Only `TF_MOST`, `BLOCK` and `LENGTHS_PER_PART` are part of the format; the rest may change freely.
 */

/** A term's frequency in a text is clipped to this: past it, BM25 hardly grows. Four bits. */
export const TF_MOST = 15;

/** A text's length in words is clipped to this: one byte. */
export const LENGTH_MOST = 255;

/** Postings packed together, with one width of bits and one bound of their impacts. */
export const BLOCK = 128;

/** Lists up to this long are plain varints: a block's header would cost more than it saves. */
export const SHORT_LIST = 6;

/**
 * Documents whose lengths stand in one part. Below 64 KB with what the store writes beside them: a value from there on
 * Chromium keeps in a file of its own, and takes some three times as long to read.
 */
export const LENGTHS_PER_PART = 60 * 1024;

/** The most documents of one index: gaps are packed in at most 24 bits. */
export const DOCUMENTS_MOST = 2 ** 24;

/** Sizes that a writer goes by. Tests make them tiny. */
export interface WriterLimits {
  /** Bytes of a page that lists share: short ones, most of them. */
  postingsPage: number;
  /** Bytes of a page of a longer list: most of it is read, and each record costs as much as its bytes do. */
  ownPage: number;
  /** Bytes of a page of a dictionary. */
  dictionaryPage: number;
  /** Postings of all words with one beginning, from which on it has lists of its own (`beginnings.ts`). */
  beginning: number;
  /**
   * … and at least so many for each document. At a million, lists for all beginnings of 64,000 took a third of the
   * import's time and 16 bytes a statement more, and answered no sooner.
   */
  beginningShare: number;
  /** Postings held in memory before a run has to be taken: 4 bytes each, twice that while sorting. */
  runPostings: number;
  /** Different words held in memory before a run has to be taken: some 100 bytes each. */
  runWords: number;
  /** Bytes of one part of a run. */
  runPart: number;
}

/** At most about 40 MB while building, whatever the size of the pack. */
export const WRITER_LIMITS: WriterLimits = {
  postingsPage: 8 * 1024,
  ownPage: 32 * 1024,
  dictionaryPage: 8 * 1024,
  beginning: 64 * 1024,
  beginningShare: 0.25,
  // What is gathered doubles its room up to four million and a bit: to leave that half empty takes as much.
  runPostings: 4_100_000,
  runWords: 120_000,
  runPart: 256 * 1024,
};

/**
 * Bytes that a reader keeps of what it has read, the longest unused dropped first. Besides, it keeps the
 * lengths that were needed: one byte a document. Tests make them tiny.
 */
export interface ReaderLimits {
  /** Pages of both dictionaries: slips are looked for in all pages of words. */
  dictionary: number;
  /** Pages of postings, as they are stored. */
  postings: number;
  /** What tells which words are neighbours: an article asks for all of it. */
  pairs: number;
}

/** With the lengths of a million documents, 3.5 MB at most. */
export const READER_LIMITS: ReaderLimits = {
  dictionary: 1280 * 1024,
  postings: 768 * 1024,
  pairs: 384 * 1024,
};
