import { useEffect, useState } from 'preact/hooks';

export interface Loaded<T> {
  /** The last that was read; undefined until something was. */
  value: T | undefined;
  error: string | null;
}

/** Reads something anew whenever `key` changes; what was read before stays until then. What comes late is dropped. */
export function useLoaded<T>(key: string, read: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<Loaded<T>>({ value: undefined, error: null });
  useEffect(() => {
    let late = false;
    read().then(
      (value) => late || setState({ value, error: null }),
      (error: unknown) =>
        late ||
        setState((before) => ({
          ...before,
          error: error instanceof Error ? error.message : String(error),
        })),
    );
    return () => {
      late = true;
    };
  }, [key]);
  return state;
}
