import type { SegmentBuilder } from './segment-builder';
import type { Part } from './segment-format';
import type { Store } from './store';

/** Parts written in one go: enough that the store's cost a transaction is small, little enough to hold. */
const PARTS_AT_ONCE = 512;

/** Runs of an index, in which it is kept until all of it is merged. */
const RUN = /^\w+\/run\//;

/** Writes the parts of a segment behind the builder's back: while one batch is written, the next is built. */
export class SegmentWriter {
  private waiting: Part[] = [];
  /** What was handed to the store last: it may not be there yet. */
  private handed: Part[] = [];
  private writing: Promise<void> = Promise.resolve();
  private runs = 0;

  constructor(
    private readonly store: Store,
    private readonly segment: number,
    private readonly builder: SegmentBuilder,
  ) {}

  /** Writes what the builder has ready, when it is enough. Throws what an earlier write threw. */
  async step(): Promise<void> {
    await this.drain();
    if (this.waiting.length >= PARTS_AT_ONCE) await this.flush();
  }

  /**
   * Writes all that is left, and removes what only the building needed. `onMerged` is told the share of the index's runs
   * that is merged, 0 to 1; of a pack so small that it has none, nothing.
   */
  async finish(onMerged?: (share: number) => void): Promise<void> {
    const spent: string[] = [];
    let merged = 0;
    const read = async (names: string[]) => {
      merged += names.length;
      onMerged?.(Math.min(1, merged / this.runs));
      // Mostly what is asked for was written long ago: to write all first would keep whoever merges waiting.
      const isNew = ({ name }: Part) => names.includes(name);
      if (this.waiting.some(isNew)) await this.flush();
      if (this.handed.some(isNew)) await this.writing;
      return (await this.store.read(this.segment, names)) as Uint8Array[];
    };
    await this.drain();
    for await (const part of this.builder.finish(read, spent)) {
      this.waiting.push(part);
      if (this.waiting.length >= PARTS_AT_ONCE) await this.flush();
    }
    await this.flush();
    await this.writing;
    await this.store.discard(this.segment, spent);
  }

  private async drain(): Promise<void> {
    const parts = await this.builder.drain();
    this.runs += parts.filter(({ name }) => RUN.test(name)).length;
    this.waiting.push(...parts);
  }

  /** Waits for the write before, and begins the next. */
  private async flush(): Promise<void> {
    await this.writing;
    const parts = this.waiting.splice(0);
    if (parts.length === 0) return;
    this.handed = parts;
    this.writing = this.store.write(this.segment, parts);
    // Its failure is thrown where it is next waited for.
    this.writing.catch(() => undefined);
  }
}
