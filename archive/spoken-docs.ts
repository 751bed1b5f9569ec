import type { Catalogue } from './catalogue';
import type { Segment } from './segment';

/** At most so many numbers of statements are kept in all, 128 KB: at a million a speaker has some hundred, a president thousands. */
const MOST_KEPT = 32 * 1024;

/**
 * Which statements of a segment are by whom, told of few speakers. To find it out the whole column of speakers is read and
 * gone through, at a million statements some forty records and 2 MB; a page that changes, and the next one on the same
 * people, ask for the same few again. Good as long as its catalogue is.
 */
export class SpokenDocs {
  /** By segment and id of a speaker, the longest unused first. */
  private readonly kept = new Map<string, Uint32Array>();
  private size = 0;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly most = MOST_KEPT,
  ) {}

  /** For each speaker (id) his statements in a segment, rising. */
  async of(from: Segment, ids: Iterable<string>): Promise<Map<string, Uint32Array>> {
    const found = new Map<string, Uint32Array>();
    const unknown: string[] = [];
    for (const id of new Set(ids)) {
      const known = this.kept.get(keyOf(from, id));
      if (known) found.set(id, known);
      else unknown.push(id);
    }
    const read = await this.read(from, unknown);
    unknown.forEach((id, i) => {
      found.set(id, read[i] as Uint32Array);
    });
    for (const [id, docs] of found) this.keep(keyOf(from, id), docs);
    return found;
  }

  private async read(from: Segment, ids: readonly string[]): Promise<Uint32Array[]> {
    const numbers = await Promise.all(ids.map((id) => this.catalogue.speakerNumbers(from, [id])));
    // Of those who have said nothing here the column is not read: a record in 24,576 statements.
    if (numbers.every(({ size }) => size === 0)) return ids.map(() => NONE);
    const docs = (await from.column('speaker')).docsOfEach(numbers);
    // What is kept is as long as it must be.
    return docs.map((its) => its.slice());
  }

  private keep(key: string, docs: Uint32Array): void {
    const before = this.kept.get(key);
    if (before) {
      this.kept.delete(key);
      this.size -= sizeOf(before);
    }
    this.kept.set(key, docs);
    this.size += sizeOf(docs);
    for (const [oldest, its] of this.kept) {
      if (this.size <= this.most) return;
      this.kept.delete(oldest);
      this.size -= sizeOf(its);
    }
  }
}

/** Whether a document is among some, which rise. */
export function isAmong(docs: Uint32Array, doc: number): boolean {
  let low = 0;
  let high = docs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((docs[middle] as number) < doc) low = middle + 1;
    else high = middle;
  }
  return docs[low] === doc;
}

const NONE = new Uint32Array();

/** What an entry takes besides its numbers. */
const ENTRY = 32;

function sizeOf({ length }: Uint32Array): number {
  return ENTRY + length;
}

function keyOf({ row }: Segment, id: string): string {
  return `${row.segment}/${id}`;
}
