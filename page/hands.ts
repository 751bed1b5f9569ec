/**
 * What a reader does with marks: by pointer, by key, from our list. Made when the reader first comes near: most pages are
 * read and left without that, and a page without marks needs none of it.
 */
import { createHitTest } from './hit-test';
import { followKeyboard } from './keyboard';
import type { Mark } from './mark';
import type { Painter } from './marks';
import { createOpener, type OpenerOptions } from './opener';
import { followPointer } from './pointer';

export interface HandsOptions extends Pick<OpenerOptions, 'signal' | 'parts' | 'controls'> {
  window: Window & typeof globalThis;
  painter: Painter;
  marks(): readonly Mark[];
  /** Has a painting of the chosen mark also told. */
  choosing(paint: (mark: Mark | null) => void): (mark: Mark | null) => void;
}

interface Hands {
  /** The boxes of a mark's lines in the viewport, top first. */
  rects(mark: Mark): DOMRect[];
  /** Goes to a mark, and opens it if told to; false where it is not rendered. */
  go(mark: Mark, open: boolean): boolean;
  step(by: 1 | -1): boolean;
}

export interface LateHands {
  /** Makes them, if nothing has yet. */
  get(): Hands;
  /** The marks are others: what was made for one that is gone goes too. */
  renew(): void;
  /** No mark is current any more. */
  leave(): void;
  /** The address is another: a popover stays open while its words stay, and is not taken for that of like words elsewhere. */
  moved(): void;
}

/** With these a reader comes near. A key means nothing here before something is current or open. */
const nearing = ['pointermove', 'pointerdown', 'click'];

export function handsWhenNeeded(options: HandsOptions): LateHands {
  const { window, signal, marks } = options;
  let made: ReturnType<typeof makeHands> | null = null;
  const waiting = new AbortController();
  const get = () => {
    if (!made) {
      waiting.abort();
      made = makeHands(options);
    }
    return made;
  };
  let waits = false;
  const wait = (): void => {
    waits = true;
    signal.addEventListener('abort', () => waiting.abort());
    for (const type of nearing) {
      window.addEventListener(type, (event) => get().take(event), {
        signal: waiting.signal,
        capture: true,
        passive: true,
      });
    }
  };
  return {
    get,
    renew() {
      if (made) made.renew();
      else if (!waits && marks().length > 0) wait();
    },
    leave: () => made?.leave(),
    moved: () => made?.moved(),
  };
}

function makeHands(options: HandsOptions) {
  const { window, signal, painter, marks, choosing } = options;
  const hits = createHitTest(window, painter);
  const opener = createOpener({
    window,
    signal,
    painter: { ...painter, open: choosing(painter.open) },
    hits,
    parts: options.parts,
    latest: (mark) => marks().find(({ id }) => id === mark.id) ?? mark,
    controls: options.controls,
  });
  const keyboard = followKeyboard({
    window,
    signal,
    marks,
    rects: hits.rects,
    place: (mark) => painter.rangesOf(mark)[0]?.startContainer ?? null,
    show: choosing(painter.current),
    open: (mark) => opener.open(mark, 'key'),
    close: () => {
      pointer.refuse();
      return opener.close();
    },
    fold: opener.fold,
    inside: opener.contains,
  });
  const pointer = followPointer({
    window,
    signal,
    at: hits.at,
    open: opener.open,
    close: opener.close,
    moved: () => {
      if (marks().length > 0) opener.prepare();
    },
    opened: () => opener.opened,
    pinned: () => opener.pinned,
    inside: opener.contains,
    box: opener.box,
  });
  /** Open when the address changed. */
  let staying: Mark | null = null;
  return {
    take: pointer.take,
    rects: hits.rects,
    go(mark: Mark, open: boolean) {
      if (hits.rects(mark).length === 0) return false;
      opener.close();
      keyboard.go(mark);
      if (open) opener.open(mark, 'key');
      return true;
    },
    step(by: 1 | -1) {
      if (marks().length > 0) opener.prepare();
      return keyboard.step(by);
    },
    leave: keyboard.leave,
    moved() {
      staying = opener.opened;
    },
    renew() {
      keyboard.renew();
      const open = opener.opened;
      if (!open) return;
      const isGone = open === staying && !open.pieces[0]!.block.element.isConnected;
      if (isGone || !marks().some(({ id }) => id === open.id)) opener.close();
    },
  };
}
