import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListedStatement } from '../../../archive/listing';
import type { ReadRows } from './useRows';

/** Rows that one key puts on paper: some seventy sheets. Who wants more wants a file. */
export const MOST_ON_PAPER = 1_000;

/**
 * The rows that are to be printed, from the first of the list; null while nothing is. Only the key for printing can wait until
 * they are read: whoever prints by the browser's menu gets the rows that are drawn, for `beforeprint` waits for nobody.
 */
export function usePaper(key: string, read: ReadRows): ListedStatement[] | null {
  const [rows, setRows] = useState<ListedStatement[] | null>(null);
  const wanted = useRef(read);
  wanted.current = read;
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    let isReading = false;
    const gather = async () => {
      isReading = true;
      try {
        const { statements } = await wanted.current({ offset: 0, limit: MOST_ON_PAPER });
        if (!signal.aborted) setRows(statements);
      } catch {
        // What could be read is on the screen, and says of itself which rows it is.
        window.print();
      } finally {
        isReading = false;
      }
    };
    const onKey = (event: KeyboardEvent) => {
      const isPrint = event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey);
      if (!isPrint || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (!isReading) void gather();
    };
    addEventListener('keydown', onKey, { signal });
    addEventListener('afterprint', () => setRows(null), { signal });
    return () => {
      end.abort();
      setRows(null);
    };
  }, [key]);
  // Behind the frame in which the rows are drawn, and what stands around them knows of it.
  useEffect(() => {
    if (rows) window.print();
  }, [rows]);
  return rows;
}
