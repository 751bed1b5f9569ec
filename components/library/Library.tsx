import type { ComponentChildren } from 'preact';
import type { Source, StatementView } from '../../model';
import { t } from '../../words';
import type { PlainKey } from '../../words/catalogue';
import { Help, type HelpProps } from '../help/Help';
import { DropPlace } from '../packs/DropPlace';
import { Packs, type PacksProps } from '../packs/Packs';
import type { Loaded } from '../popover/ClaimPopover';
import { Examples } from '../search/Examples';
import { NothingYet } from '../search/NothingYet';
import { SearchPanel, type SearchPanelProps } from '../search/SearchPanel';
import type { Filters } from '../search/types';
import { ClaimPage } from './claims/ClaimPage';
import { Claims } from './claims/Claims';
import type { Notice } from './desk';
import { Hidden, type HiddenProps } from './Hidden';
import { NoticeBar } from './NoticeBar';
import { Reader, type ReaderProps } from './Reader';
import { type Route, writeRoute } from './routes';
import { Sources } from './sources/Sources';
import { SpeakerPage } from './speakers/SpeakerPage';
import { Speakers } from './speakers/Speakers';
import { Statements, type StatementsProps } from './statements/Statements';
import { useHelpKey } from './useHelpKey';
import { useTitle } from './useTitle';
import { useWay } from './useWay';

export interface LibraryProps<Q extends Filters>
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
      | 'commandKey'
    >,
    Pick<ReaderProps, 'onSearch'>,
    Pick<HiddenProps, 'dismissals' | 'refused' | 'onRestore'> {
  route: Route;
  /** All that there is is switched off. */
  allOff: boolean;
  /** The text of the search has changed: keep it in the address. */
  onText: (text: string) => void;
  /** The source of the statement asked for; null when the statement is not on record. */
  reading: Loaded<{ source: Source; statements: StatementView[] }> | null;
  packs: Omit<PacksProps, 'inMemory'>;
  table: Omit<StatementsProps<Q>, 'ask' | 'facets' | 'format' | 'outlet' | 'nothing'>;
  /** What was changed last; null when it was put away. */
  notice: Notice | null;
  onUndo: () => void;
  onNoticeRead: () => void;
  /** Whether `?` alone leads to the help. */
  helpKey: boolean;
  /** What the help shows; null until it is asked for. */
  help: HelpProps | null;
}

/** The list of latest searches is the popup's. */
const unkept = () => {};

/** Places of the library, in the order of its bar. */
const PLACES: { route: Route; name: PlainKey; also?: Route['at'] }[] = [
  { route: { at: 'search', text: '' }, name: 'common.search' },
  {
    route: { at: 'statements', ask: { query: '' } },
    name: 'common.statements',
    also: 'statement',
  },
  { route: { at: 'speakers', text: '' }, name: 'common.speakers', also: 'speaker' },
  { route: { at: 'claims', text: '' }, name: 'common.claims', also: 'claim' },
  { route: { at: 'sources', text: '' }, name: 'common.sources' },
  { route: { at: 'packs' }, name: 'common.packs' },
  { route: { at: 'hidden' }, name: 'hidden.short' },
  { route: { at: 'help' }, name: 'help.title' },
];

/** Our own reading room, in a tab: search, what is on record as tables and pages, a source in context, packs, what was hidden. */
export function Library<Q extends Filters>(props: LibraryProps<Q>) {
  const { route } = props;
  // A page of its own name says it when it is read.
  const name = PLACES.find(({ route: { at } }) => at === route.at)?.name;
  useTitle(name ? t(name) : null);
  useHelpKey(props.helpKey);
  const way = useWay(route);
  return (
    <>
      <header class="bar">
        <a class="mark" href={writeRoute({ at: 'search', text: '' })}>
          {t('extension.name')}
        </a>
        <nav aria-label={t('extension.name')}>
          {PLACES.map(({ route: its, name, also }) => (
            <a
              key={name}
              href={writeRoute(its)}
              aria-current={
                route.at === its.at ? 'page' : route.at === also ? 'location' : undefined
              }
            >
              {t(name)}
            </a>
          ))}
        </nav>
        {route.at !== 'search' && <QuickSearch onText={props.onText} />}
      </header>
      <main ref={way} class={route.at}>
        {place(props)}
      </main>
      <NoticeBar notice={props.notice} onUndo={props.onUndo} onDismiss={props.onNoticeRead} />
      {!props.inMemory && <DropPlace onFiles={props.packs.onFiles} />}
    </>
  );
}

/** A search from anywhere in the library: Enter goes to the page of results. */
function QuickSearch({ onText }: { onText: (text: string) => void }) {
  const ask = (event: SubmitEvent) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget as HTMLFormElement).get('q');
    if (typeof text === 'string' && text.trim()) onText(text);
  };
  return (
    <search>
      <form onSubmit={ask}>
        <input
          name="q"
          type="search"
          aria-label={t('common.searchEverything')}
          placeholder={t('common.search')}
          autocomplete="off"
        />
      </form>
    </search>
  );
}

function place<Q extends Filters>(props: LibraryProps<Q>): ComponentChildren {
  const { route, reading } = props;
  const nothing = (
    <NothingYet allOff={props.allOff}>
      <a class="act key" href={writeRoute({ at: 'packs' })}>
        {t('common.packs')}
      </a>
    </NothingYet>
  );
  const isEmpty = props.counts?.statements === 0;
  if (route.at === 'help') return props.help && <Help {...props.help} helpKey={props.helpKey} />;
  if (route.at === 'hidden') {
    return (
      <Hidden
        dismissals={props.dismissals}
        inMemory={props.inMemory}
        trouble={props.packs.trouble}
        refused={props.refused}
        desk={props.table.desk}
        edition={props.table.edition}
        onRestore={props.onRestore}
      />
    );
  }
  if (route.at === 'statements') {
    const { facets, format, table } = props;
    return (
      <Statements
        {...table}
        ask={route.ask}
        facets={facets}
        format={format}
        outlet={props.packs}
        nothing={nothing}
      />
    );
  }
  const { edition, desk } = props.table;
  if (route.at === 'speakers' || route.at === 'claims' || route.at === 'sources') {
    const Listed = { speakers: Speakers, claims: Claims, sources: Sources }[route.at];
    const onText = (text: string) => location.replace(writeRoute({ at: route.at, text }));
    return (
      <Listed
        desk={desk}
        edition={edition}
        text={route.text}
        onText={onText}
        nothing={isEmpty && nothing}
      />
    );
  }
  if (route.at === 'speaker') {
    return (
      <SpeakerPage
        key={route.id}
        desk={desk}
        edition={edition}
        id={route.id}
        on={route.on ?? null}
      />
    );
  }
  if (route.at === 'claim') {
    return (
      <ClaimPage key={route.id} desk={desk} edition={edition} id={route.id} on={route.on ?? null} />
    );
  }
  if (route.at === 'packs') return <Packs {...props.packs} inMemory={props.inMemory} />;
  if (route.at === 'statement') {
    if (reading === 'loading') return <section class="plain" aria-busy="true" />;
    if (reading === null || 'error' in reading) {
      return (
        <section class="plain">
          <h1>{t(reading ? 'library.sourceUnread' : 'common.notOnRecord')}</h1>
          <p class="quiet" role="alert">
            {reading?.error ?? t('library.noStatementHere')}
          </p>
        </section>
      );
    }
    return (
      <Reader
        source={reading.source}
        statements={reading.statements}
        asked={route.id}
        onGo={props.onRead}
        onCopy={props.onCopy}
        onSearch={props.onSearch}
      />
    );
  }
  return (
    <>
      <h1 class="unseen">{t('common.search')}</h1>
      <SearchPanel
        text={route.at === 'search' ? route.text : ''}
        onText={props.onText}
        search={props.search}
        instead={props.instead}
        format={props.format}
        facets={props.facets}
        onRead={props.onRead}
        onCopy={props.onCopy}
        onMeant={unkept}
        counts={props.counts}
        nothing={nothing}
        inMemory={props.inMemory}
        trouble={props.packs.trouble}
        commandKey={props.commandKey}
      >
        {isEmpty ? nothing : <Examples onAsk={props.onText} />}
      </SearchPanel>
    </>
  );
}
