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
