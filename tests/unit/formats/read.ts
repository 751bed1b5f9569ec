import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of `tests/fixtures/formats`. */
export function fixture(name: string): Uint8Array {
  const folder = new URL('../../fixtures/formats/', import.meta.url);
  return new Uint8Array(readFileSync(fileURLToPath(new URL(name, folder))));
}
