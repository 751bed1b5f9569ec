import type { Dismissal } from '../model';
import type { Part } from './segment-builder';

/** What the archive says of a pack that is on record. */
export interface PackInfo {
  id: string;
  title: string;
  version: string;
  description: string | null;
  licence: string | null;
  homepage: string | null;
  /** When the pack was made, EDTF, as its header says. */
  made: string | null;
  /** The pack that comes with the extension: it cannot be removed, and is filled again by itself. */
  bundled: boolean;
  statements: number;
  speakers: number;
  sources: number;
  claims: number;
  /** Unpacked size. */
  bytes: number;
  /** ISO time. */
  added: string;
}

/** A pack with the segment that holds it. Without `ready` it is half written, or half removed. */
export interface PackRow extends PackInfo {
  segment: number;
  ready: boolean;
  /** Of the bundled pack: the version of the seeds that the extension brought, and of segments. */
  filledFrom?: string;
}

/**
 * Where segments are kept: IndexedDB, or memory where that is refused. The two differ in nothing
 * else, so all that knows about packs, indexes and ranking stands above this line.
 */
export interface Store {
  readonly inMemory: boolean;
  /** All rows, also those that are not ready, by segment. */
  rows(): Promise<PackRow[]>;
  /** Reserves a segment for a pack: writes its row, not ready, and gives the segment's number. */
  begin(pack: PackInfo): Promise<number>;
  /** Writes parts of a segment that is not ready yet. */
  write(segment: number, parts: readonly Part[]): Promise<void>;
  /**
   * Makes a segment part of the archive and takes others out of it, in one step: when this throws,
   * neither has happened. Their parts are erased behind that, now or when the store is next swept.
   */
  commit(row: PackRow, replaced: readonly number[]): Promise<void>;
  /** Removes a segment: out of the archive first, then its parts, its row last. */
  erase(segment: number): Promise<void>;
  /** Parts of a segment in the order asked; undefined for one that is not there. */
  read(segment: number, names: readonly string[]): Promise<unknown[]>;
  dismissals(): Promise<Dismissal[]>;
  /** Keeps a dismissal; one with the same id stays as it was and is given back. */
  dismiss(dismissal: Dismissal): Promise<Dismissal>;
  /** Takes a dismissal back; false when there was none. */
  restore(id: string): Promise<boolean>;
  close(): void;
}
