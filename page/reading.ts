/**
 * Reading one article: its text, its annotation, its marks, what the reader does with them, and what
 * changes on the page meanwhile. Begun when a page looks like an article, ended when it is none.
 */
import type { ArticleMessage, PageState, Quiet } from '../messages';
import type { Annotation } from '../model';
import { type Article, readingArticle, rereadingArticle, sameMessage, toMessage } from './article';
import { handsWhenNeeded } from './hands';
import { knownBlocks } from './known-blocks';
import { shown } from './layout';
import { type Mark, marksOf } from './mark';
import { createPainter } from './marks';
import type { Stated } from './metadata';
import type { PopoverParts } from './popover-parts';
import { idle, inSlices, rest } from './slices';
import { watch } from './watch';

type View = Window & typeof globalThis;

export interface ReadingOptions {
  window: View;
  signal: AbortSignal;
  always: boolean;
  /** What the reader wants here; asked at each reading. */
  quiet(): Quiet;
  /** Null when the extension did not answer. */
  annotate(article: ArticleMessage): Promise<{ annotation: Annotation; inMemory: boolean } | null>;
  parts(): Promise<PopoverParts | null>;
  /** The cheap look, taken again: null when the page is no article any more. */
  look(): Stated | null;
  /** The marks are these now. */
  found(marks: readonly Mark[]): void;
  /** The page is no article after all. */
  lost(): void;
  /** The state is another, or the mark that the reader chose. */
  stirred(): void;
}

export interface Reading {
  readonly state: PageState;
  readonly marks: readonly Mark[];
  /** As it was sent last; null before. */
  readonly article: ArticleMessage | null;
  readonly inMemory: boolean;
  /** Id of the mark that was stepped to, or whose popover is open. */
  readonly chosen: string | null;
  /** Reads the page; has it annotated when its words are other than before, or `again`. */
  read(stated: Stated | null, again?: boolean): void;
  show(id: string): boolean;
  /** Goes to a mark and opens nothing. */
  point(id: string): boolean;
  /** No mark is current any more. */
  unpoint(): void;
  /** The boxes of a mark's lines in the viewport, top first. */
  rects(mark: Mark): DOMRect[];
  step(by: 1 | -1): boolean;
  /** The address is another's: what comes belongs to another article. */
  moved(): void;
}

/**
 * After a load or a navigation the page is still being made: so many changes outside the article
 * that was found are looked at before they are left alone.
 */
const TRIES = 8;
/** Where the page changes under the reading it begins again; after so many times it goes through at once. */
const PATIENCE = 2;

/** What the reader wants marked of what was found. */
function wanted(annotation: Annotation, { speakers, claims }: Quiet): Annotation {
  const { mentions, links } = annotation;
  return { ...annotation, mentions: speakers ? mentions : [], links: claims ? links : [] };
}

export function startReading(options: ReadingOptions): Reading {
  const { window, signal, always } = options;
  const { document } = window;
  const known = knownBlocks();
  let state: PageState = 'reading';
  let article: Article | null = null;
  let marks: readonly Mark[] = [];
  let inMemory = false;
  let sent: ArticleMessage | null = null;
  let annotation: Annotation | null = null;
  let turn = 0;
  /** How often the page was wanted annotated again, and how many of those the annotation at hand is behind. */
  let wishes = 0;
  let heeded = 0;
  let stirred = 0;
  let tries = TRIES;
  let ids = 0;
  /** The address has gone on while the article stayed: the page may have grown by another below it. */
  let isEndless = false;

  const painter = createPainter(window, signal);
  let chosen: string | null = null;
  const choosing = (paint: (mark: Mark | null) => void) => (mark: Mark | null) => {
    paint(mark);
    const id = mark?.id ?? null;
    if (id === chosen) return;
    chosen = id;
    options.stirred();
  };
  const hands = handsWhenNeeded({
    window,
    signal,
    painter,
    choosing,
    parts: options.parts,
    marks: () => marks,
    controls: (mark) =>
      article && {
        article: toMessage(article),
        near: mark.pieces[0]!.block.text,
        inMemory,
        refresh: () => idle(window, signal, () => read(null, true)),
      },
  });

  /** The steps of what has to be read: all of the page, or only the article that was found. */
  const reading = (stated: Stated | null) => {
    if (!stated && article) return rereadingArticle(document, article, { shown, known });
    const now = stated ?? options.look();
    const url = window.location.href;
    const endless = isEndless && article?.root.isConnected === true;
    return now ? readingArticle(document, now, { url, shown, known, always, endless }) : null;
  };
  const readSteadily = async (stated: Stated | null): Promise<Article | null> => {
    for (let times = 0; ; times++) {
      const before = stirred;
      const steps = reading(stated);
      if (!steps) return null;
      const slice = times < PATIENCE ? undefined : Number.POSITIVE_INFINITY;
      const found = await inSlices<Article | null>(window, signal, steps, slice);
      if (stirred === before || times === PATIENCE) return found;
    }
  };
  const update = async (stated: Stated | null): Promise<void> => {
    const mine = ++turn;
    const found = await readSteadily(stated);
    if (mine !== turn) return;
    article = found;
    if (!found) {
      options.lost();
      return;
    }
    // To send a long article, and to paint what came back, are slices of their own.
    await rest(window, signal);
    if (mine !== turn) return;
    const message = toMessage(found);
    if (wishes !== heeded || !annotation || !sent || !sameMessage(message, sent)) {
      const asked = wishes;
      const answer = await options.annotate(message);
      if (signal.aborted || mine !== turn) return;
      if (!answer) {
        sent = null;
        state = 'failed';
        options.stirred();
        return;
      }
      ({ annotation, inMemory } = answer);
      sent = message;
      heeded = asked;
      await rest(window, signal);
      if (mine !== turn) return;
    }
    const quiet = options.quiet();
    painter.quieten(quiet.level);
    marks = marksOf(wanted(annotation, quiet), found.blocks, marks, () => `m${++ids}`);
    state = marks.length > 0 ? 'marked' : 'nothing-found';
    const painting = painter.paint(marks);
    hands.renew();
    options.found(marks);
    await painting;
  };
  /** A document that breaks the reading (a form's field named `children`) says that it failed. */
  const read = (stated: Stated | null, again = false): void => {
    if (signal.aborted) return;
    // Kept until an answer heeds it: a change of the page's begins a reading in place of the one that was to annotate,
    // and a statement that was deleted stayed marked.
    if (again) wishes++;
    update(stated).catch((error) => {
      state = 'failed';
      options.stirred();
      console.warn('On Record could not read this page.', error);
    });
  };

  watch({
    window,
    signal,
    touched: painter.forget,
    noticed: (element) => {
      stirred++;
      known.forget(element);
    },
    recoloured: painter.recolour,
    changed: (elements) => {
      const root = article?.root;
      const inside = [...elements].some((element) => root?.contains(element));
      // Outside the article little concerns us: advertisements turn, comments come.
      if (tries-- > 0 || (root && !root.isConnected)) {
        const stated = options.look();
        if (stated) read(stated);
        else options.lost();
      } else if (inside) read(null);
      else painter.assert();
    },
  });

  return {
    get state() {
      return state;
    },
    get marks() {
      return marks;
    },
    get article() {
      return sent;
    },
    get inMemory() {
      return inMemory;
    },
    get chosen() {
      return chosen;
    },
    rects: (mark) => hands.get().rects(mark),
    read(stated, again) {
      tries = TRIES;
      read(stated, again);
    },
    show(id) {
      const mark = marks.find((it) => it.id === id);
      return mark !== undefined && hands.get().go(mark, true);
    },
    point(id) {
      const mark = marks.find((it) => it.id === id);
      return mark !== undefined && hands.get().go(mark, false);
    },
    unpoint: hands.leave,
    step: (by) => hands.get().step(by),
    moved() {
      tries = TRIES;
      state = 'reading';
      isEndless = article?.root.isConnected === true;
      hands.moved();
    },
  };
}
