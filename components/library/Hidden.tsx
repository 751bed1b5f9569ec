import type { Dismissal } from '../../model';

export interface HiddenProps {
  /** The latest first. */
  dismissals: Dismissal[];
  /** What is hidden is forgotten when the browser closes. */
  inMemory: boolean;
  /** Why the last one could not be taken back; null when it was. */
  refused: string | null;
  onRestore: (id: string) => void;
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

/** What the reader hid, each to be taken back. */
export function Hidden({ dismissals, inMemory, refused, onRestore }: HiddenProps) {
  return (
    <section class="plain">
      <h1>Hidden by you</h1>
      {inMemory && (
        <p class="quiet">
          This browser refuses to store the archive here. What you hide will not be kept.
        </p>
      )}
      {refused && <p role="alert">It was not taken back. {refused}</p>}
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
                  <span class="before">{one.host ? `on ${one.host}` : 'everywhere'}</span>
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
