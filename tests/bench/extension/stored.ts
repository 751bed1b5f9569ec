/** The bytes of everything kept in IndexedDB, counted as a structured clone would write them. */

import { done } from './idb';

/** Sum over all databases of this origin. */
export async function storedBytes(): Promise<number> {
  let sum = 0;
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) sum += await bytesOfStore(database, store);
    database.close();
  }
  return sum;
}

function bytesOfStore(database: IDBDatabase, name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let sum = 0;
    const store = database.transaction(name).objectStore(name);
    const request = store.openCursor();
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) {
        resolve(sum);
        return;
      }
      sum += bytesOf(cursor.primaryKey) + bytesOf(cursor.value);
      // An entry of an index holds its key and the record's.
      for (const index of store.indexNames) sum += indexed(store.index(index), cursor);
      cursor.continue();
    };
  });
}

function indexed({ keyPath, multiEntry }: IDBIndex, cursor: IDBCursorWithValue): number {
  const path = typeof keyPath === 'string' ? keyPath : '';
  const value = (cursor.value as Record<string, unknown>)[path];
  const keys = multiEntry && Array.isArray(value) ? value : [value];
  return keys.reduce<number>((sum, key) => sum + bytesOf(key) + bytesOf(cursor.primaryKey), 0);
}

/** Latin letters take a byte and all others two, as V8 writes them; a tag and a length, two more. */
export function bytesOf(value: unknown): number {
  if (typeof value === 'string') return 2 + value.length * (/[^\0-\xff]/.test(value) ? 2 : 1);
  if (typeof value === 'number') return Number.isInteger(value) ? 4 : 9;
  if (value instanceof Blob) return value.size;
  if (value instanceof ArrayBuffer) return value.byteLength;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (value === null || typeof value !== 'object') return 1;
  const entries =
    value instanceof Map ? [...value].flat() : value instanceof Set ? [...value] : null;
  if (entries ?? Array.isArray(value)) {
    return (entries ?? (value as unknown[])).reduce<number>((sum, it) => sum + bytesOf(it), 4);
  }
  return Object.entries(value).reduce((sum, [key, it]) => sum + bytesOf(key) + bytesOf(it), 4);
}
