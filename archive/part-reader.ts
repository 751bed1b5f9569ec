import type { Store } from './store';

/** A segment whose parts are gone: it was removed by another page of ours, or the store lost them. */
export class LostSegment extends Error {
  override name = 'LostSegment';
  constructor(
    readonly segment: number,
    readonly part: string,
    options?: ErrorOptions,
  ) {
    super(`The archive lost a part of itself (${part}).`, options);
  }
}

/** Reads the parts of a segment; what is asked for in one go by several is read in one transaction. */
export class PartReader {
  private waiting: Waiting[] = [];

  constructor(
    private readonly segment: number,
    private readonly store: Store,
    /** Parts that were read before. */
    private readonly first: Readonly<Record<string, unknown>> = {},
  ) {}

  /** Parts in the order asked. Throws LostSegment where one is not there, or cannot be read. */
  read<T>(names: readonly string[]): Promise<T[]> {
    if (this.waiting.length === 0) queueMicrotask(() => this.readWaiting());
    return new Promise((resolve, reject) => {
      this.waiting.push({ names, resolve: resolve as (values: unknown[]) => void, reject });
    });
  }

  private async readWaiting(): Promise<void> {
    const waiting = this.waiting;
    this.waiting = [];
    const { segment, first } = this;
    const values = new Map<string, unknown>();
    for (const { names } of waiting) for (const name of names) values.set(name, first[name]);
    const names = [...values.keys()].filter((name) => values.get(name) === undefined);
    try {
      const read = names.length > 0 ? await this.store.read(segment, names) : [];
      names.forEach((name, i) => {
        values.set(name, read[i]);
      });
      for (const { names: asked, resolve, reject } of waiting) {
        const lost = asked.find((name) => values.get(name) === undefined);
        if (lost === undefined) resolve(asked.map((name) => values.get(name)));
        else reject(new LostSegment(segment, lost));
      }
    } catch (error) {
      const [first = ''] = names;
      const reason = isUnreadable(error)
        ? new LostSegment(segment, first, { cause: error })
        : error;
      for (const { reject } of waiting) reject(reason);
    }
  }
}

/** Browsers keep large values in files of their own: one that is gone makes the whole reading fail with one of these. */
function isUnreadable(error: unknown): boolean {
  const { name } = (error ?? {}) as { name?: unknown };
  return name === 'NotReadableError' || name === 'DataError';
}

/** Somebody who waits for parts. */
interface Waiting {
  names: readonly string[];
  resolve: (values: unknown[]) => void;
  reject: (reason: unknown) => void;
}
