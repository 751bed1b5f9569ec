/** Whole numbers in a typed array that doubles when it is full: 4 bytes each, and no object. */
export class Growing {
  private values = new Uint32Array(64);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  get(i: number): number {
    return this.values[i] as number;
  }

  /** All numbers so far, as they lie. */
  all(): Uint32Array {
    return this.values.subarray(0, this.length);
  }
}
