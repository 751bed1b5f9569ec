import { useEffect, useState } from 'preact/hooks';
import type { Filters, Found } from './types';

export interface SearchState<Q extends Filters> {
  /** What was found for the last text that was answered; what came before stays until then. */
  found: Found<Q> | null;
  error: string | null;
}

/**
 * Searches as the text changes. Answers that come late are dropped; those before stay on show until
 * the next has come, so that nothing flickers between two letters.
 *
 * @param limit how many are asked for
 */
export function useSearch<Q extends Filters>(
  text: string,
  limit: number,
  search: (text: string, limit: number) => Promise<Found<Q>>,
): SearchState<Q> {
  const [state, setState] = useState<SearchState<Q>>({ found: null, error: null });
  useEffect(() => {
    let late = false;
    search(text, limit).then(
      (found) => late || setState({ found, error: null }),
      (error: unknown) =>
        late ||
        setState({ found: null, error: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      late = true;
    };
  }, [text, limit, search]);
  return state;
}
