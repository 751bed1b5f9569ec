/**
 * Room that is used again and again, and which the browser may take back in between: a worker that waits then holds less,
 * and one that is asked all the time does not make it anew.
 */
export class Scratch<T extends object> {
  private held: WeakRef<T> | undefined;

  constructor(private readonly make: () => T) {}

  /** As it was left, or new. */
  get(): T {
    const known = this.held?.deref();
    if (known) return known;
    const made = this.make();
    this.held = new WeakRef(made);
    return made;
  }
}
