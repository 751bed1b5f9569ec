import { plural } from '../plural';

export interface FootProps {
  counts: { statements: number; speakers: number } | null;
  /** The archive could not be kept on disk and lives in memory. */
  inMemory: boolean;
  /** Why that is so, and what to do, where more is known than that the browser refuses. */
  trouble?: string | null;
  /** How many were found; null while nothing is searched for. */
  found: number | null;
  /** `⌘` on a Mac, else `Ctrl`. */
  commandKey: string;
  /** Shows the packs on record; without it there is no way there from here. */
  onPacks?: (() => void) | undefined;
}

/** What is on record and where it is kept; what the keys do. */
export function Foot({ counts, inMemory, trouble, found, commandKey, onPacks }: FootProps) {
  const stock = !counts
    ? 'Opening the archive'
    : found === null
      ? `${plural(counts.statements, 'statement')} · ${plural(counts.speakers, 'speaker')}`
      : `${found} of ${plural(counts.statements, 'statement')}`;
  return (
    <footer class="status">
      {inMemory && (
        <p class="row">
          {trouble ??
            'This browser refuses to store the archive here. What you hide will not be kept.'}
        </p>
      )}
      <p class="row">
        <span>
          {stock} · on this device only
          {onPacks && (
            <>
              {' · '}
              <button type="button" class="packs-link" onClick={onPacks}>
                Packs
              </button>
            </>
          )}
        </span>
        <span class="keys">
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> move
          </span>
          <span>
            <kbd>↵</kbd> {found === null ? 'go' : 'read'}
          </span>
          {found !== null && (
            <span>
              <kbd>{commandKey} C</kbd> cite
            </span>
          )}
        </span>
      </p>
    </footer>
  );
}
