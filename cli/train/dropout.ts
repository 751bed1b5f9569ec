const NOISE = 1 << 16;

/** Leaves out a share of values (Srivastava et al. 2014), and scales the rest to make up for it. */
export class Dropout {
  readonly #floats: Float32Array;
  readonly #random: () => number;
  /** Random bytes; masks are taken from them at random places. */
  readonly #noise = new Uint8Array(NOISE);

  constructor(floats: Float32Array, random: () => number) {
    this.#floats = floats;
    this.#random = random;
    for (let i = 0; i < NOISE; i++) this.#noise[i] = 256 * random();
  }

  /** Masks `size` values from an address on; returns the mask for the way back. */
  mask(at: number, size: number, share: number): Float32Array {
    const mask = new Float32Array(size);
    const threshold = share * 256;
    const from = Math.floor(this.#random() * NOISE);
    for (let i = 0; i < size; i++) {
      mask[i] = this.#noise[(from + i) & (NOISE - 1)]! < threshold ? 0 : 1 / (1 - share);
    }
    this.apply(mask, at);
    return mask;
  }

  apply(mask: Float32Array, at: number): void {
    for (let i = 0; i < mask.length; i++) this.#floats[at + i]! *= mask[i]!;
  }
}
