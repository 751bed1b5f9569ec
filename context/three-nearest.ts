/** How many of a claim's wordings tell together how near a sentence is. */
const THREE = 3;

/**
 * For each claim how like a sentence is to the three of its wordings that are nearest, on average. How like it is to one is told
 * by its square: a sentence is like five hundred wordings, of which a root is taken for three of each claim.
 */
export class ThreeNearest {
  /** By claim the squares of the three, falling; 0 everywhere between two sentences. */
  readonly #squares: Float64Array;

  constructor(claims: number) {
    this.#squares = new Float64Array(THREE * claims);
  }

  add(claim: number, square: number): void {
    const all = this.#squares;
    const from = THREE * claim;
    let at = from + THREE - 1;
    if (square <= (all[at] as number)) return;
    for (; at > from && (all[at - 1] as number) < square; at--) all[at] = all[at - 1] as number;
    all[at] = square;
  }

  mean(claim: number): number {
    const at = THREE * claim;
    const all = this.#squares;
    const [first, second, third] = [
      all[at] as number,
      all[at + 1] as number,
      all[at + 2] as number,
    ];
    return (Math.sqrt(first) + Math.sqrt(second) + Math.sqrt(third)) / THREE;
  }

  clear(claim: number): void {
    const end = THREE * (claim + 1);
    for (let at = end - THREE; at < end; at++) this.#squares[at] = 0;
  }
}
