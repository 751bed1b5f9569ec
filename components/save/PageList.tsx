import { useId } from 'preact/hooks';
import type { Form } from '../../model';
import { formatEdtf } from '../../text/edtf';
import { plural } from '../plural';
import { Card } from '../popover/Card';
import { Words } from '../statement/Words';

/** A statement that the engine takes the page to make, and what has become of it. */
export interface Found {
  key: string;
  words: string;
  form: Form;
  speaker: string | null;
  reason: string | null;
  said: string | null;
  /** `known`: on record already; `mine`: saved by the reader from this page. */
  state: 'new' | 'saving' | 'kept' | 'known' | 'mine';
  problem: string | null;
}

export interface PageListProps {
  found: readonly Found[] | 'loading' | { error: string };
  trouble: string | null;
  locale?: string;
  onKeep: (key: string) => void;
  onCorrect: (key: string) => void;
  onUndo: (key: string) => void;
  /** The focus has come to one: it is shown on the page. */
  onShow: (key: string) => void;
  onClose: () => void;
}

const SAID: Record<'kept' | 'known' | 'mine', string> = {
  kept: 'Saved.',
  known: 'On record already.',
  mine: 'In your record.',
};

/** Statements on this page: arrows go from one to the next, Enter keeps the one that has the focus. */
export function PageList({ found, trouble, locale = 'en-GB', ...on }: PageListProps) {
  const title = useId();
  const all = found === 'loading' || 'error' in found ? [] : found;
  const count = all.length;
  return (
    <Card
      labelledBy={title}
      busy={found === 'loading'}
      onClose={on.onClose}
      header={
        <>
          <p class="brand">On record</p>
          <h2 id={title}>Statements on this page</h2>
          <p class="standing" role="status">
            {found === 'loading'
              ? 'Looking who says what…'
              : count > 0
                ? `${plural(count, 'statement')} found`
                : ''}
          </p>
        </>
      }
      footer={
        count > 0 && (
          <span class="keys">
            <kbd>↓</kbd> <kbd>↑</kbd> next and previous, <kbd>Enter</kbd> saves, <kbd>Esc</kbd>{' '}
            closes
          </span>
        )
      }
    >
      {found !== 'loading' && 'error' in found && (
        <p class="note" role="alert">
          The page could not be read. {found.error}
        </p>
      )}
      {found !== 'loading' && !('error' in found) && count === 0 && (
        <p class="note">
          Nothing on this page is read as somebody’s statement. Select words to save them.
        </p>
      )}
      {trouble && count > 0 && <p class="note">{trouble}</p>}
      <ul class="group found">
        {all.map((one) => (
          <li class="item" key={one.key} onFocusCapture={() => on.onShow(one.key)}>
            <Words text={one.words} form={one.form} />
            <p class="meta">
              <strong dir="auto">{one.speaker ?? 'Speaker not known'}</strong>
              {one.said && <span>, {formatEdtf(one.said, locale)}</span>}
            </p>
            {one.reason && <p class="hint-line">{one.reason}</p>}
            <div class="acts">
              <Actions one={one} {...on} />
            </div>
            {one.problem && (
              <p class="problem" role="alert">
                {one.problem}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Actions({
  one: { key, state, speaker, words },
  onKeep,
  onCorrect,
  onUndo,
}: { one: Found } & Pick<PageListProps, 'onKeep' | 'onCorrect' | 'onUndo'>) {
  const whose = <span class="unseen">: {words.slice(0, 60)}</span>;
  const isThere = state === 'kept' || state === 'known' || state === 'mine';
  return (
    <>
      {isThere && (
        <span class="state" role="status">
          {SAID[state]}
        </span>
      )}
      {(state === 'new' || state === 'saving') && (
        <button
          type="button"
          class="act read"
          aria-disabled={state === 'saving'}
          onClick={() => (speaker ? onKeep(key) : onCorrect(key))}
        >
          {state === 'saving' ? 'Saving…' : speaker ? 'Save' : 'Save with a speaker'}
          {whose}
        </button>
      )}
      {state === 'kept' && (
        <button type="button" class="act read" onClick={() => onUndo(key)}>
          Undo{whose}
        </button>
      )}
      {state !== 'saving' && (
        <button type="button" class="act read" onClick={() => onCorrect(key)}>
          {state === 'mine' || state === 'kept'
            ? 'Edit'
            : state === 'known'
              ? 'Save this one too'
              : 'Correct'}
          {whose}
        </button>
      )}
    </>
  );
}
