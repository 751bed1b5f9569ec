/** The mean of weights seen at several moments. */
export class WeightMean {
  #sum: Float32Array | null = null;
  #count = 0;

  add(now: Float32Array): void {
    this.#sum ??= new Float32Array(now.length);
    this.#count++;
    for (let i = 0; i < now.length; i++) this.#sum[i]! += now[i]!;
  }

  /** The mean, or the weights of now when none were added. */
  of(now: Float32Array): Float32Array {
    return this.#sum?.map((sum) => sum / this.#count) ?? now.slice();
  }
}
