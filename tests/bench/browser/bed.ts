/** What a part of the bench needs of a browser with the bench's extensions in it. */
import type { Message, Reply } from '../extension/api';

/** Bytes in use after a collection. */
export interface Heap {
  /** JavaScript's objects. */
  objects: number;
  /** Array buffers and other memory outside the heap; null where the browser does not tell. */
  buffers: number | null;
}

/** One installed extension. */
export interface Guest {
  /** An expression in the extension's page. */
  evaluate<T>(expression: string): Promise<T>;
  /** Closes the extension's page: what is asked next is asked in a new one. */
  fresh(): Promise<void>;
  /** Reads the pack in the package; seconds. Throws when it is not done within `limit` seconds. */
  build(limit: number): Promise<number>;
  /** From a page of the extension: the answer, and how long it took to come. */
  ask(message: Message): Promise<Reply & { took: number }>;
  /** From a content script, in milliseconds; the extension's own pages are closed. */
  askFromSite(message: Message): Promise<number>;
  /** Ends the background, as the browser does with an idle one. */
  stop(): Promise<void>;
  /** Heap of the background, which must be running; null where it cannot be read. */
  heap(): Promise<Heap | null>;
  /** Heap of the extension's page now, without a collection; null where it cannot be read. */
  pageHeap(): Promise<Heap | null>;
  stored(): Promise<{ bytes: number; usage: number }>;
  /** Closes the extension's page, and waits until its process is gone. */
  leave(): Promise<void>;
}

/** A browser; extensions are installed once, at its start. */
export interface Bed {
  guests: Guest[];
  /** The browser's name and version. */
  version: string;
  close(): Promise<void>;
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
