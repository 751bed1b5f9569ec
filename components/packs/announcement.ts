import { t } from '../../words';
import { told } from '../told';
import { brokenOff, headingOf, takingIn, writingOut } from './endings';
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
      return t('packs.maybeKnown', work.doubts.length);
    case 'unchanged':
      return t('packs.unchangedSaid', { title: work.title });
    case 'writing':
      return t('packs.sentence', { words: writingOut(work) });
    case 'written':
      return t('packs.written', { file: work.name });
    case 'restored':
      return t('packs.restoredSaid');
    case 'importing': {
      if (work.progress?.phase === 'indexing') return t('packs.allRead');
      const quarter = Math.min(3, Math.floor((work.progress?.share ?? 0) * 4));
      return quarter
        ? t('packs.percentRead', {
            percent: quarter * 25,
            title: work.isBackup ? t('packs.theBackup') : work.title,
          })
        : t('packs.sentence', { words: takingIn(work) });
    }
    case 'imported':
      return t('packs.nowOnRecord', {
        title: work.pack.title,
        statements: t('unit.statements', work.pack.statements),
      });
    case 'removing':
      return t('packs.sentence', { words: t('packs.removing', { title: work.title }) });
    case 'removed':
      return t('packs.sentence', { words: t('packs.removed', { title: work.title }) });
    case 'cancelled':
    case 'interrupted':
      return t('packs.sentence', { words: brokenOff(work) });
    case 'refused': {
      const line = work.line === null ? '' : `${t('packs.line', { line: String(work.line) })} `;
      return `${t('packs.sentence', { words: headingOf(work) })} ${line}${told(work.problem)}`;
    }
  }
}

/** The title of the tab: how far the work is, first, for narrow tabs; null where that is not told. */
export function tabTitle(work: PackWork): string | null {
  const share =
    work.at === 'removing' ? work.share : work.at === 'importing' ? work.progress?.share : null;
  if (share === undefined || share === null) return null;
  return `${Math.min(99, Math.floor(share * 100))}% · ${t('extension.name')}`;
}
