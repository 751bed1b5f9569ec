import type { Stance } from '../model';
import { Growing } from './growing';

/** Which statements take a position on each claim of a segment, as it is kept: by the claim's number. */
export interface Positions {
  /** Where each claim's statements begin in the other two; one entry more, the end. */
  starts: Uint32Array;
  docs: Uint32Array;
  /** 1 asserts, 0 rejects. */
  asserts: Uint8Array;
}

/** Gathers positions as statements come, and sorts them by claim. */
export class PositionWriter {
  private readonly claims = new Growing();
  private readonly docs = new Growing();
  private readonly stances = new Growing();

  add(claim: number, doc: number, stance: Stance): void {
    this.claims.push(claim);
    this.docs.push(doc);
    this.stances.push(stance === 'asserts' ? 1 : 0);
  }

  finish(claims: number): Positions {
    const starts = new Uint32Array(claims + 1);
    for (const claim of this.claims.all()) starts[claim + 1] = (starts[claim + 1] as number) + 1;
    for (let i = 1; i <= claims; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    const next = starts.slice();
    const docs = new Uint32Array(this.docs.length);
    const asserts = new Uint8Array(this.docs.length);
    this.claims.all().forEach((claim, i) => {
      const at = next[claim] as number;
      next[claim] = at + 1;
      docs[at] = this.docs.get(i);
      asserts[at] = this.stances.get(i);
    });
    return { starts, docs, asserts };
  }
}

/** Statements, rising, that take a position on a claim: of one stance, or of either. */
export function docsOn({ starts, docs, asserts }: Positions, claim: number, stance: Stance | null) {
  const from = starts[claim] as number;
  const its = docs.subarray(from, starts[claim + 1] as number);
  if (stance === null) return its;
  const wanted = stance === 'asserts' ? 1 : 0;
  return its.filter((_, i) => asserts[from + i] === wanted);
}
