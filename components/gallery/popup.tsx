import type { PageMark, PageState } from '../../messages';
import { link } from '../fixtures';
import { Popup, type PopupProps } from '../search/Popup';
import { facets, find, format, instead } from './finds';
import { pages } from './pages';
import { page, whenThere } from './stage';

const nothing = () => {};
const marks: PageMark[] = [
  { id: '1', kind: 'speaker', exact: 'Sergei Lavrov', label: 'Sergey Lavrov', count: 24 },
  { id: '2', kind: 'claim', exact: link.exact, label: link.claim?.proposition ?? '', count: 4 },
  { id: '3', kind: 'speaker', exact: 'Trump', label: 'Donald Trump', count: 3 },
  { id: '4', kind: 'speaker', exact: 'Lavrov', label: 'Sergey Lavrov', count: 24 },
  {
    id: '5',
    kind: 'claim',
    exact: 'NATO has repeatedly said that Russia has no veto over who may join the alliance.',
    label: 'NATO may admit any European state.',
    count: 1,
  },
];

type Shown = Parameters<typeof format>[0];
const popup = (more: Partial<PopupProps<Shown>>) =>
  page(
    pages.popup,
    () => (
      <Popup
        search={find}
        instead={instead}
        format={format}
        facets={facets}
        page={{ site: { state: 'listed', host: 'example.com' }, state: 'marked', marks }}
        counts={{ statements: 142, speakers: 31 }}
        allOff={false}
        inMemory={false}
        recent={['indivisible security', 'speaker:lavrov after:2024 "root causes"', 'Науседа']}
        onRecent={nothing}
        onGo={nothing}
        onRead={nothing}
        onCopy={nothing}
        onEnable={nothing}
        onReadOnce={nothing}
        commandKey="Ctrl"
        onPacks={nothing}
        onHelp={nothing}
        quiet={{
          host: 'example.com',
          everywhere: 'full',
          site: null,
          once: null,
          onLevel: nothing,
          onSettings: nothing,
        }}
        {...more}
      />
    ),
    'main',
  );

const on = (
  state: 'listed' | 'not-allowed' | 'withdrawn' | 'closed',
  found: PageState = 'failed',
) => popup({ page: { site: { state, host: 'news.example.com' }, state: found, marks: [] } });

export const popupStates = {
  'popup-quiet': popup({
    quiet: {
      host: 'news.example.com',
      everywhere: 'full',
      site: 'badge',
      once: null,
      open: true,
      onLevel: nothing,
      onSettings: nothing,
    },
  }),
  'popup-home': popup({}),
  'popup-search': popup({ text: 'secur' }),
  'popup-filters': popup({ text: 'speaker:lavrov after:2024 crisis' }),
  'popup-none': whenThere(popup({ text: 'harbours January 2022' }), '.line'),
  'popup-reading': on('listed', 'reading'),
  'popup-no-article': on('listed', 'no-article'),
  'popup-not-allowed': on('not-allowed'),
  'popup-withdrawn': on('withdrawn'),
  'popup-once': on('not-allowed', 'nothing-found'),
  'popup-closed': on('closed'),
  'popup-memory': popup({ inMemory: true, recent: [] }),
  'popup-all-off': popup({ counts: { statements: 0, speakers: 0 }, allOff: true }),
  'popup-opening': popup({ counts: null, facets: null, page: null, recent: [] }),
};
