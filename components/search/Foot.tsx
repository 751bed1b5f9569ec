import { t } from '../../words';
import { told } from '../told';

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
  /** Shows the help, likewise. */
  onHelp?: (() => void) | undefined;
}

/** What is on record and where it is kept; what the keys do, where there is something to move to. */
export function Foot({ counts, inMemory, trouble, found, commandKey, onPacks, onHelp }: FootProps) {
  const stock = !counts
    ? t('search.opening')
    : found === null
      ? `${t('unit.statements', counts.statements)} · ${t('unit.speakers', counts.speakers)}`
      : t('search.foundOf', counts.statements, { found });
  const ways = [
    [t('common.packs'), onPacks],
    [t('help.title'), onHelp],
  ].filter((way): way is [string, () => void] => way[1] !== undefined);
  return (
    <footer class="status">
      {inMemory && <p class="row">{trouble ? told(trouble) : t('search.refusesToStore')}</p>}
      <p class="row">
        <span>
          {stock} · {t('search.onThisDevice')}
          {ways.length > 0 && ' · '}
          <span class="ways">
            {ways.map(([name, go], i) => (
              <>
                {i > 0 && ' · '}
                <button type="button" class="packs-link" onClick={go}>
                  {name}
                </button>
              </>
            ))}
          </span>
        </span>
        {found !== 0 && (
          <span class="keys">
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> {t('search.keys.move')}
            </span>
            <span>
              <kbd>↵</kbd> {t(found === null ? 'search.keys.go' : 'search.keys.read')}
            </span>
            {found !== null && (
              <span>
                <kbd>{commandKey} C</kbd> {t('search.keys.cite')}
              </span>
            )}
          </span>
        )}
      </p>
    </footer>
  );
}
