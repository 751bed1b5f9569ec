/** The panel beside a window's pages: which page it is beside, what that one tells, and what the reader has unfolded. */
import { type Browser, browser } from 'wxt/browser';
import { type Entry, renewed } from '../../components/panel/entries';
import type { Place } from '../../components/panel/Notice';
import type { PanelProps } from '../../components/panel/Panel';
import type { PopoverProps } from '../../components/popover/MarkRecord';
import type { PanelAsk, PanelMark, PanelNews } from '../../messages';
import { openLibrary, openSettings } from '../library';
import { markRecord } from '../mark-record';
import { quietHere } from '../quiet-here';
import { enableSite, mayRun, readOnce, siteState } from '../sites';
import { listenTo } from './beside';

/** A page that we may read and that does not answer: it loads, or was enabled just now. In ms, and how many times. */
const AGAIN_MS = 400;
const TIMES = 10;

type Page = Extract<PanelNews, { type: 'page' }>;

export interface PanelSession {
  /** Another tab is in front, or another page in it. */
  beside(tab: Browser.tabs.Tab): void;
  /** Looks again at the same tab: what we may read may be other than before. */
  again(): void;
}

/** Draws the panel for each change. */
export function startPanel(draw: (props: PanelProps) => void): PanelSession {
  let tab: Browser.tabs.Tab | null = null;
  let life = new AbortController();
  let ask: (asked: PanelAsk) => void = () => {};
  let page: Page | null = null;
  let place: Place = { at: 'looking' };
  let entries: Entry[] = [];
  const opened = new Map<string, { props: PopoverProps; said: string; changed: boolean }>();
  let at: string | null = null;
  let away = false;
  let quiet: PanelProps['quiet'] = null;
  let keys = 0;

  const show = (): void =>
    draw({
      place,
      entries,
      current: entries.find(({ mark, gone }) => !gone && mark.id === at)?.key ?? null,
      opened: new Map([...opened].map(([key, { props }]) => [key, props])),
      away,
      inMemory: page?.inMemory ?? false,
      quiet,
      onOpen: open,
      onFold: fold,
      onGo: go,
      onBack: () => ask({ type: 'back' }),
      // Asked within the click: browsers grant a permission only then.
      onEnable: () => tab && void enableSite(tab).then(again, again),
      onReadOnce: () => tab && void readOnce(tab).then(again, closed),
      onReload: () => void browser.tabs.reload(tab?.id ?? -1),
      onSearch: (query) => void openLibrary({ query }),
    });
  const closed = (): void => {
    place = { at: 'site', site: { state: 'closed', host: '' } };
    show();
  };

  const find = (key: string): Entry | undefined => entries.find((entry) => entry.key === key);
  const go = (key: string): void => {
    const entry = find(key);
    if (entry && !entry.gone) ask({ type: 'go', mark: entry.mark.id });
  };
  const unfold = (key: string, mark: PanelMark): void => {
    const record = markRecord(mark, {
      near: mark.near,
      url: page?.article ?? '',
      published: page?.published ?? null,
      ...(tab?.id !== undefined && { tab: tab.id }),
      close: () => {},
      changing: () => {
        const open = opened.get(key);
        if (open) open.changed = true;
      },
    });
    const own = { props: record.props, said: saidOf(mark), changed: false };
    opened.set(key, own);
    void record.load().then((props) => {
      if (opened.get(key) !== own) return;
      own.props = props;
      show();
    });
  };
  const open = (key: string): void => {
    const entry = find(key);
    if (!entry) return;
    unfold(key, entry.mark);
    go(key);
    show();
  };
  const fold = (key: string): void => {
    opened.delete(key);
    entries = entries.filter((entry) => entry.key !== key || !entry.gone);
    show();
  };

  const forget = (): void => {
    page = null;
    entries = [];
    opened.clear();
    at = null;
    away = false;
    quiet = null;
  };
  const heard = (news: PanelNews): void => {
    if (news.type === 'at') at = news.mark;
    else if (news.type === 'away') away = news.away;
    else arrived(news);
    show();
  };
  const arrived = (news: Page): void => {
    if (news.url !== page?.url) forget();
    page = news;
    const { state, title, url, once } = news;
    place = { at: 'page', state, title, url, once };
    entries = renewed(entries, news.marks, new Set(opened.keys()), () => `e${++keys}`);
    for (const { key, mark, gone } of entries) {
      const record = opened.get(key);
      // What is on record may be another now; what the reader is changing here stays, with its undo.
      if (record && !record.changed && !gone && record.said !== saidOf(mark)) unfold(key, mark);
    }
    if (state === 'off') void lookAtQuiet(url, once);
  };
  const lookAtQuiet = async (url: string, once: Page['once']): Promise<void> => {
    const host = URL.parse(url)?.hostname.replace(/^www\./, '') ?? '';
    const onSettings = () => void openSettings();
    const found = await quietHere({
      tab: tab?.id ?? -1,
      host,
      once,
      onChanged: () => {},
      onSettings,
    });
    if (page?.url !== url) return;
    quiet = found;
    show();
  };

  /** Listens to the tab; where nobody answers, says why, or tries again while somebody may still come. */
  const listen = (signal: AbortSignal, times: number): void => {
    const to = tab;
    if (!to || signal.aborted) return;
    ask = listenTo({
      tab: to.id ?? -1,
      signal,
      heard,
      lost: (ever) => {
        ask = () => {};
        if (ever) {
          forget();
          place = { at: 'looking' };
          show();
        }
        void unanswered(to, signal, ever ? 0 : times);
      },
    });
  };
  const unanswered = async (to: Browser.tabs.Tab, signal: AbortSignal, times: number) => {
    const now = await browser.tabs.get(to.id ?? -1).catch(() => to);
    const site = await siteState(now);
    if (signal.aborted) return;
    tab = now;
    const mayRead = site.state === 'listed' || site.state === 'enabled';
    if (mayRead && times < TIMES) {
      setTimeout(() => listen(signal, times + 1), AGAIN_MS);
      return;
    }
    const isClosed = mayRead && !(await mayRun(now.id ?? -1));
    if (signal.aborted) return;
    const isOwn = now.url?.startsWith(browser.runtime.getURL('/'));
    if (isOwn) place = { at: 'own' };
    else if (isClosed) return closed();
    else if (mayRead) place = { at: 'silent' };
    else place = now.url ? { at: 'site', site } : { at: 'unseen' };
    show();
  };
  const again = (): void => {
    life.abort();
    life = new AbortController();
    forget();
    place = { at: 'looking' };
    show();
    listen(life.signal, 0);
  };

  return {
    beside: (next) => {
      tab = next;
      again();
    },
    again: () => {
      if (page === null) again();
    },
  };
}

/** What the engine said of a mark, to tell whether it says something else now. */
function saidOf(mark: PanelMark): string {
  return JSON.stringify(mark.kind === 'claim' ? mark.link.related : mark.mention.speaker);
}
