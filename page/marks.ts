/**
 * Paints marks by the CSS Custom Highlight API. Nothing is put into the page: the browser draws
 * named sets of static ranges, and `marks.css` says how each set looks.
 *
 * `CSS.highlights` belongs to the document, so a page can read our sets and clear them. Names say
 * nothing of the reader; `assert` puts back what was cleared.
 */
import type { Mark } from './mark';
import { isDisplay } from './size';
import { stretches } from './text-map';
import { type Tone, toneOf } from './tone';

type View = Window & typeof globalThis;

/**
 * What a range is painted as; where marks overlap, a later one lies over an earlier. A name in a
 * claim keeps its own line while the claim is open or current: it can be opened too.
 */
const layers = ['claim', 'open', 'current', 'speaker'] as const;
type Layer = (typeof layers)[number];

/** What the text of a mark is like, which decides its colours and whether it is washed. */
interface Setting {
  tone: Tone;
  /** Set as large as headlines are. */
  display: boolean;
}

/** The name that `marks.css` knows a set by. */
function highlightName(layer: Layer, { tone, display }: Setting): string {
  // A name has no wash, and looks the same at every size.
  const size = display && layer !== 'speaker' ? '-display' : '';
  return `on-record-${layer}${size}${tone === 'dark' ? '-dark' : ''}`;
}

interface Painted {
  mark: Mark;
  ranges: StaticRange[];
  setting: Setting;
}

export interface Painter {
  /** Shows these marks and no others. Ranges of marks that stay as they were are kept. */
  paint(marks: readonly Mark[]): void;
  /** The mark whose popover is open. */
  open(mark: Mark | null): void;
  /** Where the reader stands by keyboard. */
  current(mark: Mark | null): void;
  /** Measures the page's colours again and puts back sets that the page cleared. */
  assert(): void;
  /** Takes away at once what is painted on a text node whose words changed. */
  forget(node: Node): void;
  /** The mark that one of our own ranges belongs to. */
  markOf(range: AbstractRange): Mark | null;
  rangesOf(mark: Mark): readonly StaticRange[];
}

/** Starts painting in a document; all is taken away when `signal` aborts. */
export function createPainter(window: View, signal: AbortSignal): Painter {
  const registry = window.CSS.highlights;
  const sets = new Map<string, Highlight>();
  const painted = new Map<string, Painted>();
  const owners = new WeakMap<AbstractRange, Mark>();
  const special: Record<'open' | 'current', string | null> = { open: null, current: null };

  for (const [priority, layer] of layers.entries()) {
    for (const tone of ['light', 'dark'] as const) {
      for (const display of [false, true]) {
        const name = highlightName(layer, { tone, display });
        const set = sets.get(name) ?? new window.Highlight();
        set.priority = priority + 1;
        sets.set(name, set);
      }
    }
  }

  const register = (): void => {
    if (signal.aborted) return;
    for (const [name, highlight] of sets) {
      if (registry.get(name) !== highlight) registry.set(name, highlight);
    }
  };
  const forced = window.matchMedia('(forced-colors: active)');
  // One set for each range: two washes on one another would be mud. See marks.css for forced colours.
  const add = (it: Painted): void => {
    const { id, kind } = it.mark;
    const layer = special.open === id ? 'open' : special.current === id ? 'current' : kind;
    for (const range of it.ranges) {
      sets.get(highlightName(layer, it.setting))!.add(range);
      if (forced.matches) sets.get(highlightName(kind, it.setting))!.add(range);
    }
  };
  const remove = (it: Painted): void => {
    for (const range of it.ranges) for (const highlight of sets.values()) highlight.delete(range);
  };
  const choose = (layer: 'open' | 'current', mark: Mark | null): void => {
    const ids = [special[layer], mark?.id];
    special[layer] = mark?.id ?? null;
    for (const id of ids) {
      const it = id ? painted.get(id) : undefined;
      if (!it) continue;
      remove(it);
      add(it);
    }
  };

  const paint = (marks: readonly Mark[]): void => {
    if (signal.aborted) return;
    const settings = new Map<Element, Setting>();
    const settingOf = (element: Element): Setting => {
      const known = settings.get(element);
      if (known) return known;
      const setting = { tone: toneOf(element, window), display: isDisplay(element, window) };
      settings.set(element, setting);
      return setting;
    };
    const gone = new Set(painted.keys());
    for (const mark of marks) {
      gone.delete(mark.id);
      const setting = settingOf(mark.pieces[0]!.block.element);
      const ranges = rangesFor(mark, window);
      const before = painted.get(mark.id);
      if (before && alike(before.setting, setting) && same(before.ranges, ranges)) {
        before.mark = mark;
        for (const range of before.ranges) owners.set(range, mark);
        continue;
      }
      if (before) remove(before);
      const it = { mark, ranges, setting };
      for (const range of ranges) owners.set(range, mark);
      painted.set(mark.id, it);
      add(it);
    }
    for (const id of gone) {
      remove(painted.get(id)!);
      painted.delete(id);
    }
    register();
  };

  signal.addEventListener('abort', () => {
    for (const [name, highlight] of sets) {
      highlight.clear();
      if (registry.get(name) === highlight) registry.delete(name);
    }
    painted.clear();
  });

  return {
    paint,
    open: (mark) => choose('open', mark),
    current: (mark) => choose('current', mark),
    assert: () => paint([...painted.values()].map(({ mark }) => mark)),
    forget: (node) => {
      for (const it of painted.values()) {
        if (!it.ranges.some((range) => range.startContainer === node)) continue;
        remove(it);
        it.ranges = [];
      }
    },
    markOf: (range) => owners.get(range) ?? null,
    rangesOf: (mark) => painted.get(mark.id)?.ranges ?? [],
  };
}

/** Static, for a live range costs at every change of the document. Stale places are left out. */
function rangesFor(mark: Mark, window: View): StaticRange[] {
  const ranges: StaticRange[] = [];
  for (const { block, start, end } of mark.pieces) {
    for (const { node, start: from, end: to } of stretches(block, start, end)) {
      if (!node.isConnected || to > node.length) continue;
      ranges.push(
        new window.StaticRange({
          startContainer: node,
          startOffset: from,
          endContainer: node,
          endOffset: to,
        }),
      );
    }
  }
  return ranges;
}

function alike(a: Setting, b: Setting): boolean {
  return a.tone === b.tone && a.display === b.display;
}

function same(a: readonly StaticRange[], b: readonly StaticRange[]): boolean {
  return (
    a.length === b.length &&
    a.every((range, at) => {
      const other = b[at]!;
      return (
        range.startContainer === other.startContainer &&
        range.startOffset === other.startOffset &&
        range.endOffset === other.endOffset
      );
    })
  );
}
