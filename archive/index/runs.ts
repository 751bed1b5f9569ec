import type { Worthy } from './enough-window';

/** Groups of which a document must have all in its text, and what it must gain besides by all that it has. */
export interface Run {
  /** Places among the groups asked for. */
  groups: readonly number[];
  gain: number;
}

/**
 * Runs of which a document needs one whole. Of each run the group with the fewest postings bears it: what has none of the
 * bearers has no run, so they alone propose. (To do without bearers whose runs have another saved a twentieth of the
 * postings, and took longer than those.)
 */
export class Runs {
  /** By place among the groups asked for, 1 for a bearer. */
  readonly bearers: Uint8Array;
  /** For each run the groups as bits, `width` words of them. */
  private readonly masks: Uint32Array;
  private readonly gains: Float64Array;

  /**
   * @param sized the groups that have postings, with how many
   * @param groups one more than the highest place among the groups asked for
   * @param rounding what sums may lack of what is asked
   */
  constructor(
    runs: readonly Run[],
    sized: readonly (Worthy & { size: number })[],
    groups: number,
    rounding: number,
  ) {
    const width = Math.max(1, Math.ceil(groups / 32));
    const sizes = new Float64Array(groups);
    for (const { number, size } of sized) sizes[number] = size;
    // A run with a word that no document has is nobody's.
    const possible = runs.filter((run) => run.groups.every((group) => (sizes[group] ?? 0) > 0));
    this.masks = new Uint32Array(possible.length * width);
    this.gains = new Float64Array(possible.length);
    this.bearers = new Uint8Array(groups);
    possible.forEach((run, i) => {
      this.gains[i] = run.gain - rounding;
      let bearer = -1;
      for (const group of run.groups) {
        const at = i * width + (group >>> 5);
        this.masks[at] = (this.masks[at] as number) | (1 << (group & 31));
        if (bearer < 0 || (sizes[group] as number) < (sizes[bearer] as number)) bearer = group;
      }
      if (bearer >= 0) this.bearers[bearer] = 1;
    });
  }

  /** Whether no document can have a run whole. */
  get isNone(): boolean {
    return this.gains.length === 0;
  }

  /** Whether a document has a run whole: its groups are bits from `at` on in `has`. */
  isIn(has: Uint32Array, at: number, width: number, gain: number): boolean {
    const { masks, gains } = this;
    for (let run = 0; run < gains.length; run++) {
      if (gain < (gains[run] as number)) continue;
      let word = 0;
      for (; word < width; word++) {
        const mask = masks[run * width + word] as number;
        if (((has[at + word] as number) & mask) >>> 0 !== mask) break;
      }
      if (word === width) return true;
    }
    return false;
  }
}
