import type { PackInfo } from '../../archive/archive';
import type { BackupHead } from '../../archive/backup';
import type { Changes } from '../../archive/changes';
import type { ConvertOptions, Doubt, Preview, Readable, Report } from '../../archive/formats/types';
import type { Restored, RestoreHow } from '../../archive/restore';
import type { Speaker } from '../../model';

/** How far an import is, as it is shown. */
export interface Progress {
  phase: 'reading' | 'indexing';
  statements: number;
  /** Share of the file that was read, then of the index that was written, 0 to 1; null where that is not known. */
  share: number | null;
  /** Statements a second, lately; null while it is too early to say. */
  perSecond: number | null;
  /** Of what is done now, reading or indexing; null while it is too early to say. */
  secondsLeft: number | null;
}

/** A file that was looked at, and how it would be taken in. */
export interface Incoming {
  file: string;
  /** Bytes of the file as it is. */
  size: number;
  how: Readable;
  preview: Preview;
  /** What was chosen so far; its `pack` is what the pack will be called. */
  options: ConvertOptions;
  /** The pack on record whose place it would take. */
  replaces: PackInfo | null;
  /** What would change then; a share of the file while it is compared. */
  changes: Changes | number | null;
  /** Files that were chosen with it and come after it. */
  waiting: number;
  /** It is looked at anew, after a choice. */
  isStale: boolean;
}

/** What the reader says of the names in a file: who of those on record, or somebody new. */
export type SpeakerChoices = ReadonlyMap<string, Speaker | 'new'>;

/** What is under way with packs, or how the last thing ended. One thing at a time, over all tabs. */
export type PackWork =
  | { at: 'idle' }
  | { at: 'looking'; file: string }
  | { at: 'preview'; incoming: Incoming }
  | { at: 'naming'; title: string; share: number }
  | { at: 'people'; title: string; doubts: Doubt[] }
  | {
      at: 'importing';
      title: string;
      progress: Progress | null;
      elsewhere: boolean;
      isBackup?: boolean;
    }
  | {
      at: 'imported';
      pack: PackInfo;
      replaced: PackInfo | null;
      seconds: number;
      /** What became of the lines; null for a pack that was taken in as it is. */
      report: Report | null;
      /** Files that were chosen with this one and come after it; here and below, where there are any. */
      waiting?: number;
    }
  | { at: 'unchanged'; title: string; statements: number; waiting?: number }
  | { at: 'removing'; title: string; share: number; elsewhere: boolean }
  | { at: 'removed'; title: string }
  | { at: 'writing'; title: string; records: number; elsewhere: boolean; isBackup?: boolean }
  | {
      at: 'written';
      title: string;
      name: string;
      records: number;
      isBackup?: boolean;
      /** Packs that a backup was made without, for they cannot be read. */
      without?: string[];
    }
  | { at: 'backup'; file: string; head: BackupHead; isEmpty: boolean }
  | { at: 'restored'; how: RestoreHow; done: Restored; waiting?: number }
  | { at: 'cancelled'; title: string; isBackup?: boolean; waiting?: number }
  | { at: 'interrupted'; title: string; isBackup?: boolean }
  | ({
      at: 'refused';
      /** The line that is wrong, from 1; null when it is not a line that is wrong. */
      line: number | null;
      problem: string;
      waiting?: number;
    } & Undone);

/** What could not be done, and with which pack, file or list. */
export interface Undone {
  what: 'import' | 'restore' | 'export' | 'backup' | 'remove' | 'switch-on' | 'switch-off';
  title: string;
}

/** Whether something is being written now. */
export function isBusy({ at }: PackWork): boolean {
  return at === 'importing' || at === 'removing' || at === 'writing';
}
