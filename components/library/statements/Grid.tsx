// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot draw a stretch out of a million rows
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and points to its row (aria-activedescendant)
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListedStatement, Order } from '../../../archive/listing';
import { t } from '../../../words';
import type { PlainKey } from '../../../words/catalogue';
import type { TableAsk } from './asked';
import { leave, leftAt } from './left';
import { Row } from './Row';
import { chosen, isChosen, type Selection } from './selection';
import { Strip } from './strip';
import { usePaper } from './usePaper';
import { type ReadRows, useRows } from './useRows';

/** Heights of a row in pixels: a line of columns, and where there is no room for them a slip. */
const WIDE = 58;
const NARROW = 124;
const ROOM_FOR_COLUMNS = '(min-width: 820px)';
/** Rows drawn above and below those in view. */
const AROUND = 6;
/** A stretch longer than this is not chosen by one key: its ids would all have to be read. */
const LONGEST_STRETCH = 2_000;

export interface GridProps {
  ask: TableAsk;
  /** Another whenever what is listed may be. */
  edition: string;
  read: ReadRows;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  onSort: (order: Order) => void;
  onOpen: (id: string) => void;
  /** A key asked for it, of the statement under the cursor where none is chosen. */
  onDelete: (ids: string[]) => void;
  onEdit: (ids: string[]) => void;
  /** Which rows are drawn. */
  onDrawn: (rows: { first: number; end: number }) => void;
  /** How many fit, and why they could not be read. */
  onRead: (read: { total: number | null; isMore: boolean; error: string | null }) => void;
}

const COLUMNS: { order: Order | null; name: PlainKey }[] = [
  { order: null, name: 'common.words' },
  { order: 'speaker', name: 'common.speaker' },
  { order: 'said', name: 'table.said' },
  { order: 'source', name: 'statement.source' },
  { order: 'pack', name: 'common.pack' },
];

/**
 * Statements as a table of any length, of which only what is in view is drawn and read. One stop for the Tab key: the
 * cursor moves by arrow keys and is told by `aria-activedescendant`, for its row may be scrolled out of the document.
 */
export function Grid(props: GridProps) {
  const { ask, edition, selection, onSelect } = props;
  const stem = useId();
  const box = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const isWide = useMedia(ROOM_FOR_COLUMNS);
  const [view, setView] = useState(600);
  const [scroll, setScroll] = useState({ top: 0, offset: 0 });
  const asked = JSON.stringify(ask);
  const [left] = useState(() => leftAt(asked));
  const [asPlaced, setCursor] = useState(left.cursor);
  const anchor = useRef(left.cursor);
  const key = JSON.stringify([ask, edition]);
  const [strip, setStrip] = useState(() => new Strip(0, WIDE));
  /** The row to begin at, until the strip is long enough to be scrolled there. */
  const begin = useRef<number | null>(left.top);
  const y = begin.current === null ? scroll.top + scroll.offset : begin.current * strip.rowHeight;
  const inView = strip.inView(y, view, AROUND);
  const rows = useRows(key, props.read, inView);
  const paper = usePaper(key, props.read);
  const { first, end } = paper ? { first: 0, end: paper.length } : inView;
  const total = rows.total ?? 0;
  const cursor = Math.max(0, Math.min(asPlaced, total - 1));

  if (strip.rows !== total || strip.rowHeight !== (isWide ? WIDE : NARROW)) {
    setStrip(new Strip(total, isWide ? WIDE : NARROW));
  }
  const { isMore, error } = rows;
  const fitting = rows.isStale ? null : rows.total;
  useEffect(() => {
    if (fitting !== null || error !== null) props.onRead({ total: fitting, isMore, error });
  }, [fitting, isMore, error]);
  useLayoutEffect(() => props.onDrawn({ first, end }), [first, end]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setView(element.clientHeight - (head.current?.offsetHeight ?? 0));
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    measure();
    return () => watch.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (total === 0 || strip.rows !== total) return;
    if (begin.current === null) leave(asked, { cursor, top: y / strip.rowHeight });
    else {
      goTo(begin.current * strip.rowHeight);
      begin.current = null;
    }
  });
  const before = useRef(asked);
  useEffect(() => {
    if (before.current === asked) return;
    before.current = asked;
    // Another list begins at its top; a changed one stays where it was.
    setCursor(0);
    anchor.current = 0;
    goTo(0);
  }, [asked]);

  function goTo(to: number): void {
    const { scrollTop, offset } = strip.at(Math.max(0, Math.min(to, strip.whole - view)));
    setScroll({ top: scrollTop, offset });
    if (box.current) box.current.scrollTop = scrollTop;
  }
  const onScroll = () => {
    const scrollTop = box.current?.scrollTop ?? 0;
    const isSmall = Math.abs(scrollTop - scroll.top) < view;
    if (!isSmall) {
      setScroll({ top: scrollTop, offset: strip.dragged(scrollTop, view) });
      return;
    }
    const next = strip.at(scrollTop + scroll.offset);
    if (next.offset === scroll.offset) setScroll({ ...scroll, top: scrollTop });
    else goTo(scrollTop + scroll.offset);
  };
  const moveTo = (to: number) => {
    const at = Math.max(0, Math.min(total - 1, to));
    setCursor(at);
    const wanted = strip.bringing(at, y, view);
    if (wanted !== y) goTo(wanted);
    return at;
  };
  /** Chooses, or not, all from the anchor to a row; the rows are read for their ids where they are not in view. */
  const stretch = async (to: number, isOn: boolean) => {
    const from = Math.min(anchor.current, to);
    const limit = Math.min(LONGEST_STRETCH, Math.abs(anchor.current - to) + 1);
    const known = Array.from({ length: limit }, (_, i) => rows.row(from + i));
    const its = known.every((one) => one !== undefined)
      ? (known as ListedStatement[])
      : (await props.read({ offset: from, limit })).statements;
    onSelect(
      chosen(
        selection,
        its.map(({ id }) => id),
        isOn,
      ),
    );
  };
  const toggle = (at: number) => {
    const it = rows.row(at);
    anchor.current = at;
    if (it) onSelect(chosen(selection, [it.id], !isChosen(selection, it.id)));
  };
  const atCursor = rows.row(cursor);
  const perView = Math.max(1, Math.floor(view / strip.rowHeight) - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    // The sorting buttons in the header have keys of their own.
    if (event.target !== box.current) return;
    const steps: Record<string, number> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      PageDown: cursor + perView,
      PageUp: cursor - perView,
      Home: 0,
      End: total - 1,
    };
    const to = steps[event.key];
    const withCommand = event.ctrlKey || event.metaKey;
    if (to !== undefined && !event.altKey && total > 0) {
      const at = moveTo(to);
      if (event.shiftKey) void stretch(at, true);
      else anchor.current = at;
    } else if (event.key === ' ' && !withCommand) toggle(cursor);
    else if (event.key === 'a' && withCommand) onSelect({ all: true, ids: new Set() });
    else if (event.key === 'Escape' && (selection.all || selection.ids.size > 0)) {
      onSelect({ all: false, ids: new Set() });
    } else if (event.key === 'Enter' && atCursor) props.onOpen(atCursor.id);
    else if (event.key === 'Delete' && atCursor) props.onDelete([atCursor.id]);
    else if (event.key === 'e' && !withCommand && !event.altKey && atCursor) {
      props.onEdit([atCursor.id]);
    } else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    const at = Number(target.closest<HTMLElement>('[data-at]')?.dataset.at ?? Number.NaN);
    if (Number.isNaN(at) || target.closest('a')) return;
    setCursor(at);
    if (event.shiftKey) {
      const it = rows.row(at);
      void stretch(at, it ? !isChosen(selection, it.id) : true);
    } else if (target.closest('.pick')) toggle(at);
    else {
      anchor.current = at;
      const it = rows.row(at);
      if (it && target.closest('.said-words')) props.onOpen(it.id);
    }
  };

  return (
    <div
      class={rows.isStale ? 'grid stale' : 'grid'}
      hidden={rows.total === 0}
      role="grid"
      ref={box}
      tabIndex={0}
      aria-label={t('common.statements')}
      aria-multiselectable="true"
      aria-rowcount={rows.total === null ? -1 : total + 1}
      aria-colcount={COLUMNS.length + 1}
      aria-busy={rows.total === null || rows.isStale}
      aria-activedescendant={total > 0 ? `${stem}-${cursor}` : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onScroll={onScroll}
    >
      <div class="head row" role="row" aria-rowindex={1} ref={head}>
        <span role="columnheader" class="pick">
          <span class="unseen">{t('table.chosenColumn')}</span>
        </span>
        {COLUMNS.map(({ order, name }) => {
          const isIt = order !== null && order === (ask.order ?? 'said');
          // The newest and the latest come first by themselves; names run from A.
          const falls = (order === 'said' || order === 'pack') !== (ask.isReversed ?? false);
          return (
            <span
              key={name}
              role="columnheader"
              aria-sort={isIt ? (falls ? 'descending' : 'ascending') : undefined}
            >
              {order ? (
                <button type="button" onClick={() => props.onSort(order)}>
                  {t(name)}
                  {isIt && <span aria-hidden="true"> {falls ? '↓' : '↑'}</span>}
                </button>
              ) : (
                t(name)
              )}
            </span>
          );
        })}
      </div>
      <div class="strip" role="rowgroup" style={{ blockSize: `${strip.height}px` }}>
        {Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i).map((at) => {
          const statement = paper ? paper[at] : rows.row(at);
          return (
            <Row
              key={at}
              id={`${stem}-${at}`}
              at={at}
              top={at * strip.rowHeight - scroll.offset}
              height={strip.rowHeight}
              statement={statement}
              isCurrent={at === cursor}
              isChosen={statement !== undefined && isChosen(selection, statement.id)}
            />
          );
        })}
      </div>
    </div>
  );
}

function useMedia(query: string): boolean {
  const [fits, setFits] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const follow = () => setFits(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, [query]);
  return fits;
}
