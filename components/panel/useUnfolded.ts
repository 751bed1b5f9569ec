import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PopoverProps } from '../popover/MarkRecord';

/**
 * Brings an entry that the reader unfolds into view with what it holds: below the last line that is seen it would open
 * out of sight. Once as it opens and once as its record comes; not where the reader has gone on to another entry by then.
 */
export function useUnfolded(
  list: RefObject<HTMLElement | null>,
  opened: ReadonlyMap<string, PopoverProps>,
): void {
  const brought = useRef(new Map<string, PopoverProps>());
  useEffect(() => {
    const known = brought.current;
    for (const key of known.keys()) if (!opened.has(key)) known.delete(key);
    for (const [key, record] of opened) {
      const was = known.get(key);
      if (was && (was === record || !isOnItsWay(was))) continue;
      known.set(key, record);
      const at = document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset.key ?? key;
      const entry = list.current?.querySelector(`[data-key="${key}"]`);
      if (at === key) entry?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    }
  }, [list, opened]);
}

function isOnItsWay(record: PopoverProps): boolean {
  return (record.kind === 'claim' ? record.statements : record.record) === 'loading';
}
