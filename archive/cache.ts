/** Numbered records kept after they were read, the longest unused dropped first. */
export class Cache<T> {
  private kept = new Map<number, T>();

  constructor(private readonly size: number) {}

  /**
   * The records of these numbers; those not kept are read together, in one call. All are in the
   * answer, also when there are more than are kept.
   */
  async get(
    numbers: readonly number[],
    read: (missing: number[]) => Promise<T[]>,
  ): Promise<Map<number, T>> {
    const found = new Map<number, T>();
    const missing: number[] = [];
    for (const number of new Set(numbers)) {
      const known = this.kept.get(number);
      if (known === undefined) missing.push(number);
      else found.set(number, known);
    }
    if (missing.length) {
      const values = await read(missing);
      missing.forEach((number, i) => {
        found.set(number, values[i] as T);
      });
    }
    for (const [number, value] of found) this.keep(number, value);
    return found;
  }

  private keep(number: number, value: T): void {
    this.kept.delete(number);
    this.kept.set(number, value);
    if (this.kept.size <= this.size) return;
    const [oldest] = this.kept.keys();
    this.kept.delete(oldest as number);
  }
}
