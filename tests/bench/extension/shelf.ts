/** Where peers without a store of their own keep things: values by name, documents by number. */
import type { Found } from './api';
import { done } from './idb';
import type { PeerDocument } from './peer-pack';

const PER_RECORD = 16;
const RECORDS_PER_WRITE = 256;

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  const request = indexedDB.open('shelf', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('values');
    request.result.createObjectStore('documents');
  };
  return done(request);
}

async function store(name: string, mode: IDBTransactionMode): Promise<IDBObjectStore> {
  opened ??= database();
  return (await opened).transaction(name, mode).objectStore(name);
}

/** Keeps a large value; a Blob, since IndexedDB reads it without copying it twice. */
export async function keep(name: string, value: string | Uint8Array<ArrayBuffer>): Promise<void> {
  await done((await store('values', 'readwrite')).put(new Blob([value]), name));
}

export async function kept(name: string): Promise<Blob> {
  const value = await done((await store('values', 'readonly')).get(name));
  if (!value) throw new Error(`Nothing is kept as ${name}.`);
  return value as Blob;
}

/** Takes documents in order, and writes them sixteen to a record. */
export class Shelf {
  private open: PeerDocument[] = [];
  private full: PeerDocument[][] = [];
  private written = 0;

  async add(document: PeerDocument): Promise<void> {
    this.open.push(document);
    if (this.open.length < PER_RECORD) return;
    this.full.push(this.open);
    this.open = [];
    if (this.full.length === RECORDS_PER_WRITE) await this.write();
  }

  async close(): Promise<void> {
    if (this.open.length) this.full.push(this.open);
    this.open = [];
    await this.write();
  }

  private async write(): Promise<void> {
    const documents = await store('documents', 'readwrite');
    await Promise.all(this.full.map((block, i) => done(documents.put(block, this.written + i))));
    this.written += this.full.length;
    this.full = [];
  }
}

/** Documents by number, in the order asked. */
export async function shelved(numbers: readonly number[]): Promise<Found[]> {
  const records = await store('documents', 'readonly');
  const blocks = await Promise.all(
    numbers.map((number) => done(records.get(Math.floor(number / PER_RECORD)))),
  );
  return numbers.map((number, i) => (blocks[i] as Found[])[number % PER_RECORD] as Found);
}

/** The first ten of ranked numbers whose documents pass, read a hundred at a time. */
export async function firstPassing(
  ranked: readonly number[],
  limit: number,
  passes: ((document: Found) => boolean) | null,
): Promise<Found[]> {
  if (!passes) return shelved(ranked.slice(0, limit));
  const found: Found[] = [];
  for (let i = 0; i < ranked.length && found.length < limit; i += 100) {
    found.push(...(await shelved(ranked.slice(i, i + 100))).filter(passes));
  }
  return found.slice(0, limit);
}
