import { ByteReader, ByteWriter, DamagedIndex } from './bytes';
import { KeyReader, KeyWriter } from './keys';
import { DOCUMENTS_MOST } from './limits';

/** The form of an index. To be raised when any part's form changes. */
export const INDEX_FORMAT = 3;

/** What a reader needs to know before anything else: the part `head`. */
export interface Head {
  documents: number;
  /** Words of all texts together, each text clipped to `LENGTH_MOST`. */
  words: number;
  /** Records that tell which words are neighbours; 0 where no text has any, or they are not kept. */
  pairs: number;
  /** The first key of each page of words, of stems, and of beginnings that have lists of their own. */
  terms: readonly string[];
  stems: readonly string[];
  begun: readonly string[];
}

export function writeHead({ documents, words, pairs, terms, stems, begun }: Head): Uint8Array {
  const out = new ByteWriter();
  out.byte(INDEX_FORMAT);
  out.varint(documents);
  out.varint(words);
  out.varint(pairs);
  for (const firsts of [terms, stems, begun]) {
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
  const { at } = from;
  let terms: string[] | undefined;
  let stems: string[] | undefined;
  let begun: string[] | undefined;
  // Read when they are first asked for: of a question only one of the dictionaries is.
  return {
    documents,
    words,
    pairs,
    get terms() {
      terms ??= readFirsts(new ByteReader(bytes, at));
      return terms;
    },
    get stems() {
      stems ??= readFirsts(skipFirsts(new ByteReader(bytes, at)));
      return stems;
    },
    get begun() {
      begun ??= readFirsts(skipFirsts(skipFirsts(new ByteReader(bytes, at))));
      return begun;
    },
  };
}

function readFirsts(from: ByteReader): string[] {
  const firsts: string[] = [];
  const key = new KeyReader();
  for (let left = from.varint(); left > 0; left--) {
    key.next(from);
    firsts.push(key.toString());
  }
  return firsts;
}

function skipFirsts(from: ByteReader): ByteReader {
  for (let left = from.varint(); left > 0; left--) {
    from.varint();
    from.skip(from.varint());
  }
  return from;
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
