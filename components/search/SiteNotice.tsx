/**
 * Where the extension stands with a tab. `listed` and `enabled`: it may read there. `not-allowed`:
 * it would have to be asked. `withdrawn`: on the list, but the reader took the permission back.
 * `closed`: a page of the browser's own, or one that no extension may read.
 */
import { t } from '../../words';

export interface SiteNoticeProps {
  state: 'listed' | 'enabled' | 'not-allowed' | 'withdrawn' | 'closed';
  /** Host name without `www.`. */
  host: string;
  /** Whether the page is still unread, so that reading it once is worth offering. */
  readNow: boolean;
  onEnable: () => void;
  onReadOnce: () => void;
}

/** What is to be said of a site that we may not read, and the one click that changes it. */
export function SiteNotice({ state, host, readNow, onEnable, onReadOnce }: SiteNoticeProps) {
  if (state === 'listed' || state === 'enabled') return null;
  const sentence = {
    closed: t('site.closed'),
    withdrawn: t('site.withdrawn', { host }),
    'not-allowed': t('site.notAllowed', { host }),
  }[state];
  return (
    <section class="block">
      {readNow && <h2>{t('common.onThisPage')}</h2>}
      <p class="quiet">{sentence}</p>
      {state !== 'closed' && (
        <p class="choices">
          <button type="button" class="act key" data-step onClick={onEnable}>
            {t('site.enable', { host })}
          </button>
          {readNow && (
            <button type="button" class="act" data-step onClick={onReadOnce}>
              {t('site.readOnce')}
            </button>
          )}
        </p>
      )}
    </section>
  );
}
