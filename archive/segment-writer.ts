import type { SegmentBuilder } from './segment-builder';
import type { Part } from './segment-format';
import type { Store } from './store';

/** Parts written in one go: enough that the store's cost a transaction is small, little enough to hold. */
const PARTS_AT_ONCE = 512;

/** Writes the parts of a segment behind the builder's back: while one batch is written, the next is built. */
export class SegmentWriter {
  private waiting: Part[] = [];
  /** What was handed to the store last: it may not be there yet. */
  private handed: Part[] = [];
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: Store,
    private readonly segment: number,
    private readonly builder: SegmentBuilder,
  ) {}

  /** Writes what the builder has ready, when it is enough. Throws what an earlier write threw. */
  async step(): Promise<void> {
    this.waiting.push(...(await this.builder.drain()));
    if (this.waiting.length >= PARTS_AT_ONCE) await this.flush();
  }

  /** Writes all that is left, and removes what only the building needed. */
  async finish(): Promise<void> {
    const spent: string[] = [];
    const read = async (names: string[]) => {
      // Mostly what is asked for was written long ago: to write all first would keep whoever merges waiting.
      const isNew = ({ name }: Part) => names.includes(name);
      if (this.waiting.some(isNew)) await this.flush();
      if (this.handed.some(isNew)) await this.writing;
      return (await this.store.read(this.segment, names)) as Uint8Array[];
    };
    this.waiting.push(...(await this.builder.drain()));
    for await (const part of this.builder.finish(read, spent)) {
      this.waiting.push(part);
      if (this.waiting.length >= PARTS_AT_ONCE) await this.flush();
    }
    await this.flush();
    await this.writing;
    await this.store.discard(this.segment, spent);
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
