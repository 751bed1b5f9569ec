/**
 * Parts of a segment kept after they were read and decoded, the longest unused dropped first. Those
 * that a question lacks are read together, in one call.
 */
export class KeptParts<T> {
  private kept = new Map<string, T>();

  constructor(
    /** How many parts are kept. */
    private readonly size: number,
    private readonly read: (names: string[]) => Promise<unknown[]>,
    private readonly decode: (value: unknown) => T,
  ) {}

  /** Parts by name. All are in the answer, also when there are more than are kept. */
  async get(names: Iterable<string>): Promise<Map<string, T>> {
    const found = new Map<string, T>();
    const missing: string[] = [];
    for (const name of new Set(names)) {
      const known = this.kept.get(name);
      if (known === undefined) missing.push(name);
      else found.set(name, known);
    }
    if (missing.length > 0) {
      const values = await this.read(missing);
      missing.forEach((name, i) => {
        found.set(name, this.decode(values[i]));
      });
    }
    for (const [name, value] of found) this.keep(name, value);
    return found;
  }

  private keep(name: string, value: T): void {
    this.kept.delete(name);
    this.kept.set(name, value);
    if (this.kept.size <= this.size) return;
    const [oldest] = this.kept.keys();
    this.kept.delete(oldest as string);
  }
}
