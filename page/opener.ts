/** Opens popovers on marks, one at a time, and brings what they are made of when it is first wanted. */

import { t } from '../words';
import type { HitTest } from './hit-test';
import type { Mark } from './mark';
import type { Painter } from './marks';
import type { PopoverHost } from './popover-host';
import type { PopoverControls, PopoverParts } from './popover-parts';
import { leaveUnwatched } from './watch';

type View = Window & typeof globalThis;
type How = 'hover' | 'click' | 'key';

export interface OpenerOptions {
  window: View;
  signal: AbortSignal;
  painter: Painter;
  hits: HitTest;
  /** Brings what popovers are made of; null when it failed. It is asked again when next wanted. */
  parts(): Promise<PopoverParts | null>;
  /** The mark of the same id as it is now. */
  latest(mark: Mark): Mark;
  /** What the view of a mark is told; null when the article is gone. */
  controls(mark: Mark): Omit<PopoverControls, 'close' | 'pin'> | null;
}

export interface Opener {
  /** Opens a mark's popover in place of the one that is open; `y` is the line pointed at. */
  open(mark: Mark, how: How, y?: number): void;
  /** False when none was open, nor about to be. */
  close(): boolean;
  /** Brings what popovers are made of, if nobody has, so that the first opens at once. */
  prepare(): void;
  /** The open mark. */
  readonly opened: Mark | null;
  /** Whether the popover stays though the pointer leaves. */
  readonly pinned: boolean;
  /** Folds what is unfolded inside, where the focus is; false when nothing is. */
  fold(): boolean;
  contains(event: Event): boolean;
  box(): DOMRect | null;
}

export function createOpener(options: OpenerOptions): Opener {
  const { window, signal, painter, hits, latest } = options;
  let made: { host: PopoverHost; render: PopoverParts['render'] } | null = null;
  let parts: 'not yet' | 'coming' | 'failed' | 'there' = 'not yet';
  /** What waits for the parts. */
  let wanted: Parameters<Opener['open']> | null = null;
  let opened: Mark | null = null;
  let pinned = false;

  const bring = async (): Promise<void> => {
    parts = 'coming';
    const brought = await options.parts();
    const waiting = wanted;
    wanted = null;
    parts = brought ? 'there' : 'failed';
    if (!brought || signal.aborted) return;
    const { createHost, styles, render } = brought;
    made = { host: createHost({ window, signal, styles, leaveUnwatched }), render };
    if (waiting) open(...waiting);
  };
  const prepare = (): void => {
    if (parts === 'not yet') void bring();
  };

  const close = (): boolean => {
    const waited = wanted !== null;
    wanted = null;
    if (!made?.host.isOpen) return waited;
    made.host.close();
    return true;
  };

  const open = (mark: Mark, how: How, y?: number): void => {
    if (signal.aborted) return;
    if (!made) {
      wanted = y === undefined ? [mark, how] : [mark, how, y];
      if (parts !== 'coming') void bring();
      return;
    }
    const { host, render } = made;
    if (opened?.id === mark.id && host.isOpen) {
      pinned ||= how !== 'hover';
      if (how === 'key') host.focus();
      return;
    }
    const controls = options.controls(mark);
    const range = painter.rangesOf(mark)[0];
    if (!controls || !range) return;
    // A line that was pointed at scrolls away with its mark, so it is kept as a distance from it.
    const top = hits.rects(mark)[0]?.top ?? 0;
    const offset = y === undefined ? undefined : y - top;
    host.show({
      at: range.startContainer,
      label: t('extension.marksOn', { words: mark.exact.slice(0, 120) }),
      focus: how === 'key',
      anchor: () => {
        const first = hits.rects(latest(mark))[0];
        if (!first) return null;
        return hits.anchor(latest(mark), offset === undefined ? undefined : first.top + offset);
      },
      render: (root, shadow) =>
        render(root, shadow, mark, {
          ...controls,
          close: () => close(),
          pin: () => {
            pinned = true;
          },
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

  return {
    open,
    close,
    prepare,
    get opened() {
      return opened;
    },
    get pinned() {
      return pinned;
    },
    fold: () => made?.host.fold() ?? false,
    contains: (event) => made?.host.contains(event) ?? false,
    box: () => made?.host.box() ?? null,
  };
}
