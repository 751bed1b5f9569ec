/**
 * Tells a panel beside the page what is marked, and where the reader is, for as long as it listens. A script of its own,
 * brought when a panel first asks; ended, it leaves nothing behind.
 *
 * No observer can see a range, so scrolling is listened to, passively, and some ten boxes are looked at each time.
 */
import type { PanelAsk, PanelMark, PanelNews } from '../messages';
import type { Beside } from './beside';
import type { Mark } from './mark';
import { markAt, readingLine } from './reading-line';

type View = Window & typeof globalThis;

/** The place is looked for this long after a scroll, in milliseconds: a list need not go with each frame. */
const LOOK = 80;
/** Words around a mark, in characters. */
const AROUND = 60;

export interface FollowOptions {
  window: View;
  /** Ends it: the panel was closed, or the extension is gone. */
  signal: AbortSignal;
  beside: Beside;
  tell(news: PanelNews): void;
}

/** Begins to tell, at once. Gives what carries out what the panel asks. */
export function follow({ window, signal, beside, tell }: FollowOptions): (asked: PanelAsk) => void {
  const { document } = window;
  let marks: readonly Mark[] | null = null;
  let told = '';
  let address = '';
  let at: string | null = null;
  let wasChosen = false;
  /** Just chosen: the page may still be scrolling to it. */
  let arriving: string | null = null;
  let timer: number | undefined;
  /** The way back to where the reader was before the panel took them elsewhere. */
  let back: (() => void) | null = null;
  let left: Scrolled[] = [];

  const tellPage = (): void => {
    const now = beside.now();
    const { state, once, article, inMemory } = now;
    const url = window.location.href;
    const { title = document.title, published = null } = article ?? {};
    const its = { title, url, article: article?.url ?? url, published };
    const rest = { state, once, ...its, inMemory };
    const key = JSON.stringify(rest);
    if (now.marks === marks && key === told) return;
    if (url !== address && back) {
      back = null;
      tell({ type: 'away', away: false });
    }
    address = url;
    marks = now.marks;
    told = key;
    tell({ type: 'page', ...rest, marks: marks.map(toPanelMark) });
  };

  const boxOf = (mark: Mark | undefined) => {
    const boxes = mark ? beside.rects(mark) : [];
    const [first] = boxes;
    return first ? { top: first.top, bottom: boxes.at(-1)!.bottom } : null;
  };
  const isSeen = (mark: Mark | undefined): boolean => {
    const box = boxOf(mark);
    return box !== null && box.bottom > 0 && box.top < window.innerHeight;
  };
  const look = (): void => {
    timer = undefined;
    const now = beside.now();
    const chosen = now.marks.find(({ id }) => id === now.chosen);
    if (arriving !== null && arriving !== chosen?.id) arriving = null;
    // What was chosen holds while it is to be seen, wherever the line is.
    if (chosen && (chosen.id === arriving || isSeen(chosen))) {
      tellPlace(chosen.id, true);
      return;
    }
    const line = readingLine(window.innerHeight, progress(document));
    const index = markAt(
      now.marks.length,
      (each) => boxOf(now.marks[each]),
      line,
      window.innerHeight,
    );
    tellPlace(now.marks[index]?.id ?? null, false);
  };
  const tellPlace = (mark: string | null, chosen: boolean): void => {
    if (mark === at && chosen === wasChosen) return;
    at = mark;
    wasChosen = chosen;
    tell({ type: 'at', mark, chosen });
  };
  const soon = (): void => {
    timer ??= window.setTimeout(look, LOOK);
  };
  const stirred = (): void => {
    const { chosen } = beside.now();
    if (chosen !== null && chosen !== at) arriving = chosen;
    tellPage();
    soon();
  };

  const go = (id: string): void => {
    const mark = beside.now().marks.find((each) => each.id === id);
    if (!mark) return;
    const here = scrolledAround(mark.pieces[0]!.block.element);
    // Who has read on since the last jump is somewhere new.
    if (!back || left.some(moved)) {
      const before = here;
      back = () => before.forEach(restore);
    }
    if (!beside.point(id)) return;
    left = scrolledAround(mark.pieces[0]!.block.element);
    tell({ type: 'away', away: true });
  };
  const goBack = (): void => {
    beside.unpoint();
    back?.();
    back = null;
    tell({ type: 'away', away: false });
    soon();
  };

  for (const type of ['scroll', 'resize']) {
    window.addEventListener(type, soon, { signal, capture: true, passive: true });
  }
  window.addEventListener(
    'scrollend',
    () => {
      arriving = null;
      soon();
    },
    { signal, capture: true, passive: true },
  );
  signal.addEventListener('abort', () => window.clearTimeout(timer));
  beside.listen(stirred, signal);
  tellPage();
  look();
  return (asked) => {
    if (signal.aborted) return;
    if (asked.type === 'go') go(String(asked.mark));
    else if (asked.type === 'back') goBack();
  };
}

function toPanelMark(mark: Mark): PanelMark {
  const { id, exact, start } = mark;
  const first = mark.pieces[0]!;
  const last = mark.pieces.at(-1)!;
  const base = {
    id,
    exact,
    start,
    before: first.block.text.slice(Math.max(0, first.start - AROUND), first.start),
    after: last.block.text.slice(last.end, last.end + AROUND),
    near: first.block.text,
  };
  return mark.kind === 'claim'
    ? { ...base, kind: 'claim', link: mark.link }
    : { ...base, kind: 'speaker', mention: mark.mention };
}

/** How far the document is scrolled, from 0 to 1; not a number where it does not scroll. */
function progress({ scrollingElement }: Document): number {
  if (!scrollingElement) return 0;
  const { scrollTop, scrollHeight, clientHeight } = scrollingElement;
  return scrollTop / (scrollHeight - clientHeight);
}

/** Where an element that scrolls stood. */
interface Scrolled {
  element: Element;
  top: number;
  left: number;
}

/** What scrolls around an element, and where it stands. */
function scrolledAround(element: Element): Scrolled[] {
  const found: Scrolled[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.scrollHeight <= at.clientHeight && at.scrollWidth <= at.clientWidth) continue;
    found.push({ element: at, top: at.scrollTop, left: at.scrollLeft });
  }
  return found;
}

/** Whether it has been scrolled on since, by more than a line. */
function moved({ element, top, left }: Scrolled): boolean {
  return Math.abs(element.scrollTop - top) > 24 || Math.abs(element.scrollLeft - left) > 24;
}

function restore({ element, top, left }: Scrolled): void {
  element.scrollTo({ top, left, behavior: 'instant' });
}
