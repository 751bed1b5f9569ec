/**
 * Whether a record is as it was written, told by the browser's own SHA-256 beside our thread. A worker that just woke
 * sums up the words of the symbols (`checksum`) in code that is not compiled: of 50 KB 2 ms, and two compilations besides,
 * where this takes .7.
 */
import { unchecked, unsealed } from './coded';
import { SymbolTable } from './table';

/** The symbols in a record; its own checksum is summed up where no digest tells that it is whole. Throws DamagedBlock. */
export async function openSymbols(record: Uint8Array, digest?: Uint8Array): Promise<SymbolTable> {
  const isWhole = digest !== undefined && (await hasDigest(record, digest));
  return SymbolTable.from(isWhole ? unchecked(record) : unsealed(record));
}

/** SHA-256 of a record; undefined where the browser has none for us. */
export async function digestOf(record: Uint8Array): Promise<Uint8Array | undefined> {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) return undefined;
  return new Uint8Array(await subtle.digest('SHA-256', record as Uint8Array<ArrayBuffer>));
}

/** Whether a record has a digest. False where that cannot be told. */
async function hasDigest(record: Uint8Array, digest: Uint8Array): Promise<boolean> {
  const its = await digestOf(record).catch(() => undefined);
  return its?.length === digest.length && its.every((byte, i) => byte === digest[i]);
}
