import type { PackWork, Undone } from './work';

/** How a work that was not done is headed, by what it was. */
export function headingOf({ what, title }: Undone): string {
  switch (what) {
    case 'import':
      return `${title} was not imported`;
    case 'restore':
      return 'The backup was not restored';
    case 'export':
      return `${title} was not exported`;
    case 'backup':
      return 'The backup was not made';
    case 'remove':
      return `${title} was not removed`;
    case 'switch-on':
      return `${title} was not switched on`;
    case 'switch-off':
      return `${title} was not switched off`;
  }
}

/** What stands after a work that was refused: what is on record is as it was in any case. */
export function afterRefusal({ what, line }: Undone & { line: number | null }): string {
  const mend =
    line !== null && what === 'import' ? 'Mend that line, or tell who made the file. ' : '';
  switch (what) {
    case 'import':
      return `${mend}Nothing of it was kept; what was on record before is as it was.`;
    case 'restore':
      return 'Nothing of it was kept; what was on record before is as it was.';
    case 'export':
    case 'backup':
      return 'No file was kept; what is on record is as it was.';
    default:
      return 'What is on record is as it was.';
  }
}

/** What is called off or was broken off, as a heading names it. */
export function nameOf({ isBackup, title }: { isBackup?: boolean; title: string }): string {
  return isBackup ? 'The restoring of the backup' : `The import of ${title}`;
}

/** What is being read in. */
export function takingIn({ isBackup, title }: { isBackup?: boolean; title: string }): string {
  return isBackup ? 'Restoring the backup' : `Importing ${title}`;
}

/** What is being written out, and what was. */
export function writingOut({ isBackup, title }: { isBackup?: boolean; title: string }): string {
  return isBackup ? 'Backing up everything' : `Exporting ${title}`;
}

/** What a screen reader calls the place where a work is shown. */
export function labelOf(work: Exclude<PackWork, { at: 'idle' }>): string {
  switch (work.at) {
    case 'looking':
    case 'preview':
    case 'naming':
      return 'A file to add';
    case 'people':
      return 'Who is meant';
    case 'backup':
    case 'restored':
      return 'Backup';
    case 'writing':
    case 'written':
      return work.isBackup ? 'Backup' : 'Export';
    case 'removing':
    case 'removed':
      return 'Removal';
    case 'importing':
    case 'cancelled':
    case 'interrupted':
      return work.isBackup ? 'Backup' : 'Import';
    case 'refused':
      return REFUSED[work.what];
    default:
      return 'Import';
  }
}

const REFUSED: Record<Undone['what'], string> = {
  import: 'Import',
  restore: 'Backup',
  export: 'Export',
  backup: 'Backup',
  remove: 'Removal',
  'switch-on': 'Pack',
  'switch-off': 'Pack',
};

/** Names of packs as a sentence has them: `“A”`, `“A” and “B”`, `“A”, “B” and “C”`. */
function listed(titles: readonly string[]): string {
  const quoted = titles.map((title) => `“${title}”`);
  if (quoted.length < 2) return quoted.join();
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}

/** What a backup is made without, for it cannot be read now. */
export function notBackedUp(titles: readonly string[]): string {
  return `Not in a backup, for it cannot be read now: ${listed(titles)}. Import its file again first to have it there.`;
}

/** What the backup that was made lacks. */
export function wasNotBackedUp(titles: readonly string[]): string {
  return `Without ${listed(titles)}, which could not be read.`;
}
