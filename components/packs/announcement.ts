import { plural } from '../plural';
import type { PackWork } from './work';

/** What a screen reader is told of a work: that it begins, each quarter, and how it ends; no more. */
export function announcement(work: PackWork): string {
  switch (work.at) {
    case 'idle':
    case 'looking':
    case 'preview':
      return '';
    case 'importing': {
      if (work.progress?.phase === 'indexing') return 'All read. Writing the index.';
      const quarter = Math.min(3, Math.floor((work.progress?.share ?? 0) * 4));
      return quarter
        ? `${quarter * 25} percent of ${work.title} read.`
        : `Importing ${work.title}.`;
    }
    case 'imported':
      return `${work.pack.title} is on record: ${plural(work.pack.statements, 'statement')}.`;
    case 'removing':
      return `Removing ${work.title}.`;
    case 'removed':
      return `${work.title} was removed.`;
    case 'cancelled':
      return `The import of ${work.title} was cancelled.`;
    case 'interrupted':
      return `The import of ${work.title} was interrupted.`;
    case 'refused':
      return work.line === null ? work.problem : `Line ${work.line}: ${work.problem}`;
  }
}

/** The title of the tab: how far the work is, first, for narrow tabs. */
export function tabTitle(work: PackWork): string {
  const share =
    work.at === 'removing' ? work.share : work.at === 'importing' ? work.progress?.share : null;
  if (share === undefined || share === null) return 'On Record';
  return `${Math.min(99, Math.floor(share * 100))}% · On Record`;
}
