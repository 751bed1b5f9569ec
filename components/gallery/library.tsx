import type { ComponentChild } from 'preact';
import type { Source, StatementView } from '../../model';
import text from '../../seeds/articles/003_40c608c8a654d226.txt?raw';
import * as data from '../fixtures';
import { Library, type LibraryProps } from '../library/Library';
import { facets, find, format, instead } from './finds';
import { packStates } from './packs';
import { pages } from './pages';
import { page } from './stage';
import { tableOf } from './table';

const source: Source = {
  id: 'tbt-2022-01',
  publisher: 'baltic-times',
  title: 'No new red lines can be drawn in Europe – Lithuanian president',
  url: 'https://www.baltictimes.com/no_new_red_lines/',
  published: '2022-01-13',
  publishedBasis: 'stated',
  language: 'en',
  text,
};

const place = (exact: string, id: string): StatementView => {
  const start = text.indexOf(exact);
  return {
    ...data.indivisible,
    id,
    text: exact,
    selector: { start, end: start + exact.length, exact, prefix: '', suffix: '' },
    positions: [
      { claim: 'c', stance: 'asserts', proposition: 'Security in Europe is indivisible.' },
    ],
  };
};
const statements = [
  place('No new red lines can be drawn in Europe', 'a'),
  place(
    'The indivisible security of Alliance members is one of NATO’s fundamental operating principles.',
    'b',
  ),
  place('the Alliance’s adaptation processes', 'c'),
  place('there are significant differences between NATO allies and Russia on these issues', 'd'),
];

const nothing = () => {};
const help = {
  shortcuts: [
    { name: 'Next mark on the page', keys: 'Alt+J' },
    { name: 'Previous mark', keys: 'Alt+K' },
    { name: 'Save the selected words', keys: '' },
    { name: 'Search everything on record', keys: 'Alt+L' },
  ],
  onShortcuts: nothing,
  onSettings: nothing,
};
type Shown = Parameters<typeof format>[0];
const library = (more: Partial<LibraryProps<Shown>>) =>
  page(pages.library, (draw) => view(more, draw));

function view(
  change: Partial<LibraryProps<Shown>>,
  onto: (node: ComponentChild) => void,
): ComponentChild {
  const draw = (next: Partial<LibraryProps<Shown>>) => onto(view(next, onto));
  return (
    <Library
      route={{ at: 'search', text: '' }}
      onText={(typed) => draw({ ...change, route: { at: 'search', text: typed } })}
      search={find}
      instead={instead}
      format={format}
      facets={facets}
      onRead={(id) => draw({ ...change, route: { at: 'statement', id } })}
      onCopy={nothing}
      onSearch={nothing}
      reading={{ source, statements }}
      dismissals={[]}
      refused={null}
      onRestore={nothing}
      counts={{ statements: 142, speakers: 31 }}
      allOff={false}
      helpKey
      inMemory={false}
      packs={packStates.idle}
      table={tableOf(125, (ask) => draw({ ...change, route: { at: 'statements', ask } }))}
      commandKey="Ctrl"
      notice={null}
      onUndo={nothing}
      onNoticeRead={nothing}
      help={help}
      {...change}
    />
  );
}

export const libraryStates = {
  'library-search': library({ route: { at: 'search', text: 'secur' } }),
  'library-empty': library({}),
  'library-all-off': library({ counts: { statements: 0, speakers: 0 }, allOff: true }),
  'library-statement': library({ route: { at: 'statement', id: 'b' } }),
  'library-translated': library({
    route: { at: 'statement', id: 'b' },
    reading: {
      source: {
        ...source,
        translated: { from: 'ru', by: 'machine translation' },
        published: '2021-12~',
        publishedBasis: 'inferred',
        publishedNote: 'it speaks of December 21 as just past',
      },
      statements: statements.map((one) => ({ ...one, publisher: data.rt })),
    },
  }),
  'library-without-text': library({
    route: { at: 'statement', id: 'b' },
    reading: {
      source: { ...source, text: '', title: 'الأمن في أوروبا لا يتجزأ', language: 'ar' },
      statements: statements.map((one) => ({
        ...one,
        text: 'إن الأمن في أوروبا لا يتجزأ (2022).',
      })),
    },
  }),
  ...Object.fromEntries(
    Object.entries({ none: 0, one: 1, some: 125, million: 1_000_000 }).map(([name, count]) => [
      `table-${name}`,
      library({ route: { at: 'statements', ask: { query: '' } }, table: tableOf(count) }),
    ]),
  ),
  'library-notice': library({
    route: { at: 'statements', ask: { query: '' } },
    notice: {
      text: '3 statements deleted. Those of packs are hidden; packs stay as they are.',
      isProblem: false,
      undoes: { text: null, more: 2 },
    },
  }),
  'library-undone': library({
    route: { at: 'statements', ask: { query: '' } },
    notice: {
      text: 'Not undone: 2 statements changed. The same was changed again since, in another tab or from a page, and that would be lost. Change it by hand.',
      isProblem: true,
      undoes: { text: '3 statements deleted.', more: 1 },
    },
  }),
  'library-speakers': library({ route: { at: 'speakers', text: '' } }),
  'library-speaker': library({ route: { at: 'speaker', id: 'gitanas-nauseda' } }),
  'library-claims': library({ route: { at: 'claims', text: '' } }),
  'library-claim': library({ route: { at: 'claim', id: 'c' } }),
  'library-claim-long': library({ route: { at: 'claim', id: 'long' } }),
  'library-sources': library({ route: { at: 'sources', text: '' } }),
  'library-help': library({ route: { at: 'help' } }),
  'library-gone': library({ route: { at: 'statement', id: 'x' }, reading: null }),
  ...Object.fromEntries(
    Object.entries(packStates).map(([name, packs]) => [
      `packs-${name}`,
      library({ route: { at: 'packs' }, packs }),
    ]),
  ),
  'packs-in-memory': library({ route: { at: 'packs' }, inMemory: true }),
  'library-hidden': library({
    route: { at: 'hidden' },
    dismissals: [
      {
        id: '1',
        kind: 'not-this-person',
        target: 'gabrielius-landsbergis',
        words: 'landsbergis',
        label: '“Landsbergis” is not Gabrielius Landsbergis',
        host: 'news.example.com',
        page: 'https://news.example.com/2026/11/20/councillor',
        at: '2026-11-20T10:00:00Z',
      },
      {
        id: '3',
        kind: 'not-related',
        target: 'y',
        words: 'y',
        claim: 'c',
        label:
          'Sergey Lavrov: a road to nowhere (for the claim “Security in Europe is indivisible.”)',
        host: 'news.example.com',
        at: '2026-11-20T09:00:00Z',
      },
      {
        id: '2',
        kind: 'not-related',
        target: 'x',
        words: 'x',
        label: data.long.text,
        host: null,
        at: '2026-11-21T10:00:00Z',
      },
    ],
  }),
};
