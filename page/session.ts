/**
 * Reading one page: find the article, have it annotated, paint, open, step, follow change. Everything
 * it needs of the extension it is handed; all of it ends when `signal` aborts.
 */
import type { Answer, ArticleMessage, PageState } from '../messages';
import type { Annotation } from '../model';
import { type Article, readArticle, rereadArticle, toMessage } from './article';
import { createHitTest } from './hit-test';
import { followKeyboard } from './keyboard';
import { shown } from './layout';
import { type Mark, marksOf, toPageMark } from './mark';
import { createPainter } from './marks';
import { followPointer } from './pointer';
import { createPopoverHost } from './popover-host';
import { idle, watch } from './watch';

type View = Window & typeof globalThis;

/** What a popover's view is told beside its mark, and can do. */
export interface PopoverControls {
  article: ArticleMessage;
  /** The text of the block that the mark is in: what “nearest to this passage” goes by. */
  near: string;
  /** The archive could not be opened and is kept in memory only. */
  inMemory: boolean;
  close(): void;
  /** Keeps the popover open when the pointer leaves it. */
  pin(): void;
  /** Annotates again, after a dismissal. */
  refresh(): void;
}

export interface SessionOptions {
  window: View;
  signal: AbortSignal;
  ask: {
    annotate(article: ArticleMessage): Promise<{ annotation: Annotation; inMemory: boolean }>;
    badge(counts: { speakers: number; claims: number }): unknown;
  };
  /** Whether an error means that the extension is gone: then everything is taken away quietly. */
  isEnd(error: unknown): boolean;
  /** Fills a popover; what it returns is called when the popover closes. */
  renderPopover(
    root: HTMLElement,
    shadow: ShadowRoot,
    mark: Mark,
    controls: PopoverControls,
  ): () => void;
  /** Style sheet for what `renderPopover` draws. */
  popoverStyles: string;
  /** The reader asked for this page: read it though nothing calls it an article. */
  always?: boolean;
}

export interface Session {
  readonly state: PageState;
  marks(): Answer<'page-marks'>;
  show(id: string): boolean;
  step(by: 1 | -1): boolean;
  refresh(): void;
}

/**
 * After a load or a navigation the page is still being made: so many changes outside the article
 * that was found (if one was) are looked at before they are left alone.
 */
const TRIES = 8;

export function startSession(options: SessionOptions): Session {
  const { window, ask, isEnd, renderPopover, always = false } = options;
  const { document } = window;
  const life = new AbortController();
  const { signal } = life;
  options.signal.addEventListener('abort', () => life.abort());
  if (options.signal.aborted) life.abort();

  let state: PageState = 'reading';
  let article: Article | null = null;
  let marks: Mark[] = [];
  let inMemory = false;
  let sent = '';
  let annotation: Annotation | null = null;
  let turn = 0;
  let tries = TRIES;
  let badge = '';
  let ids = 0;
  let opened: Mark | null = null;
  let pinned = false;

  const painter = createPainter(window, signal);
  const hits = createHitTest(window, painter);
  const host = createPopoverHost(window, signal, options.popoverStyles);

  const close = (): boolean => {
    if (!host.isOpen) return false;
    host.close();
    return true;
  };

  const open = (mark: Mark, how: 'hover' | 'click' | 'key', y?: number): void => {
    if (opened?.id === mark.id && host.isOpen) {
      pinned ||= how !== 'hover';
      if (how === 'key') host.focus();
      return;
    }
    const now = article;
    const range = painter.rangesOf(mark)[0];
    if (!now || !range) return;
    // A line that was pointed at scrolls away with its mark, so it is kept as a distance from it.
    const top = hits.rects(mark)[0]?.top ?? 0;
    const offset = y === undefined ? undefined : y - top;
    host.show({
      at: range.startContainer,
      label: `On record: ${mark.exact.slice(0, 120)}`,
      focus: how === 'key',
      anchor: () => {
        const first = hits.rects(latest(mark))[0];
        if (!first) return null;
        return hits.anchor(latest(mark), offset === undefined ? undefined : first.top + offset);
      },
      render: (root, shadow) =>
        renderPopover(root, shadow, mark, {
          article: toMessage(now),
          near: mark.pieces[0]!.block.text,
          inMemory,
          close: () => close(),
          pin: () => {
            pinned = true;
          },
          refresh: () => void refresh(),
        }),
      engaged: () => {
        pinned = true;
      },
      closed: () => {
        opened = null;
        pinned = false;
        painter.open(null);
      },
    });
    if (!host.isOpen) return;
    opened = mark;
    pinned = how !== 'hover';
    painter.open(mark);
  };
  const latest = (mark: Mark): Mark => marks.find(({ id }) => id === mark.id) ?? mark;

  const keyboard = followKeyboard({
    window,
    signal,
    marks: () => marks,
    rects: hits.rects,
    place: (mark) => painter.rangesOf(mark)[0]?.startContainer ?? null,
    show: painter.current,
    open: (mark) => open(mark, 'key'),
    close: () => {
      pointer.refuse();
      return close();
    },
    inside: host.contains,
  });
  const pointer = followPointer({
    window,
    signal,
    at: hits.at,
    open,
    close,
    opened: () => opened,
    pinned: () => pinned,
    inside: host.contains,
    box: host.box,
  });

  const use = (found: Mark[], next: PageState): void => {
    marks = found;
    state = next;
    painter.paint(marks);
    keyboard.renew();
    if (opened && !marks.some(({ id }) => id === opened?.id)) close();
    const claims = marks.filter(({ kind }) => kind === 'claim').length;
    const counts = { speakers: marks.length - claims, claims };
    if (JSON.stringify(counts) === badge) return;
    badge = JSON.stringify(counts);
    void attempt(async () => ask.badge(counts));
  };

  /** Runs what asks the extension. Returns null when that failed, after the end if it is one. */
  const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      if (isEnd(error)) life.abort();
      return null;
    }
  };

  /**
   * Reads the page, or after a change `within` the article only that; has it annotated when its
   * words are other than before, or `again`.
   */
  const read = async ({ again = false, within = false } = {}): Promise<void> => {
    if (signal.aborted) return;
    const mine = ++turn;
    const url = window.location.href;
    const found =
      within && article
        ? rereadArticle(document, article, { shown })
        : readArticle(document, { url, shown, always });
    article = found;
    if (!found) {
      sent = '';
      annotation = null;
      use([], 'no-article');
      return;
    }
    const message = toMessage(found);
    const words = JSON.stringify(message);
    if (again || words !== sent || !annotation) {
      // Twice: a background that is ended at work is started by the next message.
      const answer =
        (await attempt(() => ask.annotate(message))) ??
        (signal.aborted ? null : await attempt(() => ask.annotate(message)));
      if (signal.aborted || mine !== turn) return;
      if (!answer) {
        sent = '';
        state = 'failed';
        return;
      }
      ({ annotation, inMemory } = answer);
      sent = words;
    }
    const made = marksOf(annotation, found.blocks, marks, () => `m${++ids}`);
    use(made, made.length > 0 ? 'marked' : 'nothing-found');
  };
  /** Reads; a document that breaks the reading (a form's field named `children`) says that it failed. */
  const look = (how?: Parameters<typeof read>[0]): void => {
    read(how).catch((error) => {
      state = 'failed';
      console.warn('On Record could not read this page.', error);
    });
  };
  const refresh = (): void => {
    tries = TRIES;
    idle(window, signal, () => look({ again: true }));
  };

  watch({
    window,
    signal,
    touched: painter.forget,
    recoloured: painter.assert,
    changed: (elements) => {
      const root = article?.root;
      const inside = [...elements].some((element) => root?.contains(element));
      // Outside the article little concerns us: advertisements turn, comments come.
      const lost = root && !root.isConnected;
      if (tries-- > 0 || lost) look();
      else if (inside) look({ within: true });
      else painter.assert();
    },
    moved: () => {
      tries = TRIES;
      close();
      // The tab's badge went with the page; the same counts have to be told again.
      badge = '';
      state = 'reading';
      idle(window, signal, look);
    },
  });
  idle(window, signal, look);

  return {
    get state() {
      return state;
    },
    marks: () => ({ state, marks: marks.map(toPageMark) }),
    show(id) {
      const mark = marks.find((it) => it.id === id);
      if (!mark || hits.rects(mark).length === 0) return false;
      close();
      keyboard.go(mark);
      open(mark, 'key');
      return true;
    },
    step: keyboard.step,
    refresh,
  };
}
