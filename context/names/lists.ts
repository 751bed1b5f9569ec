import { Column, packColumn } from './column';
import type { SectionReader } from './sections';

/** Lists of whole numbers, by number. */
export class Lists {
  private readonly ends: Column;
  /** All lists, one behind the other. */
  private readonly all: Column;

  constructor(sections: SectionReader) {
    this.ends = new Column(sections);
    this.all = new Column(sections);
  }

  get size(): number {
    return this.ends.size;
  }

  /** How many numbers all lists have together. */
  get length(): number {
    return this.all.size;
  }

  /** Where a list begins and ends among all. */
  start(list: number): number {
    return list === 0 ? 0 : this.ends.at(list - 1);
  }

  end(list: number): number {
    return this.ends.at(list);
  }

  has(list: number, wanted: number): boolean {
    const end = this.end(list);
    for (let i = this.start(list); i < end; i++) if (this.all.at(i) === wanted) return true;
    return false;
  }

  of(list: number): Uint32Array {
    return this.all.slice(this.start(list), this.end(list));
  }
}

/** Lists of which many are the same: the numbers of those that differ. */
export class SharedLists {
  constructor(
    private readonly which: Column,
    private readonly lists: Lists,
  ) {}

  has(number: number, wanted: number): boolean {
    return this.lists.has(this.which.at(number), wanted);
  }

  of(number: number): Uint32Array {
    return this.lists.of(this.which.at(number));
  }
}

/** Writes lists one after another, without keeping them apart. */
export class ListWriter {
  private readonly ends: number[] = [];
  private readonly all: number[] = [];

  /** Adds to the list under way. */
  push(number: number): void {
    this.all.push(number);
  }

  close(): void {
    this.ends.push(this.all.length);
  }

  /** Gives every number another, in order. */
  renumber(numberOf: (number: number) => number): void {
    for (let i = 0; i < this.all.length; i++) this.all[i] = numberOf(this.all[i] as number);
  }

  /** The sections of `Lists`. */
  sections(): [Uint8Array, Uint8Array] {
    return [packColumn(this.ends), packColumn(this.all)];
  }
}

/** The sections of `Lists`. */
export function packLists(lists: readonly (readonly number[])[]): [Uint8Array, Uint8Array] {
  const writer = new ListWriter();
  for (const list of lists) {
    for (const number of list) writer.push(number);
    writer.close();
  }
  return writer.sections();
}

/** Values put into lists by their numbers, in the order in which they came. */
export function gathered(
  lists: Uint32Array,
  values: readonly number[],
  size: number,
): { ends: Uint32Array; all: Uint32Array; order: Uint32Array } {
  const ends = new Uint32Array(size);
  for (const list of lists) ends[list] = (ends[list] as number) + 1;
  let sum = 0;
  // First where each list begins; filling it moves that to where it ends.
  for (let list = 0; list < size; list++) {
    const count = ends[list] as number;
    ends[list] = sum;
    sum += count;
  }
  const all = new Uint32Array(values.length);
  const order = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const at = ends[lists[i] as number] as number;
    ends[lists[i] as number] = at + 1;
    all[at] = values[i] as number;
    order[at] = i;
  }
  return { ends, all, order };
}
