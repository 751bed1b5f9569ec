import { useEffect, useRef, useState } from 'preact/hooks';
import type { Listed, ListedStatement } from '../../../archive/listing';

/** Rows read together, and how many such stretches are kept. */
const STRETCH = 32;
const MOST_KEPT = 24;

/** Reads a stretch of the list. */
export type ReadRows = (stretch: { offset: number; limit: number }) => Promise<Listed>;

export interface Rows {
  /** All that fit; null until that is known. */
  total: number | null;
  isMore: boolean;
  /** A row, if it was read. */
  row: (at: number) => ListedStatement | undefined;
  error: string | null;
  /** Whether what is shown is of what was asked before. */
  isStale: boolean;
}

interface Kept {
  key: string;
  total: number;
  isMore: boolean;
  stretches: Map<number, ListedStatement[]>;
}

/**
 * The rows of a list as far as they are in view. `key` is another whenever the list is: what was read before stays on show
 * until the new has come. One stretch is read at a time, the one in view first, so a quick scroll leaves no queue behind.
 */
export function useRows(
  key: string,
  read: ReadRows,
  { first, end }: { first: number; end: number },
): Rows {
  const kept = useRef<Kept | null>(null);
  const wanted = useRef({ key, read, first, end });
  wanted.current = { key, read, first, end };
  const isReading = useRef(false);
  const [error, setError] = useState<string | null>(null);
  const [, draw] = useState(0);

  const next = (): number | null => {
    const { key, first, end } = wanted.current;
    const its = kept.current;
    if (its?.key !== key) return Math.floor(first / STRETCH);
    const last = Math.floor(Math.max(first, end - 1) / STRETCH);
    for (let at = Math.floor(first / STRETCH); at <= last; at++) {
      if (!its.stretches.has(at) && at * STRETCH < its.total) return at;
    }
    return null;
  };

  const fill = async () => {
    if (isReading.current) return;
    isReading.current = true;
    try {
      for (let at = next(); at !== null; at = next()) {
        const { key, read } = wanted.current;
        const listed = await read({ offset: at * STRETCH, limit: STRETCH });
        if (wanted.current.key !== key) continue;
        const { total, isMore } = listed;
        const before = kept.current?.key === key ? kept.current.stretches : new Map();
        before.set(at, listed.statements);
        for (const far of before.keys()) if (before.size > MOST_KEPT) before.delete(far);
        kept.current = { key, total, isMore, stretches: before };
        setError(null);
        draw((n) => n + 1);
      }
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : String(problem));
    } finally {
      isReading.current = false;
    }
  };

  useEffect(() => {
    void fill();
  });

  const its = kept.current;
  return {
    total: its?.total ?? null,
    isMore: its?.isMore ?? false,
    row: (at) => its?.stretches.get(Math.floor(at / STRETCH))?.[at % STRETCH],
    error,
    isStale: its !== null && its.key !== key,
  };
}
