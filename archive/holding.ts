import type { Positions } from './positions';

/** Which claims statements of a segment hold a position on, by the statement: `Positions` the other way round. */
export class Holding {
  /** Statements that hold any, rising, each once. */
  readonly docs: Uint32Array;
  /** Where the claims of each of them begin in `claims`; one entry more, the end. */
  private readonly starts: Uint32Array;
  private readonly claims: Uint32Array;
  /** By place in the positions the statement's place in `docs`. */
  private readonly places: Uint32Array;

  constructor(private readonly positions: Positions) {
    const { docs, starts } = positions;
    const claimOf = new Uint32Array(docs.length);
    for (let claim = 0; claim + 1 < starts.length; claim++) {
      claimOf.fill(claim, starts[claim], starts[claim + 1]);
    }
    const order = Uint32Array.from(docs, (_, i) => i);
    order.sort((a, b) => (docs[a] as number) - (docs[b] as number));
    this.claims = order.map((i) => claimOf[i] as number);
    const sorted = order.map((i) => docs[i] as number);
    const firsts = sorted.filter((doc, i) => i === 0 || doc !== sorted[i - 1]);
    this.docs = firsts;
    this.starts = new Uint32Array(firsts.length + 1);
    this.places = new Uint32Array(docs.length);
    let at = -1;
    sorted.forEach((doc, i) => {
      if (at < 0 || doc !== firsts[at]) this.starts[++at] = i;
      this.places[order[i] as number] = at;
    });
    this.starts[firsts.length] = sorted.length;
  }

  /** Numbers of the claims that a statement holds a position on; none for most. */
  of(doc: number): Uint32Array {
    let low = 0;
    let high = this.docs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.docs[middle] as number) < doc) low = middle + 1;
      else high = middle;
    }
    if (this.docs[low] !== doc) return NONE;
    return this.claims.subarray(this.starts[low], this.starts[low + 1]);
  }

  /** Tells of each two claims, by number, on which one statement holds positions, again for each that does. */
  eachTwo(visit: (one: number, other: number) => void): void {
    const { starts, claims } = this;
    for (let i = 0; i + 1 < starts.length; i++) {
      const end = starts[i + 1] as number;
      for (let a = starts[i] as number; a < end; a++) {
        for (let b = a + 1; b < end; b++) visit(claims[a] as number, claims[b] as number);
      }
    }
  }

  /** The statements that hold a position on any of some claims, by their places in `docs`, rising, each once. */
  placesOn(claims: readonly number[]): Uint32Array {
    const { starts } = this.positions;
    const lists = claims.map((claim) => this.places.subarray(starts[claim], starts[claim + 1]));
    const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
    let end = 0;
    for (const list of lists) {
      all.set(list, end);
      end += list.length;
    }
    all.sort();
    let count = 0;
    for (const doc of all) if (count === 0 || doc !== all[count - 1]) all[count++] = doc;
    return all.subarray(0, count);
  }
}

const NONE = new Uint32Array();
