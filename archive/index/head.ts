import { ByteReader, ByteWriter, DamagedIndex } from './bytes';
import { KeyReader, KeyWriter } from './keys';
import { DOCUMENTS_MOST } from './limits';

/** The form of an index. To be raised when any part's form changes. */
export const INDEX_FORMAT = 4;

/** Parts of the lengths of all texts, and of those of sided documents, are called so, and numbered. */
export const ALL_LENGTHS = 'lengths/';
export const SIDED_LENGTHS = 'lengths/sided/';

/** What a reader needs to know before anything else: the part `head`. */
export interface Head {
  documents: number;
  /** Words of all texts together, each text clipped to `LENGTH_MOST`. */
  words: number;
  /** Records that tell which words are neighbours; 0 where no text has any, or they are not kept. */
  pairs: number;
  /** Sided documents that have lists of their own; 0 where there are none, or so many that they have not. */
  sided: number;
  /** The first key of each page of words, of stems, of beginnings that have lists of their own, and of sided documents' words. */
  terms: readonly string[];
  stems: readonly string[];
  begun: readonly string[];
  apart: readonly string[];
}

export function writeHead(head: Head): Uint8Array {
  const out = new ByteWriter();
  out.byte(INDEX_FORMAT);
  for (const number of [head.documents, head.words, head.pairs, head.sided]) out.varint(number);
  for (const firsts of [head.terms, head.stems, head.begun, head.apart]) {
    out.varint(firsts.length);
    const keys = new KeyWriter(out);
    for (const key of firsts) keys.add(key);
  }
  return out.take();
}

/** @throws DamagedIndex where it is no head, or of another format */
export function readHead(bytes: Uint8Array): Head {
  const from = new ByteReader(bytes);
  if (from.byte() !== INDEX_FORMAT) throw new DamagedIndex('it has another format');
  const documents = from.varint();
  if (documents > DOCUMENTS_MOST) throw new DamagedIndex('it has too many documents');
  const words = from.varint();
  const pairs = from.varint();
  const sided = from.varint();
  if (sided > documents) throw new DamagedIndex('it has too many documents');
  const { at } = from;
  const made: (string[] | undefined)[] = [];
  const firsts = (number: number) => {
    made[number] ??= firstsAt(new ByteReader(bytes, at), number);
    return made[number];
  };
  // Read when they are first asked for: of a question only one of the dictionaries is.
  return {
    documents,
    words,
    pairs,
    sided,
    get terms() {
      return firsts(0);
    },
    get stems() {
      return firsts(1);
    },
    get begun() {
      return firsts(2);
    },
    get apart() {
      return firsts(3);
    },
  };
}

function firstsAt(from: ByteReader, number: number): string[] {
  for (let before = 0; before < number; before++) skipFirsts(from);
  const firsts: string[] = [];
  const key = new KeyReader();
  for (let left = from.varint(); left > 0; left--) {
    key.next(from);
    firsts.push(key.toString());
  }
  return firsts;
}

function skipFirsts(from: ByteReader): void {
  for (let left = from.varint(); left > 0; left--) {
    from.varint();
    from.skip(from.varint());
  }
}

/** The page that a key would stand in: the last one whose first key is not greater; -1 before all. */
export function pageOf(firsts: readonly string[], key: string): number {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firsts[middle] as string) <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
