import type { PackInfo } from '../../archive/archive';
import type { PackPreview } from '../../archive/preview-pack';

/** How far an import is, as it is shown. */
export interface Progress {
  phase: 'reading' | 'indexing';
  statements: number;
  /** Share of the file that was read, 0 to 1. */
  share: number;
  /** Statements a second, lately; null while it is too early to say. */
  perSecond: number | null;
  /** Of the reading; null while it is too early to say. */
  secondsLeft: number | null;
}

/** What is under way with packs, or how the last thing ended. One thing at a time, over all tabs. */
export type PackWork =
  | { at: 'idle' }
  | { at: 'looking'; file: string }
  | {
      at: 'preview';
      file: string;
      /** Bytes of the file as it is. */
      size: number;
      preview: PackPreview;
      replaces: PackInfo | null;
    }
  | { at: 'importing'; title: string; progress: Progress | null; elsewhere: boolean }
  | { at: 'imported'; pack: PackInfo; replaced: PackInfo | null; seconds: number }
  | { at: 'removing'; title: string; share: number; elsewhere: boolean }
  | { at: 'removed'; title: string }
  | { at: 'cancelled'; title: string }
  | { at: 'interrupted'; title: string }
  | {
      at: 'refused';
      title: string;
      /** The line that is wrong, from 1; null when it is not a line that is wrong. */
      line: number | null;
      problem: string;
    };

/** Whether something is being written now. */
export function isBusy({ at }: PackWork): boolean {
  return at === 'importing' || at === 'removing';
}
