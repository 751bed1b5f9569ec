/**
 * Paints marks by the CSS Custom Highlight API. Nothing is put into the page: the browser draws
 * named sets of static ranges, and `marks.css` says how each set looks.
 *
 * `CSS.highlights` belongs to the document, so a page can read our sets and clear them. Names say
 * nothing of the reader; `assert` puts back what was cleared.
 */
import type { Level } from '../messages';
import type { Mark } from './mark';
import { isDisplay } from './size';
import { inSlices } from './slices';
import { stretches } from './text-map';
import { type Tone, tones } from './tone';

type View = Window & typeof globalThis;

/**
 * What a range is painted as; where marks overlap, a later one lies over an earlier. A name in a
 * claim keeps its own line while the claim is open or current: it can be opened too.
 */
const layers = ['claim', 'claim-plain', 'open', 'current', 'speaker'] as const;
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

/** So many marks are a step of the painting. */
const STEP = 8;
/** From so many marks on, those on the screen are looked for, and painted first. */
const MANY = 150;

export interface Painter {
  /**
   * Shows these marks and no others: at once what fits a slice, those on the screen first, and the
   * rest in idle moments. Ranges of marks that stay as they were are kept. Rejects where the page
   * breaks the measuring; never settles when another painting came in between.
   */
  paint(marks: readonly Mark[]): Promise<void>;
  /** The mark whose popover is open. */
  open(mark: Mark | null): void;
  /** Where the reader stands by keyboard. */
  current(mark: Mark | null): void;
  /** Puts back sets that the page cleared; measures colours again if the first mark's are others. */
  assert(): void;
  /** How loud marks are from now on: at `badge` only the open and the current one are painted. */
  quieten(level: Level): void;
  /** Measures the page's colours again. */
  recolour(): void;
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

  /** Made when first wanted: a page seldom needs more than two or three of the twenty. */
  const setFor = (layer: Layer, setting: Setting): Highlight => {
    const name = highlightName(layer, setting);
    let set = sets.get(name);
    if (!set) {
      set = new window.Highlight();
      set.priority = layers.indexOf(layer) + 1;
      sets.set(name, set);
      if (!signal.aborted) registry.set(name, set);
    }
    return set;
  };
  const register = (): void => {
    if (signal.aborted) return;
    for (const [name, highlight] of sets) {
      if (registry.get(name) !== highlight) registry.set(name, highlight);
    }
  };
  let level: Level = 'full';
  const layerOf = ({ id, kind }: Mark): Layer | null => {
    if (special.open === id) return 'open';
    if (special.current === id) return 'current';
    if (level === 'badge' || level === 'off') return null;
    return kind === 'claim' && level === 'underline' ? 'claim-plain' : kind;
  };
  const forced = window.matchMedia('(forced-colors: active)');
  // One set for each range: two washes on one another would be mud. See marks.css for forced colours.
  const add = (it: Painted): void => {
    const layer = layerOf(it.mark);
    if (!layer) return;
    for (const range of it.ranges) {
      setFor(layer, it.setting).add(range);
      if (forced.matches) setFor(it.mark.kind, it.setting).add(range);
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

  let settings = new WeakMap<Element, Setting>();
  let toneOf = tones(window);
  const forgetColours = (): void => {
    settings = new WeakMap();
    toneOf = tones(window);
  };
  const settingOf = (element: Element): Setting => {
    const known = settings.get(element);
    if (known) return known;
    const style = window.getComputedStyle(element);
    const setting = { tone: toneOf(element, style), display: isDisplay(style) };
    settings.set(element, setting);
    return setting;
  };
  const paintOne = (mark: Mark): void => {
    const setting = settingOf(mark.pieces[0]!.block.element);
    const before = painted.get(mark.id);
    const stays = before && before.ranges.length > 0 && samePieces(before.mark, mark);
    const ranges = stays ? before.ranges : rangesFor(mark, window);
    for (const range of ranges) owners.set(range, mark);
    if (before && alike(before.setting, setting) && (stays || same(before.ranges, ranges))) {
      before.mark = mark;
      for (const range of before.ranges) owners.set(range, mark);
      return;
    }
    if (before) remove(before);
    const it = { mark, ranges, setting };
    painted.set(mark.id, it);
    add(it);
  };
  /** What is still to be painted, by id. */
  let awaited = new Map<string, Mark>();
  const paintAwaited = (id: string): void => {
    const mark = awaited.get(id);
    if (!mark) return;
    awaited.delete(id);
    paintOne(mark);
  };
  const painting = function* (marks: readonly Mark[]): Generator<void, void, void> {
    register();
    awaited = new Map(marks.map((mark) => [mark.id, mark]));
    const gone = new Set(painted.keys());
    for (const { id } of marks) gone.delete(id);
    for (const id of gone) {
      remove(painted.get(id)!);
      painted.delete(id);
    }
    const first = marks.length < MANY ? 0 : firstOnScreen(marks, window);
    for (let n = 0; n < marks.length; n++) {
      if (n > 0 && n % STEP === 0) yield;
      paintAwaited(marks[(first + n) % marks.length]!.id);
    }
  };
  let turn: AbortController | undefined;
  const paint = async (marks: readonly Mark[]): Promise<void> => {
    if (signal.aborted) return;
    turn?.abort();
    turn = new AbortController();
    await inSlices(window, AbortSignal.any([signal, turn.signal]), painting(marks));
  };
  const again = (): void => {
    forgetColours();
    const before = [...painted].map(([id, { mark }]) => [id, mark] as const);
    void paint([...new Map([...before, ...awaited]).values()]);
  };

  signal.addEventListener('abort', () => {
    for (const [name, highlight] of sets) {
      highlight.clear();
      if (registry.get(name) === highlight) registry.delete(name);
    }
    painted.clear();
    awaited.clear();
  });

  return {
    paint,
    open: (mark) => choose('open', mark),
    current: (mark) => choose('current', mark),
    assert: () => {
      register();
      const [first] = painted.values();
      if (first && tones(window)(first.mark.pieces[0]!.block.element) !== first.setting.tone)
        again();
    },
    quieten: (wanted) => {
      if (wanted === level) return;
      level = wanted;
      for (const it of painted.values()) {
        remove(it);
        add(it);
      }
    },
    recolour: again,
    forget: (node) => {
      for (const it of painted.values()) {
        if (!it.ranges.some((range) => range.startContainer === node)) continue;
        remove(it);
        it.ranges = [];
      }
    },
    markOf: (range) => owners.get(range) ?? null,
    rangesOf: (mark) => {
      paintAwaited(mark.id); // Who is led to a mark below the screen does not wait for its slice.
      return painted.get(mark.id)?.ranges ?? [];
    },
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

/** Whether two marks cover the same places of blocks that were not read again in between. */
function samePieces(a: Mark, b: Mark): boolean {
  return (
    a.pieces.length === b.pieces.length &&
    a.pieces.every(({ block, start, end }, at) => {
      const other = b.pieces[at]!;
      return block === other.block && start === other.start && end === other.end;
    })
  );
}

/** Where in the marks the screen begins: halving, for each look at a box is dear. */
function firstOnScreen(marks: readonly Mark[], window: View): number {
  let low = 0;
  let high = marks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = marks[middle]!.pieces[0]!.block.element.getBoundingClientRect();
    if (box.bottom < 0) low = middle + 1;
    else high = middle;
  }
  return marks[low]!.pieces[0]!.block.element.getBoundingClientRect().top > window.innerHeight
    ? 0
    : low;
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
