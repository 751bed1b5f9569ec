import type { Level, PageState } from '../../messages';
import { t } from '../../words';
import { SiteNotice, type SiteNoticeProps } from '../search/SiteNotice';
import { QuietHere, type QuietHereProps } from '../settings/QuietHere';

/** What the panel is beside. */
export type Place =
  /** The tab has not answered yet. */
  | { at: 'looking' }
  /** We may not see which page it is. */
  | { at: 'unseen' }
  /** One of our own pages. */
  | { at: 'own' }
  /** We may read it, but no script of ours is in it: it was open before the extension came. */
  | { at: 'silent' }
  | { at: 'site'; site: Pick<SiteNoticeProps, 'state' | 'host'> }
  | { at: 'page'; state: PageState; title: string; url: string; once: Level | null };

export interface NoticeProps {
  place: Place;
  /** How much is marked here; null until that is known. */
  quiet: QuietHereProps | null;
  onEnable: () => void;
  onReadOnce: () => void;
  /** Loads the page again. */
  onReload: () => void;
  /** Looks in all that is on record. */
  onSearch: (text: string) => void;
}

/** Why there is no list, and what can be done about it. */
export function Notice(props: NoticeProps) {
  const { place, quiet } = props;
  if (place.at === 'page' && place.state === 'off') {
    return (
      <>
        <p class="note">{t('search.page.off')}</p>
        {quiet && <QuietHere {...quiet} open />}
      </>
    );
  }
  const site = place.at === 'site' && place.site.state !== 'closed';
  return (
    <>
      {site && (
        <SiteNotice
          {...place.site}
          readNow
          onEnable={props.onEnable}
          onReadOnce={props.onReadOnce}
        />
      )}
      {!site && <p class="note">{placeWords(place)}</p>}
      {(place.at === 'silent' || (place.at === 'page' && place.state === 'failed')) && (
        <p class="note">
          <button type="button" class="act key" onClick={props.onReload}>
            {t('panel.reload')}
          </button>
        </p>
      )}
      {place.at === 'page' && place.state === 'no-article' && (
        <p class="note">
          <button type="button" class="act key" onClick={props.onReadOnce}>
            {t('site.readOnce')}
          </button>
        </p>
      )}
      {!isWaiting(place) && <AskRecord onSearch={props.onSearch} />}
    </>
  );
}

/** Whether something else will stand there in a moment. */
export function isWaiting(place: Place): boolean {
  return place.at === 'looking' || (place.at === 'page' && place.state === 'reading');
}

/** A sentence on what the panel is beside, where that is no list. */
export function placeWords(place: Place): string {
  switch (place.at) {
    case 'looking':
      return t('search.page.reading');
    case 'unseen':
      return t('panel.state.unseen');
    case 'own':
      return t('panel.state.own');
    case 'silent':
      return t('panel.state.silent');
    case 'site':
      return t('panel.state.closed');
    case 'page':
      return {
        reading: t('search.page.reading'),
        marked: '',
        'nothing-found': t('search.page.nothingFound'),
        'no-article': t('search.page.noArticle'),
        off: t('search.page.off'),
        failed: t('search.page.failed'),
      }[place.state];
  }
}

/** A field that searches everything on record, in the library. */
function AskRecord({ onSearch }: Pick<NoticeProps, 'onSearch'>) {
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget as HTMLFormElement).get('text');
    onSearch(String(text ?? '').trim());
  };
  return (
    <search class="ask">
      <form onSubmit={search}>
        <div class="field">
          <input
            type="search"
            name="text"
            autocomplete="off"
            spellcheck={false}
            aria-label={t('common.searchEverything')}
            placeholder={t('common.searchEverything')}
          />
          <button type="submit" class="act key">
            {t('panel.searchNow')}
          </button>
        </div>
      </form>
    </search>
  );
}
