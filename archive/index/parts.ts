import type { ReadParts } from './fields';
import type { ReaderLimits } from './limits';
import { isPairPart } from './pair-filter';

/** Parts by name, as much of them as fits, the longest unused dropped first. */
class ByteCache {
  private kept = new Map<string, Uint8Array>();
  private size = 0;

  constructor(private readonly limit: number) {}

  get(name: string): Uint8Array | undefined {
    const known = this.kept.get(name);
    if (known) {
      this.kept.delete(name);
      this.kept.set(name, known);
    }
    return known;
  }

  keep(name: string, value: Uint8Array): void {
    if (this.kept.has(name)) return;
    this.kept.set(name, value);
    this.size += value.length;
    for (const [oldest, bytes] of this.kept) {
      if (this.size <= this.limit) return;
      this.kept.delete(oldest);
      this.size -= bytes.length;
    }
  }
}

/** The parts of an index, read as they are needed, and kept within bounds. */
export class Parts {
  private readonly dictionary: ByteCache;
  private readonly postings: ByteCache;
  private readonly pairs: ByteCache;

  constructor(
    private readonly read: ReadParts,
    limits: ReaderLimits,
  ) {
    this.dictionary = new ByteCache(limits.dictionary);
    this.postings = new ByteCache(limits.postings);
    this.pairs = new ByteCache(limits.pairs);
  }

  /** The parts of these names; those that are not kept are read in one call. */
  async get(names: Iterable<string>): Promise<Map<string, Uint8Array>> {
    const found = new Map<string, Uint8Array>();
    const missing: string[] = [];
    for (const name of names) {
      const known = this.cacheOf(name)?.get(name);
      if (known) found.set(name, known);
      else missing.push(name);
    }
    if (missing.length === 0) return found;
    const values = await this.read(missing);
    missing.forEach((name, i) => {
      const value = values[i] as Uint8Array;
      found.set(name, value);
      this.cacheOf(name)?.keep(name, value);
    });
    return found;
  }

  /** Lengths are kept elsewhere, all in one piece. */
  private cacheOf(name: string): ByteCache | null {
    if (name.startsWith('postings/')) return this.postings;
    if (isPairPart(name)) return this.pairs;
    return name.startsWith('lengths/') ? null : this.dictionary;
  }
}
