import { useCallback, useRef, useState } from 'preact/hooks';
import type { Level, PageMark, PageState } from '../../messages';
import { t } from '../../words';
import { QuietHere, type QuietHereProps } from '../settings/QuietHere';
import { Examples } from './Examples';
import { Latest } from './Latest';
import { NothingYet } from './NothingYet';
import { OnThisPage } from './OnThisPage';
import { withSearch } from './recent';
import { SaveHere, type SaveHereProps } from './SaveHere';
import { SearchPanel, type SearchPanelProps } from './SearchPanel';
import { SiteNotice, type SiteNoticeProps } from './SiteNotice';
import type { Filters } from './types';

/** What is known of the tab that the popup was opened over. */
export interface PopupPage {
  site: Pick<SiteNoticeProps, 'state' | 'host'>;
  state: PageState;
  marks: PageMark[];
  /** The page's own level, until it is left. */
  once?: Level | null;
}

export interface PopupProps<Q extends Filters>
  extends Pick<
    SearchPanelProps<Q>,
    | 'search'
    | 'instead'
    | 'format'
    | 'facets'
    | 'onRead'
    | 'onCopy'
    | 'counts'
    | 'inMemory'
    | 'trouble'
    | 'commandKey'
    | 'onPacks'
    | 'onHelp'
  > {
  /** All that there is is switched off. */
  allOff: boolean;
  /** Null until the tab has answered. */
  page: PopupPage | null;
  /** The latest searches as they were kept. */
  recent: string[];
  /** The list has changed: keep it, on this device. */
  onRecent: (searches: string[]) => void;
  /** Go to a mark of the page. */
  onGo: (mark: string) => void;
  /** Show the marks beside the page; without it there is no such place. */
  onBeside?: (() => void) | undefined;
  onEnable: () => void;
  onReadOnce: () => void;
  /** How much is marked here; null until that is known, and where we may not read. */
  quiet?: QuietHereProps | null;
  /** Null where nothing can be saved from: the browser's own pages. */
  saving?: SaveHereProps | null;
  /** What stands in the field at first. */
  text?: string;
}

/** The popup from the toolbar: search, and what is on this page while nothing is asked. */
export function Popup<Q extends Filters>(props: PopupProps<Q>) {
  const { page, onRecent } = props;
  const [text, setText] = useState(props.text ?? '');
  const [recent, setRecent] = useState(props.recent);
  const latest = useRef(recent);
  const keep = useCallback(
    (searches: string[]) => {
      if (searches === latest.current) return;
      latest.current = searches;
      setRecent(searches);
      onRecent(searches);
    },
    [onRecent],
  );
  const meant = useCallback((search: string) => keep(withSearch(latest.current, search)), [keep]);
  // A page that is read this once answers, though its site is not allowed.
  const answered = page !== null && page.state !== 'failed';
  const readable = page && (page.site.state === 'listed' || page.site.state === 'enabled');
  const nothing = (
    <NothingYet allOff={props.allOff}>
      {props.onPacks && (
        <button type="button" class="act key" data-step onClick={props.onPacks}>
          {t('common.packs')}
        </button>
      )}
    </NothingYet>
  );
  return (
    <>
      <h1 class="unseen">{t('extension.name')}</h1>
      <SearchPanel
        text={text}
        onText={setText}
        search={props.search}
        instead={props.instead}
        format={props.format}
        facets={props.facets}
        onRead={props.onRead}
        onCopy={props.onCopy}
        onMeant={meant}
        counts={props.counts}
        nothing={nothing}
        inMemory={props.inMemory}
        trouble={props.trouble ?? null}
        commandKey={props.commandKey}
        onPacks={props.onPacks}
        onHelp={props.onHelp}
      >
        {page && readable && props.quiet && <QuietHere {...props.quiet} />}
        {page && (readable || answered) && (
          <OnThisPage
            state={page.state}
            marks={page.marks}
            onGo={props.onGo}
            onBeside={props.onBeside}
            onReadOnce={readable ? props.onReadOnce : undefined}
          />
        )}
        {props.saving && <SaveHere {...props.saving} />}
        {page && !readable && (
          <SiteNotice
            {...page.site}
            readNow={!answered}
            onEnable={props.onEnable}
            onReadOnce={props.onReadOnce}
          />
        )}
        {props.counts?.statements === 0 ? (
          nothing
        ) : recent.length > 0 ? (
          <Latest searches={recent} onAsk={setText} onClear={() => keep([])} />
        ) : (
          <Examples onAsk={setText} />
        )}
      </SearchPanel>
    </>
  );
}
