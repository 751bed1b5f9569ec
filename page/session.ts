/**
 * A page from its load to its end: a cheap look whether it is an article, a reading while it is one,
 * and nothing else while it is none. Everything it needs of the extension it is handed; all of it
 * ends when `signal` aborts.
 */
import type { Answer, ArticleMessage, Level, PageState, Quiet } from '../messages';
import type { Annotation } from '../model';
import { followAddress } from './address';
import { lookForArticle } from './article';
import type { Beside } from './beside';
import { hereOnly } from './here-only';
import { type Mark, toPageMark } from './mark';
import type { Stated } from './metadata';
import { onceVisible } from './once-visible';
import type { PopoverParts } from './popover-parts';
import { type Reading, startReading } from './reading';
import { followRemoval } from './removal';
import { idle } from './slices';

type View = Window & typeof globalThis;

export interface SessionOptions {
  window: View;
  signal: AbortSignal;
  ask: {
    annotate(article: ArticleMessage): Promise<{ annotation: Annotation; inMemory: boolean }>;
    badge(counts: { speakers: number; claims: number }): unknown;
    /** Brings what popovers are made of; asked when a reader comes to a page with marks. */
    popover(): Promise<PopoverParts>;
  };
  /** What the reader wants on this page; asked when it is an article, and told again when that changes. */
  quiet: {
    now(): Promise<Quiet>;
    follow(changed: (quiet: Quiet) => void): void;
  };
  /** Whether an error, or without one what is left of the extension, means that it is gone: then everything is taken away quietly. */
  isEnd(error?: unknown): boolean;
  /** The reader asked for this page: read it though nothing calls it an article. */
  always?: boolean;
}

export interface Session {
  readonly state: PageState;
  marks(): Answer<'page-marks'>;
  show(id: string): boolean;
  step(by: 1 | -1): boolean;
  /** What is on record has changed: annotates again, a hidden page when it is seen next. */
  refresh(): void;
  /** Gives the page a level of its own until it is left: for another document, or another article in this one. */
  quieten(once: Level | null): void;
  /** For a panel beside the page. */
  readonly beside: Beside;
}

/**
 * A page that is no article may still be made: it is looked at again so long after the load or the
 * navigation, in milliseconds, if it has other paragraphs by then. After the last we do nothing.
 */
const LATER = [700, 2000, 5000, 12_000, 30_000];

/** Where the settings cannot be read, marks are as they are at install. */
const UNSAID: Quiet = { level: 'full', speakers: true, claims: true };

export function startSession(options: SessionOptions): Session {
  const { window, ask, isEnd, always = false } = options;
  const { document } = window;
  const life = new AbortController();
  const { signal } = life;
  options.signal.addEventListener('abort', () => life.abort());
  if (options.signal.aborted) life.abort();

  let state: PageState = 'reading';
  let reading: Reading | null = null;
  let end = new AbortController();
  let badge = '';
  let paragraphs = -1;
  let timer: number | undefined;
  let quiet: Quiet | null = null;
  const once = hereOnly(window, signal, () => changed());
  const listeners = new Set<() => void>();
  const stir = (): void => {
    for (const listener of listeners) listener();
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

  const tell = (marks: readonly Mark[]): void => {
    const claims = marks.filter(({ kind }) => kind === 'claim').length;
    const counts = { speakers: marks.length - claims, claims };
    const told = JSON.stringify(counts);
    // A tab that was told nothing shows nothing.
    if (told === badge || (badge === '' && marks.length === 0)) return;
    badge = told;
    void attempt(async () => ask.badge(counts));
  };

  /** Who asks for a page where On Record is off wants to see what is on it. */
  const levelNow = (): Level => {
    const { level } = quiet ?? UNSAID;
    return once.level ?? (always && level === 'off' ? 'full' : level);
  };

  /** Reads the page if it may be an article; else looks again later. */
  const look = (): Stated | null => {
    paragraphs = document.getElementsByTagName('p').length;
    return lookForArticle(document, { url: window.location.href, always });
  };
  const start = (): void => {
    if (signal.aborted) return;
    const stated = look();
    if (!stated) {
      state = 'no-article';
      stir();
      return;
    }
    window.clearTimeout(timer);
    if (quiet) read(stated, quiet);
    else
      void attempt(options.quiet.now).then((found) => {
        quiet ??= found ?? UNSAID;
        if (!signal.aborted && !reading) read(stated, quiet);
      });
  };
  const read = (stated: Stated, chosen: Quiet): void => {
    const wanted = () => ({ ...(quiet ?? chosen), level: levelNow() });
    if (levelNow() === 'off') {
      state = 'off';
      stir();
      return;
    }
    end = new AbortController();
    const until = AbortSignal.any([signal, end.signal]);
    followRemoval(window, until, isEnd, () => life.abort());
    reading = startReading({
      window,
      signal: until,
      always,
      quiet: wanted,
      // Twice: a background that is ended at work is started by the next message.
      annotate: async (article) =>
        (await attempt(() => ask.annotate(article))) ??
        (signal.aborted ? null : attempt(() => ask.annotate(article))),
      parts: () => attempt(ask.popover),
      look,
      found: (marks) => {
        tell(marks);
        stir();
      },
      lost,
      stirred: stir,
    });
    const begun = reading;
    // The look and what is set up for the reading were a slice.
    idle(window, signal, () => {
      if (begun === reading) begun.read(stated);
    });
  };
  const lookLater = (times = 0): void => {
    window.clearTimeout(timer);
    const wait = LATER[times];
    if (wait === undefined) return;
    timer = window.setTimeout(() => {
      idle(window, signal, () => {
        if (reading) return;
        if (document.getElementsByTagName('p').length !== paragraphs) attemptStart();
        if (!reading) lookLater(times + 1);
      });
    }, wait);
  };
  const attemptStart = (): void => {
    try {
      start();
    } catch (error) {
      state = 'failed';
      stir();
      console.warn('On Record could not read this page.', error);
    }
  };
  /** The page is no article, or no more: what was painted and listened for goes. */
  const lost = (): void => {
    reading = null;
    end.abort();
    state = 'no-article';
    tell([]);
    stir();
    lookLater();
  };
  /** What the reader wants has changed: what is there is painted anew, or goes, or begins. */
  const changed = (): void => {
    if (levelNow() !== 'off') {
      if (reading) reading.read(null);
      else if (quiet) begin();
      return;
    }
    if (!reading) return;
    reading = null;
    end.abort();
    state = 'off';
    tell([]);
    stir();
  };
  const begin = (): void => {
    idle(window, signal, () => {
      // Wanted twice before the browser was idle: a second reading would leave the first watching.
      if (reading) return;
      attemptStart();
      if (!reading) lookLater();
    });
  };

  followAddress(window, signal, (wasLeft) => {
    // The tab's badge went with the page; the same counts have to be told again.
    badge &&= 'gone';
    once.moved(wasLeft);
    state = 'reading';
    if (!reading) {
      stir();
      begin();
    } else {
      reading.moved();
      stir();
      idle(window, signal, () => {
        const stated = look();
        if (stated) reading?.read(stated);
        else lost();
      });
    }
  });
  signal.addEventListener('abort', () => window.clearTimeout(timer));
  options.quiet.follow((chosen) => {
    quiet = chosen;
    changed();
  });
  begin();

  return {
    get state() {
      return reading?.state ?? state;
    },
    marks: () => ({
      state: reading?.state ?? state,
      marks: (reading?.marks ?? []).map(toPageMark),
      once: once.level,
    }),
    show: (id) => reading?.show(id) ?? false,
    step: (by) => reading?.step(by) ?? false,
    quieten: (level) => {
      once.choose(level);
      changed();
    },
    beside: {
      now: () => ({
        state: reading?.state ?? state,
        once: once.level,
        marks: reading?.marks ?? [],
        chosen: reading?.chosen ?? null,
        article: reading?.article ?? null,
        inMemory: reading?.inMemory ?? false,
      }),
      listen: (listener, until) => {
        listeners.add(listener);
        until.addEventListener('abort', () => listeners.delete(listener));
      },
      rects: (mark) => reading?.rects(mark) ?? [],
      point: (id) => reading?.point(id) ?? false,
      unpoint: () => reading?.unpoint(),
    },
    refresh: onceVisible(document, signal, () => {
      idle(window, signal, () => {
        if (reading) reading.read(look(), true);
        else begin();
      });
    }),
  };
}
