import type { PanelMark } from '../../messages';
import type { Link, Mention } from '../../model';
import * as data from '../fixtures';
import type { Entry } from '../panel/entries';
import { Panel, type PanelProps } from '../panel/Panel';
import type { PopoverProps } from '../popover/MarkRecord';
import * as quoted from '../quoted-fixtures';
import { pages } from './pages';
import { page } from './stage';

const nothing = () => {};
const ACTS = {
  published: '2025-08-20',
  onRead: nothing,
  onCopy: nothing,
  onClose: nothing,
  onNotRelated: nothing,
  onUndoNotRelated: nothing,
  onAll: nothing,
  onSave: nothing,
  onNotThisPerson: nothing,
  onUndoNotThisPerson: nothing,
};

let keys = 0;
const entry = (mark: PanelMark, gone = false): Entry => ({ key: `e${++keys}`, mark, gone });
const at = (start: number) => ({ id: `m${start}`, start, before: '', after: '', near: '' });
const claim = (link: Link, start: number, gone = false): Entry =>
  entry({ ...at(start), kind: 'claim', exact: link.exact, link }, gone);
const speaker = (mention: Mention, start: number, before: string, after: string): Entry =>
  entry({ ...at(start), kind: 'speaker', exact: mention.exact, mention, before, after });

const trump: Mention = {
  ...data.mention,
  exact: 'Donald Trump',
  speaker: { id: 'donald-trump', name: 'Donald Trump' },
};
const entries: Entry[] = [
  speaker(
    data.mention,
    10,
    'Foreign Minister ',
    ' on Wednesday rejected the European plan to settle',
  ),
  claim(data.link, 90),
  speaker(
    trump,
    200,
    'The remark came two days after ',
    ' met European leaders at the White House.',
  ),
  claim(quoted.otherWording, 300),
  speaker(
    { ...data.mention, exact: 'Lavrov' },
    420,
    'It was not the first time. In New York, ',
    ' had said much the same',
  ),
  claim(data.unclaimed, 500),
];

const claimRecord: PopoverProps = {
  ...ACTS,
  kind: 'claim',
  link: data.link,
  statements: data.linkViews,
};
const speakerRecord: PopoverProps = {
  ...ACTS,
  kind: 'speaker',
  mention: data.mention,
  record: data.record,
};
const opened = (index: number, record: PopoverProps) =>
  new Map([[entries[index]?.key ?? '', record]]);
const marked = {
  at: 'page',
  state: 'marked',
  title: 'Moscow says talks on Kyiv’s security without it lead nowhere',
  url: 'https://news.example.com/1',
  once: null,
} as const;

const panel = (more: Partial<PanelProps>) =>
  page(
    pages.panel,
    () => (
      <Panel
        place={marked}
        entries={entries}
        current={entries[1]?.key ?? null}
        opened={new Map()}
        away={false}
        inMemory={false}
        quiet={null}
        onOpen={nothing}
        onFold={nothing}
        onGo={nothing}
        onBack={nothing}
        onEnable={nothing}
        onReadOnce={nothing}
        onReload={nothing}
        onSearch={nothing}
        {...more}
      />
    ),
    'main',
  );
const empty = (place: PanelProps['place'], more: Partial<PanelProps> = {}) =>
  panel({ place, entries: [], current: null, ...more });
const its = (state: 'reading' | 'nothing-found' | 'no-article' | 'off' | 'failed') =>
  ({ ...marked, state }) as const;
const many = Array.from({ length: 60 }, (_, n) => [
  claim({ ...data.link, start: n }, 1000 + n * 2),
  speaker(data.mention, 1001 + n * 2, 'Foreign Minister ', ' said so again.'),
]).flat();

export const panelStates = {
  panel: panel({}),
  'panel-open': panel({ opened: opened(1, claimRecord), away: true }),
  'panel-open-name': panel({ opened: opened(0, speakerRecord), current: entries[0]?.key ?? null }),
  'panel-open-loading': panel({ opened: opened(1, { ...claimRecord, statements: 'loading' }) }),
  'panel-open-gone': panel({
    entries: entries.map((each, n) => (n === 1 ? { ...each, gone: true } : each)),
    opened: opened(1, claimRecord),
    current: null,
  }),
  'panel-speakers': panel({ order: 'speaker' }),
  'panel-claims': panel({ order: 'claim' }),
  'panel-many': panel({ entries: many, current: many[3]?.key ?? null }),
  'panel-memory': panel({ inMemory: true, away: true }),
  'panel-reading': empty(its('reading')),
  'panel-nothing': empty(its('nothing-found')),
  'panel-no-article': empty(its('no-article')),
  'panel-failed': empty(its('failed')),
  'panel-off': empty(its('off'), {
    quiet: {
      host: 'news.example.com',
      everywhere: 'full',
      site: 'off',
      once: null,
      onLevel: nothing,
      onSettings: nothing,
    },
  }),
  'panel-not-allowed': empty({
    at: 'site',
    site: { state: 'not-allowed', host: 'news.example.com' },
  }),
  'panel-withdrawn': empty({ at: 'site', site: { state: 'withdrawn', host: 'example.com' } }),
  'panel-closed': empty({ at: 'site', site: { state: 'closed', host: '' } }),
  'panel-unseen': empty({ at: 'unseen' }),
  'panel-own': empty({ at: 'own' }),
  'panel-silent': empty({ at: 'silent' }),
};
