/**
 * Remembers what was asked for lately, and forgets the rest: two generations, of which the older goes
 * when the younger is full. Holds at most twice `size` entries, or of entries that weigh more than 1 what weighs twice that.
 */
export class Recent<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();

  /** What the younger ones weigh. */
  private weight = 0;

  constructor(
    private readonly size: number,
    private readonly weigh: (key: string) => number = () => 1,
  ) {}

  get(key: string): T | undefined {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const older = this.old.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: string, value: T): void {
    if (this.weight >= this.size) {
      this.old = this.young;
      this.young = new Map();
      this.weight = 0;
    }
    const { size } = this.young;
    this.young.set(key, value);
    if (this.young.size > size) this.weight += this.weigh(key);
  }
}
