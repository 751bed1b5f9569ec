import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { QUIET, SPACING, type WatchOptions, watch } from '../../../page/watch';

type Changes = (records: Partial<MutationRecord>[]) => void;

/** A window of which the changes are made by hand, with a clock that a test turns. */
function played() {
  const observers: Changes[] = [];
  class Observer {
    constructor(changes: Changes) {
      observers.push(changes);
    }
    observe() {}
    disconnect() {}
  }
  const { setTimeout, clearTimeout, performance } = globalThis;
  const window = {
    document: {},
    MutationObserver: Observer,
    matchMedia: () => new EventTarget(),
    setTimeout,
    clearTimeout,
    performance,
  } as unknown as WatchOptions['window'];
  const told: number[] = [];
  const end = new AbortController();
  watch({
    window,
    signal: end.signal,
    touched: () => {},
    noticed: () => {},
    recoloured: () => {},
    changed: (elements) => told.push(elements.size),
  });
  const change = () => {
    const target = { nodeType: 1 } as Element;
    const added = [{ nodeType: 3 }] as unknown as NodeList;
    observers[0]?.([{ type: 'childList', target, addedNodes: added, removedNodes: added }]);
  };
  return { told, change, end };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('gathers what comes together, and tells it once, when the page rests', () => {
  const { told, change, end } = played();
  for (let n = 0; n < 5; n++) {
    change();
    vi.advanceTimersByTime(QUIET / 3);
  }
  expect(told).toEqual([]);
  vi.advanceTimersByTime(SPACING);
  expect(told).toEqual([5]);
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([5]);
  end.abort();
});

it('tells of a page that never rests, ever less often, and holds no more than came since', () => {
  const { told, change, end } = played();
  const all = 1200;
  for (let n = 0; n < all; n++) {
    change();
    vi.advanceTimersByTime(100);
  }
  expect(told.length).toBeGreaterThan(4);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  vi.advanceTimersByTime(60_000);
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(all);
  end.abort();
});
