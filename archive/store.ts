import type { Dismissal } from '../model';
import type { Hidden } from './hidden';
import type { PackedNames, People, Who } from './people';
import { type Part, SEGMENT_FORMAT } from './segment-format';

/** Id of the reader's own pack: a pack from outside is refused under it. */
export const OWN_PACK = 'my-record';

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
  /** The reader's own, which is changed record by record (`own.ts`). */
  own: boolean;
  /** Switched off by the reader: it is kept, and asked nothing. */
  off?: boolean;
  /** An earlier version of ours wrote it in another form: it is kept, and asked nothing until its file is imported again. */
  old?: boolean;
  /** The device lost a part of it: what is left is kept, and asked nothing until its file is imported again. */
  damaged?: boolean;
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
  /** Statements that were taken away: they are in the segment, and nowhere shown. */
  hidden?: Hidden;
  /** Of the bundled pack: the version of the seeds that the extension brought, and of segments. */
  filledFrom?: string;
  /** The form of its segment (`SEGMENT_FORMAT`). One of another form is kept and asked nothing. */
  format?: number;
}

/** Whether a pack's segment has the form that we read: an earlier version of ours may have written it. */
export const isOfOurForm = ({ format }: Pick<PackRow, 'format'>): boolean =>
  format === SEGMENT_FORMAT;

/** Whether a pack's segment can be read: it has our form, and is whole. */
export const isReadable = (row: Pick<PackRow, 'format' | 'damaged'>): boolean =>
  isOfOurForm(row) && !row.damaged;

/** Whether a pack is asked: the reader has not switched it off, and we can read it. */
export const isOn = (row: Pick<PackRow, 'off' | 'format' | 'damaged'>): boolean =>
  !row.off && isReadable(row);

/** What the archive says of its packs, the bundled one first, then the reader's own, then as they came. */
export function packsOf(rows: readonly PackRow[]): PackInfo[] {
  const rank = ({ bundled, own }: PackInfo) => (bundled ? 0 : own ? 1 : 2);
  const sorted = [...rows].sort((a, b) => rank(a) - rank(b));
  return sorted.map((row) => {
    const { segment: _, ready: __, filledFrom: ___, hidden: ____, format: _____, ...info } = row;
    // The bundled one and the reader's own are built anew by themselves (`fill.ts`).
    return isOfOurForm(row) || row.bundled || row.own ? info : { ...info, old: true };
  });
}

/** One step from what is on record to what shall be. */
export interface Change {
  /** Rows as they shall be, `ready`. */
  put: readonly PackRow[];
  /** Segments that are no part of the archive any more. */
  out: readonly number[];
  /** Who is who behind this step; left out where that does not change. */
  who?: Who;
  /** All that is dismissed behind this step; left out where that does not change. */
  dismissals?: readonly Dismissal[];
  /** Settings of a backup, to be put in their place by whoever reads them here. */
  settings?: KeptSettings;
}

/** Settings that came with a backup. */
export interface KeptSettings {
  /** Whether they take the place of all, or of what is not set. */
  how: 'replace' | 'add';
  values: Record<string, unknown>;
}

/** Told how many parts of a segment are erased, of how many; false leaves the rest to the next sweep. */
export type Erased = (erased: number, parts: number) => Promise<boolean> | boolean;

/**
 * Where segments are kept: IndexedDB, or memory where that is refused. The two differ in nothing
 * else, so all that knows about packs, indexes and ranking stands above this line.
 */
export interface Store {
  readonly inMemory: boolean;
  /** Called when the store can be asked nothing more and has to be opened anew; not by one that opens itself again. */
  ended?: (() => void) | undefined;
  /** All rows, also those that are not ready, by segment. */
  rows(): Promise<PackRow[]>;
  /** All rows and who is who, in one step: what a woken worker needs before all else. */
  beginning(): Promise<{ rows: PackRow[]; people: People | undefined }>;
  /** Reserves a segment for a pack: writes its row, not ready, and gives the segment's number. */
  begin(pack: PackInfo): Promise<number>;
  /** Writes parts of a segment that is not ready yet. */
  write(segment: number, parts: readonly Part[]): Promise<void>;
  /** Removes parts of a segment that is not ready yet. */
  discard(segment: number, names: readonly string[]): Promise<void>;
  /**
   * Makes segments part of the archive, or changes their rows, and takes others out of it, in one step: when this
   * throws, nothing has happened. What is taken out is left to `erase`, or to the next sweep.
   */
  commit(change: Change): Promise<void>;
  /**
   * Removes the remains of a segment that is no part of the archive: its parts first, some at a time, so that
   * readers are not kept waiting; its row last. `each` is waited for after every some.
   */
  erase(segment: number, each?: Erased): Promise<void>;
  /** Who is who in all packs, as the last change of them left it. */
  people(): Promise<People | undefined>;
  /** Everybody's names, packed in the same step. */
  names(): Promise<PackedNames | undefined>;
  /** Settings that a restored backup left to be put in their place. */
  settings(): Promise<KeptSettings | undefined>;
  /** They are in their place. */
  settingsDone(): Promise<void>;
  /** Parts of a segment in the order asked; undefined for one that is not there. */
  read(segment: number, names: readonly string[]): Promise<unknown[]>;
  dismissals(): Promise<Dismissal[]>;
  /** Keeps a dismissal; one with the same id stays as it was and is given back. */
  dismiss(dismissal: Dismissal): Promise<Dismissal>;
  /** Takes a dismissal back; false when there was none. */
  restore(id: string): Promise<boolean>;
  close(): void;
}
