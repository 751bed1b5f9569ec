/**
 * Postings: for one term, the documents that have it, in rising order, each with its impact. A
 * document is kept as the gap to the one before in LEB128 (seven bits a byte, low ones first), the
 * impact as one byte behind it:
 *
 *     gap gap… impact | gap impact | …        the first gap counts from -1, gaps are one less than the difference
 */

export interface Posting {
  doc: number;
  /** 1 to 255: the share of this term in the document's BM25, without idf. */
  impact: number;
}

/** Packs postings, which must rise by `doc`. */
export function encodePostings(postings: readonly Posting[]): Uint8Array {
  const bytes: number[] = [];
  let previous = -1;
  for (const { doc, impact } of postings) {
    let gap = doc - previous - 1;
    for (; gap > 127; gap >>>= 7) bytes.push((gap & 127) | 128);
    bytes.push(gap, impact);
    previous = doc;
  }
  return Uint8Array.from(bytes);
}

/** Calls `visit` with each posting, in rising order. */
export function eachPosting(bytes: Uint8Array, visit: (doc: number, impact: number) => void): void {
  let doc = -1;
  for (let i = 0; i < bytes.length; ) {
    let gap = 0;
    let byte = 128;
    for (let shift = 0; byte & 128; shift += 7) {
      byte = bytes[i++] as number;
      gap |= (byte & 127) << shift;
    }
    doc += gap + 1;
    visit(doc, bytes[i++] as number);
  }
}

/** Unpacks all postings. */
export function decodePostings(bytes: Uint8Array): Posting[] {
  const postings: Posting[] = [];
  eachPosting(bytes, (doc, impact) => postings.push({ doc, impact }));
  return postings;
}
