import { plural } from '../plural';
import { headingOf, nameOf, takingIn, writingOut } from './endings';
import type { PackWork } from './work';

/** What a screen reader is told of a work: that it begins, each quarter, and how it ends; no more. */
export function announcement(work: PackWork): string {
  switch (work.at) {
    case 'idle':
    case 'looking':
    case 'preview':
    case 'backup':
    case 'naming':
      return '';
    case 'people':
      return `${plural(work.doubts.length, 'name')} may be somebody on record. Please say who is meant.`;
    case 'unchanged':
      return `${work.title} is on record already. Nothing was changed.`;
    case 'writing':
      return `${writingOut(work)}.`;
    case 'written':
      return `${work.name} was written.`;
    case 'restored':
      return 'The backup was restored.';
    case 'importing': {
      if (work.progress?.phase === 'indexing') return 'All read. Writing the index.';
      const quarter = Math.min(3, Math.floor((work.progress?.share ?? 0) * 4));
      return quarter
        ? `${quarter * 25} percent of ${work.isBackup ? 'the backup' : work.title} read.`
        : `${takingIn(work)}.`;
    }
    case 'imported':
      return `${work.pack.title} is on record: ${plural(work.pack.statements, 'statement')}.`;
    case 'removing':
      return `Removing ${work.title}.`;
    case 'removed':
      return `${work.title} was removed.`;
    case 'cancelled':
      return `${nameOf(work)} was cancelled.`;
    case 'interrupted':
      return `${nameOf(work)} was interrupted.`;
    case 'refused':
      return `${headingOf(work)}. ${work.line === null ? '' : `Line ${work.line}: `}${work.problem}`;
  }
}

/** The title of the tab: how far the work is, first, for narrow tabs. */
export function tabTitle(work: PackWork): string {
  const share =
    work.at === 'removing' ? work.share : work.at === 'importing' ? work.progress?.share : null;
  if (share === undefined || share === null) return 'On Record';
  return `${Math.min(99, Math.floor(share * 100))}% · On Record`;
}
