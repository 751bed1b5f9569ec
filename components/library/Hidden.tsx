import { useState } from 'preact/hooks';
import type { Dismissal } from '../../model';
import { pieces, t } from '../../words';
import { locale } from '../../words/language';
import { told } from '../told';
import type { Desk } from './desk';
import { useLoaded } from './useLoaded';
import { useStay } from './useStay';

export interface HiddenProps {
  /** The latest first. */
  dismissals: Dismissal[];
  /** What is hidden is forgotten when the browser closes. */
  inMemory: boolean;
  /** Why the last one could not be taken back; null when it was. */
  refused: string | null;
  /** Why nothing can be kept here; null where it can. */
  trouble: string | null;
  onRestore: (id: string) => void;
  desk: Pick<Desk, 'hidden' | 'takeBack'>;
  edition: string;
}

const KINDS = {
  'not-this-person': 'popover.notThisPerson',
  'not-related': 'popover.notRelated',
} as const satisfies Record<Dismissal['kind'], string>;

function day(at: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time)
    ? ''
    : new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(time);
}

/** How far a dismissal reaches. Words that were hidden before claims were told of hold wherever they stand. */
function Reach({ one }: { one: Dismissal }) {
  if (one.page !== undefined) {
    return (
      <>
        {pieces('hidden.onOnePage', {
          page: (
            <a key="page" href={one.page} target="_blank" rel="noreferrer">
              {one.host || one.page}
            </a>
          ),
        })}
      </>
    );
  }
  if (one.host !== null) return <>{t('quiet.onSite', { host: one.host })}</>;
  return (
    <>{t(one.kind === 'not-related' && !one.claim ? 'hidden.whereverWords' : 'quiet.everywhere')}</>
  );
}

/** Hidden statements shown at once, and how many more each time. */
const SOME = 50;

/** What the reader hid, each to be taken back. */
export function Hidden(props: HiddenProps) {
  const { dismissals, inMemory, refused, onRestore, desk, edition } = props;
  const stay = useStay();
  const [limit, setLimit] = useState(SOME);
  const { value, error } = useLoaded(`${edition} ${limit}`, () =>
    desk.hidden({ offset: 0, limit }),
  );
  return (
    <section class="plain" {...stay}>
      <h1 tabIndex={-1}>{t('hidden.title')}</h1>
      {inMemory && (
        <p class="quiet">{props.trouble ? told(props.trouble) : t('search.refusesToStore')}</p>
      )}
      {refused && <p role="alert">{t('hidden.notTakenBack', { reason: refused })}</p>}
      {error && <p role="alert">{t('hidden.unread', { reason: error })}</p>}
      {value && value.total > 0 && (
        <>
          <div class="top">
            <h2>{t('hidden.ofPacks', value.total)}</h2>
            <button type="button" class="act key" onClick={() => void desk.takeBack(null)}>
              {t('hidden.takeAllBack')}
            </button>
          </div>
          <ul class="hidden">
            {value.items.map(({ view, pack, isCorrected }) => (
              <li key={view.id}>
                <div>
                  <p class="words" dir="auto">
                    {view.text}
                  </p>
                  <p class="meta">
                    <span class="before">{view.speaker.name}</span>
                    <span class="before">{pack}</span>
                    {t(isCorrected ? 'hidden.corrected' : 'hidden.deleted')}
                  </p>
                </div>
                <button type="button" class="act key" onClick={() => void desk.takeBack([view.id])}>
                  {t(isCorrected ? 'hidden.dropCorrection' : 'hidden.takeBack')}
                  <span class="unseen">: {view.text.slice(0, 80)}</span>
                </button>
              </li>
            ))}
          </ul>
          {value.items.length < value.total && (
            <button type="button" class="act key" onClick={() => setLimit(limit + SOME)}>
              {t('common.more')}
            </button>
          )}
          <h2>{t('hidden.onPages')}</h2>
        </>
      )}
      {dismissals.length > 1 && (
        <p class="acts">
          <button
            type="button"
            class="act key"
            onClick={() => {
              for (const { id } of dismissals) onRestore(id);
            }}
          >
            {t('hidden.takeTheseBack')}
          </button>
        </p>
      )}
      {dismissals.length === 0 ? (
        <p class="quiet">{t('hidden.nothing')}</p>
      ) : (
        <ul class="hidden">
          {dismissals.map((one) => (
            <li key={one.id}>
              <div>
                <p class="words" dir="auto">
                  {one.label}
                </p>
                <p class="meta">
                  <span class="before">{t(KINDS[one.kind])}</span>
                  <span class="before">
                    <Reach one={one} />
                  </span>
                  {day(one.at)}
                </p>
              </div>
              <button type="button" class="act key" onClick={() => onRestore(one.id)}>
                {t('hidden.takeBack')}
                <span class="unseen">: {one.label}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
