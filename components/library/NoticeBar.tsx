import { t } from '../../words';
import type { Notice } from './desk';

interface NoticeBarProps {
  notice: Notice | null;
  onUndo: () => void;
  onDismiss: () => void;
}

/**
 * What was changed last, read out at once, with the way back; behind that, the changes before it. It stays until the next
 * change or until it is put away.
 */
export function NoticeBar({ notice, onUndo, onDismiss }: NoticeBarProps) {
  return (
    <div class={notice ? 'notice' : 'unseen'}>
      <div role={notice?.isProblem ? 'alert' : 'status'}>
        <p>{notice?.text}</p>
        {notice?.undoes?.text && (
          <p class="quiet">{t('library.before', { what: notice.undoes.text })}</p>
        )}
        {notice?.undoes?.text === null && notice.undoes.more > 0 && (
          <p class="quiet">{t('library.moreUndo', notice.undoes.more)}</p>
        )}
      </div>
      {notice && (
        <p class="acts">
          {notice.undoes && (
            <button type="button" class="act key" onClick={onUndo}>
              {t(notice.undoes.text ? 'library.undoThat' : 'common.undo')}
            </button>
          )}
          <button
            type="button"
            class="act"
            aria-label={t('library.closeMessage')}
            onClick={onDismiss}
          >
            {t('common.close')}
          </button>
        </p>
      )}
    </div>
  );
}
