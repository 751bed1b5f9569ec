import { useEffect, useRef, useState } from 'preact/hooks';
import type { Filters, Found } from './types';

export interface SearchState<Q extends Filters> {
  /** What was found for the last text that was answered; what came before stays until then. */
  found: Found<Q> | null;
  error: string | null;
}

/** Who types waits for an earlier question no longer than this, in ms: it may never be answered. */
const PATIENCE = 1000;

/**
 * Searches as the text changes. Answers that come late are dropped; those before stay on show until
 * the next has come, so that nothing flickers between two letters. One question is asked at a time: of
 * what is typed meanwhile only the last is asked then, for a word's first letters are the dearest of it.
 *
 * @param limit how many are asked for
 */
export function useSearch<Q extends Filters>(
  text: string,
  limit: number,
  search: (text: string, limit: number) => Promise<Found<Q>>,
): SearchState<Q> {
  const [state, setState] = useState<SearchState<Q>>({ found: null, error: null });
  const asking = useRef<Promise<unknown> | null>(null);
  useEffect(() => {
    let late = false;
    const answer = async () => {
      await Promise.race([asking.current, pause(PATIENCE)]);
      if (late) return;
      // Where nothing is asked, what others may show stands there, and no statement.
      const asked = search(text, text.trim() === '' ? 0 : limit);
      asking.current = asked.catch(() => {});
      try {
        const found = await asked;
        if (!late) setState({ found, error: null });
      } catch (error) {
        const told = error instanceof Error ? error.message : String(error);
        if (!late) setState({ found: null, error: told });
      }
    };
    void answer();
    return () => {
      late = true;
    };
  }, [text, limit, search]);
  return state;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
