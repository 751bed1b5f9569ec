/** Strings by number, in the order in which they came. */
export class Numbering {
  private readonly numbers = new Map<string, number>();

  get all(): string[] {
    return [...this.numbers.keys()];
  }

  get size(): number {
    return this.numbers.size;
  }

  /** The number of a string: the next one when it is new. */
  of(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }
}
