import { useState } from 'preact/hooks';
import type { Dismissal } from '../../model';
import { plural } from '../plural';
import type { Desk } from './desk';
import { useLoaded } from './useLoaded';

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

const KINDS: Record<Dismissal['kind'], string> = {
  'not-this-person': 'Not this person',
  'not-related': 'Not related',
};

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

function day(at: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time) ? '' : DAY.format(time);
}

/** How far a dismissal reaches. Words that were hidden before claims were told of hold wherever they stand. */
function Reach({ one }: { one: Dismissal }) {
  if (one.page !== undefined) {
    return (
      <>
        on one page:{' '}
        <a href={one.page} target="_blank" rel="noreferrer">
          {one.host || one.page}
        </a>
      </>
    );
  }
  if (one.host !== null) return <>on {one.host}</>;
  return (
    <>{one.kind === 'not-related' && !one.claim ? 'wherever these words stand' : 'everywhere'}</>
  );
}

/** Hidden statements shown at once, and how many more each time. */
const SOME = 50;

/** What the reader hid, each to be taken back. */
export function Hidden(props: HiddenProps) {
  const { dismissals, inMemory, refused, onRestore, desk, edition } = props;
  const [limit, setLimit] = useState(SOME);
  const { value, error } = useLoaded(`${edition} ${limit}`, () =>
    desk.hidden({ offset: 0, limit }),
  );
  return (
    <section class="plain">
      <h1>Hidden by you</h1>
      {inMemory && (
        <p class="quiet">
          {props.trouble ??
            'This browser refuses to store the archive here. What you hide will not be kept.'}
        </p>
      )}
      {refused && <p role="alert">It was not taken back. {refused}</p>}
      {error && <p role="alert">What is hidden could not be read. {error}</p>}
      {value && value.total > 0 && (
        <>
          <div class="top">
            <h2>{plural(value.total, 'statement')} of packs</h2>
            <button type="button" class="act key" onClick={() => void desk.takeBack(null)}>
              Take all back
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
                    {isCorrected ? 'your corrected copy stands in its place' : 'deleted by you'}
                  </p>
                </div>
                <button type="button" class="act key" onClick={() => void desk.takeBack([view.id])}>
                  {isCorrected ? 'Drop the correction' : 'Take back'}
                  <span class="unseen">: {view.text.slice(0, 80)}</span>
                </button>
              </li>
            ))}
          </ul>
          {value.items.length < value.total && (
            <button type="button" class="act key" onClick={() => setLimit(limit + SOME)}>
              Show more
            </button>
          )}
          <h2>On pages that you read</h2>
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
            Take all of these back
          </button>
        </p>
      )}
      {dismissals.length === 0 ? (
        <p class="quiet">Nothing is hidden.</p>
      ) : (
        <ul class="hidden">
          {dismissals.map((one) => (
            <li key={one.id}>
              <div>
                <p class="words" dir="auto">
                  {one.label}
                </p>
                <p class="meta">
                  <span class="before">{KINDS[one.kind]}</span>
                  <span class="before">
                    <Reach one={one} />
                  </span>
                  {day(one.at)}
                </p>
              </div>
              <button type="button" class="act key" onClick={() => onRestore(one.id)}>
                Take back<span class="unseen">: {one.label}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
