import { encodePostings, type Posting } from './postings';
import { type FieldWeight, IMPACT_SCALE, K1 } from './scoring';

/** The directory of an index: everything but the postings themselves. */
export interface IndexDirectory {
  /** Sorted terms, joined by line feeds. */
  terms: string;
  /** Documents that have each term in a field that counts; at least 1. */
  frequency: Uint32Array;
  /** Where each term's postings begin, over all pages; one entry more, the end. */
  offsets: Uint32Array;
  /** The first term of each page; a term's postings never cross a page. */
  pages: Uint32Array;
}

/** Bytes of postings read together: big enough that a query reads few records, small enough to be quick. */
export const PAGE_BYTES = 8 * 1024;

/** A document as the index sees it: the terms of each field. */
export type Fields<F extends string> = Record<F, readonly string[]>;

/** Gathers the terms of documents, and packs them into a directory and pages of postings. */
export class IndexBuilder<F extends string> {
  private counts = new Map<string, { doc: number; field: F; count: number }[]>();
  private lengths: Record<F, number>[] = [];

  /**
   * @param counted the fields whose documents make a term's frequency. The wordings of a claim stand
   *   in every statement on it: counted, they would make the claim's own words look common.
   */
  constructor(
    private readonly weights: Record<F, FieldWeight>,
    private readonly counted: readonly F[] = Object.keys(weights) as F[],
  ) {}

  /** Adds the next document; they are numbered as they come. */
  add(fields: Fields<F>): void {
    const doc = this.lengths.length;
    const lengths = {} as Record<F, number>;
    for (const field of this.fields()) {
      lengths[field] = fields[field].length;
      const counts = new Map<string, number>();
      for (const term of fields[field]) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const [term, count] of counts) {
        const list = this.counts.get(term);
        if (list) list.push({ doc, field, count });
        else this.counts.set(term, [{ doc, field, count }]);
      }
    }
    this.lengths.push(lengths);
  }

  /** The finished index. Impacts are final here: they need the average lengths of all documents. */
  finish(): { directory: IndexDirectory; pages: Uint8Array[] } {
    const norms = this.norms();
    const sorted = [...this.counts.keys()].sort();
    const frequency = new Uint32Array(sorted.length);
    const offsets = new Uint32Array(sorted.length + 1);
    const starts: number[] = [];
    const pages: Uint8Array[] = [];
    let open: Uint8Array[] = [];
    let size = 0;
    const close = () => {
      if (open.length) pages.push(join(open, size));
      open = [];
      size = 0;
    };
    sorted.forEach((term, t) => {
      const postings = this.postings(term, norms);
      const bytes = encodePostings(postings);
      if (size > 0 && size + bytes.length > PAGE_BYTES) close();
      if (size === 0) starts.push(t);
      open.push(bytes);
      size += bytes.length;
      frequency[t] = Math.max(1, this.documentsWith(term));
      offsets[t + 1] = (offsets[t] as number) + bytes.length;
    });
    close();
    const terms = sorted.join('\n');
    return { directory: { terms, frequency, offsets, pages: Uint32Array.from(starts) }, pages };
  }

  private documentsWith(term: string): number {
    const counted = new Set<number>();
    for (const { doc, field } of this.counts.get(term) ?? []) {
      if (this.counted.includes(field)) counted.add(doc);
    }
    return counted.size;
  }

  private postings(term: string, norms: Record<F, number>[]): Posting[] {
    const weighted = new Map<number, number>();
    for (const { doc, field, count } of this.counts.get(term) ?? []) {
      const share = (this.weights[field].weight * count) / (norms[doc] as Record<F, number>)[field];
      weighted.set(doc, (weighted.get(doc) ?? 0) + share);
    }
    return [...weighted]
      .sort(([a], [b]) => a - b)
      .map(([doc, tf]) => ({ doc, impact: impact((tf * (K1 + 1)) / (tf + K1)) }));
  }

  /** `1 - b + b * length / average` of each field of each document. */
  private norms(): Record<F, number>[] {
    const average = {} as Record<F, number>;
    for (const field of this.fields()) {
      const total = this.lengths.reduce((sum, lengths) => sum + lengths[field], 0);
      average[field] = total / this.lengths.length || 1;
    }
    return this.lengths.map((lengths) => {
      const norm = {} as Record<F, number>;
      for (const field of this.fields()) {
        const { b } = this.weights[field];
        norm[field] = 1 - b + (b * lengths[field]) / average[field];
      }
      return norm;
    });
  }

  private fields(): F[] {
    return Object.keys(this.weights) as F[];
  }
}

function impact(saturated: number): number {
  return Math.max(1, Math.min(255, Math.round(saturated * IMPACT_SCALE)));
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
