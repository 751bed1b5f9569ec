/** How many of a claim's wordings tell together how near a sentence is. */
const THREE = 3;

/** For each claim how like a sentence is to the three of its wordings that are nearest, on average. */
export class ThreeNearest {
  /** By claim the three, falling; 0 everywhere between two sentences. */
  readonly #likeness: Float64Array;

  constructor(claims: number) {
    this.#likeness = new Float64Array(THREE * claims);
  }

  add(claim: number, likeness: number): void {
    const all = this.#likeness;
    const from = THREE * claim;
    let at = from + THREE - 1;
    if (likeness <= (all[at] as number)) return;
    for (; at > from && (all[at - 1] as number) < likeness; at--) all[at] = all[at - 1] as number;
    all[at] = likeness;
  }

  mean(claim: number): number {
    const at = THREE * claim;
    const all = this.#likeness;
    return ((all[at] as number) + (all[at + 1] as number) + (all[at + 2] as number)) / THREE;
  }

  clear(claim: number): void {
    const end = THREE * (claim + 1);
    for (let at = end - THREE; at < end; at++) this.#likeness[at] = 0;
  }
}
