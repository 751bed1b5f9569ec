import type { InWindows } from './in-windows';
import type { Runs } from './runs';
import { HERE, IN_TEXT, WINDOW } from './window';
import type { WindowView } from './window-groups';

/** A group of one question. */
export interface Worthy {
  /** Its place among the groups asked for. */
  number: number;
  /** What a document gains by having it in its text. */
  worth: number;
  /** Its number among the groups that are read together. */
  group: number;
}

/** Documents are looked up in a source, and it is not read through, where it is this many times as long. */
const LOOK_UP = 8;

/** What is known of a document of the window, as bits. */
const TOUCHED = 1;
const BESIDE = 2;
const RUNLESS = 4;

/** What a document must reach. */
export interface Needs {
  gain: number;
  score: number;
  /** What is enough for those that are wanted besides, whatever they score. */
  besidesGain: number;
}

/**
 * What is known of the documents of one window, used again and again: sums of scores, gains, and which groups
 * each has. Between windows all of it is 0.
 */
export class EnoughWindow {
  /** Documents noted, within the window. */
  readonly touched = new Uint16Array(WINDOW);
  count = 0;
  readonly sums = new Float64Array(WINDOW);
  private readonly gains = new Float64Array(WINDOW);
  private readonly marks = new Uint8Array(WINDOW);
  private masks = new Uint32Array(WINDOW);
  private width = 1;

  /** Begins a window, for a question of so many groups. */
  begin(groups: number): void {
    this.count = 0;
    this.width = Math.max(1, Math.ceil(groups / 32));
    if (this.masks.length < WINDOW * this.width) this.masks = new Uint32Array(WINDOW * this.width);
  }

  /** Notes documents of the window that starts at `from`, whatever they have. */
  beside(docs: InWindows, from: number): void {
    this.noteEach(docs, from, BESIDE);
  }

  /** Notes documents that need no run. */
  runless(docs: InWindows, from: number): void {
    this.noteEach(docs, from, RUNLESS);
  }

  private noteEach({ docs, start, end }: InWindows, from: number, as: number): void {
    for (let i = start; i < end; i++) {
      const here = (docs[i] as number) - from;
      this.note(here);
      this.marks[here] = (this.marks[here] as number) | as;
    }
  }

  /** Whether a document noted is wanted besides. */
  isBeside(here: number): boolean {
    return ((this.marks[here] as number) & BESIDE) !== 0;
  }

  /** Adds what a group has in the window; documents met for the first time are noted. */
  propose({ number, worth, group }: Worthy, { starts, ends, postings }: WindowView): void {
    const { docs, values } = postings;
    const { marks, sums, gains, masks, touched, width } = this;
    const end = ends[group] as number;
    const bit = 1 << (number & 31);
    const word = number >>> 5;
    let { count } = this;
    for (let i = starts[group] as number; i < end; i++) {
      const doc = docs[i] as number;
      const here = doc & HERE;
      const mark = marks[here] as number;
      if (mark === 0) {
        marks[here] = TOUCHED;
        touched[count++] = here;
      }
      sums[here] = (sums[here] as number) + (values[i] as number);
      if (doc < IN_TEXT) continue;
      gains[here] = (gains[here] as number) + worth;
      masks[here * width + word] = (masks[here * width + word] as number) | bit;
    }
    this.count = count;
  }

  /** Whether the documents noted are so few that they are looked up in a group, and it is not read through. */
  looksUp({ group }: Worthy, { starts, ends }: WindowView): boolean {
    return (ends[group] as number) - (starts[group] as number) > this.count * LOOK_UP;
  }

  /** Adds what a group has of the documents noted. */
  addTo(worthy: Worthy, view: WindowView): void {
    const { starts, ends, postings } = view;
    const { docs, values } = postings;
    const start = starts[worthy.group] as number;
    const end = ends[worthy.group] as number;
    if (!this.looksUp(worthy, view)) {
      for (let i = start; i < end; i++) {
        const doc = docs[i] as number;
        if (this.marks[doc & HERE] === 0) continue;
        this.add(worthy, doc, values[i] as number);
      }
      return;
    }
    for (let i = 0; i < this.count; i++) {
      const here = this.touched[i] as number;
      let low = start;
      let high = end;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (((docs[middle] as number) & HERE) < here) low = middle + 1;
        else high = middle;
      }
      const doc = docs[low] as number;
      if (low < end && (doc & HERE) === here) this.add(worthy, doc, values[low] as number);
    }
  }

  /** Drops the documents noted that cannot reach what they need: `rest` is what may still be added, `raise` a factor. */
  prune(needs: Needs, restGain: number, rest: number, raise: number): void {
    const { gain, besidesGain, score } = needs;
    const { touched, gains, sums, marks } = this;
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      const here = touched[i] as number;
      const mark = marks[here] as number;
      const gained = (gains[here] as number) + restGain;
      const isKept =
        mark & BESIDE
          ? gained >= besidesGain
          : gained >= gain && ((sums[here] as number) + rest) * raise >= score;
      if (isKept) touched[kept++] = here;
      else this.clear(here);
    }
    this.count = kept;
  }

  /** Drops the documents noted that have no run whole, and need one. */
  keepWhole(runs: Runs): void {
    const { touched, masks, gains, marks, sums, width } = this;
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      const here = touched[i] as number;
      // It was noted whether it has any of the groups or none.
      const needsNone = ((marks[here] as number) & RUNLESS) !== 0 && (sums[here] as number) > 0;
      if (needsNone || runs.isIn(masks, here * width, width, gains[here] as number))
        touched[kept++] = here;
      else this.clear(here);
    }
    this.count = kept;
  }

  /** The groups that a document has in its text, rising. */
  groups(here: number): number[] {
    const shared: number[] = [];
    for (let w = 0; w < this.width; w++) {
      let bits = this.masks[here * this.width + w] as number;
      while (bits !== 0) {
        shared.push(w * 32 + 31 - Math.clz32(bits & -bits));
        bits &= bits - 1;
      }
    }
    return shared;
  }

  clear(here: number): void {
    this.sums[here] = 0;
    this.gains[here] = 0;
    this.marks[here] = 0;
    const at = here * this.width;
    this.masks[at] = 0;
    for (let w = 1; w < this.width; w++) this.masks[at + w] = 0;
  }

  /** Forgets everything, when reading was broken off. */
  reset(): void {
    this.sums.fill(0);
    this.gains.fill(0);
    this.marks.fill(0);
    this.masks.fill(0);
  }

  private note(here: number): void {
    const mark = this.marks[here] as number;
    if (mark & TOUCHED) return;
    this.marks[here] = mark | TOUCHED;
    this.touched[this.count++] = here;
  }

  private add({ number, worth }: Worthy, doc: number, value: number): void {
    const here = doc & HERE;
    this.sums[here] = (this.sums[here] as number) + value;
    if (doc < IN_TEXT) return;
    const at = here * this.width + (number >>> 5);
    this.masks[at] = (this.masks[at] as number) | (1 << (number & 31));
    this.gains[here] = (this.gains[here] as number) + worth;
  }
}
