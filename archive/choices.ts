import type { Publisher, Speaker } from '../model';
import type { Catalogue } from './catalogue';
import { peopleNamed } from './people-named';

/** What a reader chooses from when something is saved: who is on record by a name, who publishes at a host. */
export class Choices {
  constructor(private readonly reading: <T>(work: (on: Catalogue) => Promise<T>) => Promise<T>) {}

  /** Speakers whom a name means, also unfinished or with a slip, each once; at most `limit`. */
  speakersNamed(name: string, limit: number): Promise<Speaker[]> {
    return this.reading(async (catalogue) => {
      const found = new Map<string, Speaker>();
      for (const [from, numbers] of await peopleNamed(catalogue, name)) {
        for (const speaker of await from.speakers([...numbers].slice(0, limit))) {
          const one = catalogue.met(speaker);
          if (found.size < limit) found.set(one.id, one);
        }
      }
      return [...found.values()];
    });
  }

  /** Whole speakers, in the order asked; unknown ids are left out. */
  speakers(ids: readonly string[]): Promise<Speaker[]> {
    return this.reading(async (catalogue) =>
      (await catalogue.speakers(ids)).filter((one) => one !== undefined),
    );
  }

  /** The publisher whose host this is, or lies under: the longest of all host names decides. */
  publisherAt(host: string): Promise<Publisher | null> {
    return this.reading(async (catalogue) => {
      let best: { publisher: Publisher; length: number } | null = null;
      for (const publisher of catalogue.publishers.values()) {
        for (const its of publisher.hosts ?? []) {
          const isIts = host === its || host.endsWith(`.${its}`);
          if (isIts && its.length > (best?.length ?? 0)) best = { publisher, length: its.length };
        }
      }
      return best?.publisher ?? null;
    });
  }
}
