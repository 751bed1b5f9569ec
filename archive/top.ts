/** The best `size` of many, without sorting them all: a heap whose root is the worst one kept. */
export class Top<T> {
  private heap: T[] = [];

  /** `compare` as in `Array.sort`: below 0 when the first is better. */
  constructor(
    private readonly size: number,
    private readonly compare: (a: T, b: T) => number,
  ) {}

  add(item: T): void {
    const { heap } = this;
    if (heap.length < this.size) {
      heap.push(item);
      this.rise(heap.length - 1);
    } else if (this.size > 0 && this.compare(item, heap[0] as T) < 0) {
      heap[0] = item;
      this.sink();
    }
  }

  /** What was kept, best first. */
  sorted(): T[] {
    return [...this.heap].sort(this.compare);
  }

  private worse(a: number, b: number): boolean {
    return this.compare(this.heap[a] as T, this.heap[b] as T) > 0;
  }

  private swap(a: number, b: number): void {
    const item = this.heap[a] as T;
    this.heap[a] = this.heap[b] as T;
    this.heap[b] = item;
  }

  private rise(child: number): void {
    while (child > 0) {
      const parent = (child - 1) >>> 1;
      if (!this.worse(child, parent)) return;
      this.swap(child, parent);
      child = parent;
    }
  }

  private sink(): void {
    for (let parent = 0; ; ) {
      let worst = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2]) {
        if (child < this.heap.length && this.worse(child, worst)) worst = child;
      }
      if (worst === parent) return;
      this.swap(parent, worst);
      parent = worst;
    }
  }
}
