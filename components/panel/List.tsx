import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../words';
import type { PopoverProps } from '../popover/MarkRecord';
import type { Order, Section } from './arrange';
import { EntryItem } from './EntryItem';
import type { Entry } from './entries';
import { useReaderInside } from './useReaderInside';
import { useUnfolded } from './useUnfolded';

export interface ListProps {
  order: Order;
  sections: readonly Section[];
  /** Key of the entry that the reader is at in the page. */
  current: string | null;
  /** What is on record behind the entries that are unfolded, by key. */
  opened: ReadonlyMap<string, PopoverProps>;
  /** Whether the list goes with the page. */
  following: boolean;
  onOpen: (key: string) => void;
  onFold: (key: string) => void;
  onGo: (key: string) => void;
}

/**
 * The marks of the page. One of them is a stop for Tab; arrow keys, Home and End go from mark to mark. The list keeps the
 * entry in view at which the reader is in the page, but never while they are in the list themselves, and never moves the
 * focus, except where what had it is gone.
 */
export function List(props: ListProps) {
  const { order, sections, current, opened, following } = props;
  const list = useRef<HTMLDivElement>(null);
  const inside = useReaderInside(list);
  const [last, setLast] = useState<string | null>(null);
  const entries = sections.flatMap(({ entries }) => entries);
  const keys = entries.map(({ key }) => key);
  const stop = [last, current].find((key) => key !== null && keys.includes(key)) ?? keys[0];

  const button = (key: string | undefined) =>
    list.current?.querySelector<HTMLElement>(`[data-key="${key}"] > .at`);

  /** Where the focus was, so that it is not lost with what had it. */
  const focused = useRef<{ key: string; at: number } | null>(null);
  useLayoutEffect(() => {
    const was = focused.current;
    if (!was || list.current?.contains(document.activeElement)) return;
    if (document.activeElement !== document.body) return;
    const next = button(keys.includes(was.key) ? was.key : keys[Math.min(was.at, keys.length - 1)]);
    next?.focus();
  });

  useEffect(() => {
    if (!following || current === null || inside.current) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    button(current)?.scrollIntoView({
      block: 'nearest',
      behavior: still ? 'instant' : 'smooth',
    });
  }, [current, following, order]);

  useUnfolded(list, opened);

  const onFocusIn = ({ target }: FocusEvent) => {
    const key = (target as Element).closest<HTMLElement>('[data-key]')?.dataset.key;
    if (key === undefined) return;
    focused.current = { key, at: keys.indexOf(key) };
    setLast(key);
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    // To nothing: what had it may be gone, or the reader is in another window and comes back.
    if (relatedTarget) focused.current = null;
  };
  const step = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const key = (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset.key;
    const at = keys.indexOf(key ?? '');
    const isOn = event.target === button(key);
    if (at < 0) return;
    const goal: Record<string, number> = {
      ArrowDown: at + 1,
      // From within a record to its own line first.
      ArrowUp: isOn ? at - 1 : at,
      ...(isOn && { Home: 0, End: keys.length - 1 }),
    };
    const next = button(keys[goal[event.key] ?? -1]);
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  };

  const item = (entry: Entry) => (
    <EntryItem
      key={entry.key}
      entry={entry}
      record={opened.get(entry.key) ?? null}
      isCurrent={entry.key === current}
      isStop={entry.key === stop}
      withoutSpeaker={order === 'speaker'}
      onOpen={() => props.onOpen(entry.key)}
      onFold={() => props.onFold(entry.key)}
      onGo={() => props.onGo(entry.key)}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys between the buttons inside, nothing of its own
    <div class="list" ref={list} onKeyDown={step} onFocusIn={onFocusIn} onFocusOut={onFocusOut}>
      {sections.map(({ key, name, entries }) =>
        order === 'text' ? (
          <ol key={key} aria-label={t('panel.title')}>
            {entries.map(item)}
          </ol>
        ) : (
          <section key={key} class="of">
            <h2 dir="auto">
              <span>{name ?? t(order === 'claim' ? 'panel.noClaim' : 'panel.nobody')}</span>
              <span class="count">{t('panel.marks', entries.length)}</span>
            </h2>
            <ol>{entries.map(item)}</ol>
          </section>
        ),
      )}
    </div>
  );
}
