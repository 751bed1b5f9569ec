import type { SectionReader } from './sections';

/** Lists of whole numbers, by number, in one array. */
export class Lists {
  private readonly ends: Uint32Array;
  /** All lists, one behind the other. */
  readonly all: Uint32Array;

  constructor(sections: SectionReader) {
    this.ends = sections.words();
    this.all = sections.words();
  }

  get size(): number {
    return this.ends.length;
  }

  /** Where a list begins and ends in `all`. */
  start(list: number): number {
    return list === 0 ? 0 : (this.ends[list - 1] as number);
  }

  end(list: number): number {
    return this.ends[list] as number;
  }

  has(list: number, wanted: number): boolean {
    const end = this.end(list);
    for (let i = this.start(list); i < end; i++) if (this.all[i] === wanted) return true;
    return false;
  }

  of(list: number): Uint32Array {
    return this.all.subarray(this.start(list), this.end(list));
  }
}

/** The sections of `Lists`. */
export function packLists(lists: readonly (readonly number[])[]): [Uint32Array, Uint32Array] {
  const ends = new Uint32Array(lists.length);
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  lists.forEach((list, i) => {
    all.set(list, at);
    at += list.length;
    ends[i] = at;
  });
  return [ends, all];
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
  sections(): [Uint32Array, Uint32Array] {
    return [Uint32Array.from(this.ends), Uint32Array.from(this.all)];
  }
}

/** The sections of `Lists` when each value comes with its list, and the place of each among the values. */
export function packIndexed(
  lists: Uint32Array,
  values: readonly number[],
  size: number,
): [ends: Uint32Array, all: Uint32Array, order: Uint32Array] {
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
  return [ends, all, order];
}
