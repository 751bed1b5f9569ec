import { t } from '../../words';
import { formatList } from '../../words/language';
import type { PackWork, Undone } from './work';

const HEADINGS = {
  import: 'packs.refused.import',
  restore: 'packs.refused.restore',
  export: 'packs.refused.export',
  backup: 'packs.refused.backup',
  remove: 'packs.refused.remove',
  'switch-on': 'packs.refused.switchOn',
  'switch-off': 'packs.refused.switchOff',
} as const satisfies Record<Undone['what'], string>;

/** How a work that was not done is headed, by what it was. */
export function headingOf({ what, title }: Undone): string {
  return t(HEADINGS[what], { title });
}

/** What stands after a work that was refused: what is on record is as it was in any case. */
export function afterRefusal({ what, line }: Undone & { line: number | null }): string {
  const mend = line !== null && what === 'import' ? `${t('packs.after.mend')} ` : '';
  switch (what) {
    case 'import':
    case 'restore':
      return `${mend}${t('packs.after.nothingKept')}`;
    case 'export':
    case 'backup':
      return t('packs.after.noFile');
    default:
      return t('packs.after.asItWas');
  }
}

/** What was called off or broken off. */
export function brokenOff(work: Extract<PackWork, { at: 'cancelled' | 'interrupted' }>): string {
  return t(`packs.${work.at}.${work.isBackup ? 'backup' : 'import'}`, { title: work.title });
}

/** What is being read in. */
export function takingIn({ isBackup, title }: { isBackup?: boolean; title: string }): string {
  return t(isBackup ? 'packs.taking.backup' : 'packs.taking.import', { title });
}

/** What is being written out, and what was. */
export function writingOut({ isBackup, title }: { isBackup?: boolean; title: string }): string {
  return t(isBackup ? 'packs.writing.backup' : 'packs.writing.export', { title });
}

/** What a screen reader calls the place where a work is shown. */
export function labelOf(work: Exclude<PackWork, { at: 'idle' }>): string {
  switch (work.at) {
    case 'looking':
    case 'preview':
    case 'naming':
      return t('packs.label.file');
    case 'people':
      return t('packs.label.people');
    case 'backup':
    case 'restored':
      return t('packs.label.backup');
    case 'writing':
    case 'written':
      return t(work.isBackup ? 'packs.label.backup' : 'packs.label.export');
    case 'removing':
    case 'removed':
      return t('packs.label.removal');
    case 'importing':
    case 'cancelled':
    case 'interrupted':
      return t(work.isBackup ? 'packs.label.backup' : 'packs.label.import');
    case 'refused':
      return t(REFUSED[work.what]);
    default:
      return t('packs.label.import');
  }
}

const REFUSED = {
  import: 'packs.label.import',
  restore: 'packs.label.backup',
  export: 'packs.label.export',
  backup: 'packs.label.backup',
  remove: 'packs.label.removal',
  'switch-on': 'common.pack',
  'switch-off': 'common.pack',
} as const satisfies Record<Undone['what'], string>;

/** Names of packs as a sentence has them: `“A”`, `“A” and “B”`, `“A”, “B” and “C”`. */
function listed(titles: readonly string[]): string {
  return formatList(titles.map((title) => t('packs.quoted', { title })));
}

/** What a backup is made without, for it cannot be read now. */
export function notBackedUp(titles: readonly string[]): string {
  return t('packs.notBackedUp', { titles: listed(titles) });
}

/** What the backup that was made lacks. */
export function wasNotBackedUp(titles: readonly string[]): string {
  return t('packs.without', { titles: listed(titles) });
}
