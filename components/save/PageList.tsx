import { useId } from 'preact/hooks';
import type { Form } from '../../model';
import { pieces, t } from '../../words';
import { dateText } from '../dates';
import { Card } from '../popover/Card';
import { Words } from '../statement/Words';
import { told } from '../told';

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
  /** Said before the list: why it is a list that opens, and no form. */
  note: string | null;
  /** Words of which a draft was left on this page. */
  left: string | null;
  onGoOn: () => void;
  onKeep: (key: string) => void;
  onCorrect: (key: string) => void;
  onUndo: (key: string) => void;
  /** The focus has come to one: it is shown on the page. */
  onShow: (key: string) => void;
  onClose: () => void;
}

const BRIEF = 80;

/** Statements on this page: arrows go from one to the next, Enter keeps the one that has the focus. */
export function PageList({ found, trouble, note, left, ...on }: PageListProps) {
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
          <p class="brand">{t('common.brand')}</p>
          <h2 id={title}>{t('common.statementsOnThisPage')}</h2>
          <p class="standing" role="status">
            {found === 'loading'
              ? t('save.lookingWhat')
              : count > 0
                ? t('search.found', count)
                : ''}
          </p>
        </>
      }
      footer={
        count > 0 && (
          <span class="keys">
            {pieces('save.listKeys', {
              down: <kbd key="down">↓</kbd>,
              up: <kbd key="up">↑</kbd>,
              enter: <kbd key="enter">{t('key.enter')}</kbd>,
              escape: <kbd key="escape">{t('key.escape')}</kbd>,
            })}
          </span>
        )
      }
    >
      {note && (
        <p class="note" role="status">
          {note}
        </p>
      )}
      {left && (
        <p class="notice" role="status">
          {t('save.draftHere', { words: brief(left) })}{' '}
          <button type="button" class="act key" onClick={on.onGoOn}>
            {t('save.goOn')}
          </button>
        </p>
      )}
      {found !== 'loading' && 'error' in found && (
        <p class="note" role="alert">
          {t('save.pageUnread', { reason: found.error })}
        </p>
      )}
      {found !== 'loading' && !('error' in found) && count === 0 && !note && (
        <p class="note">{t('save.nothingHere')}</p>
      )}
      {trouble && count > 0 && <p class="note">{told(trouble)}</p>}
      <ul class="group found">
        {all.map((one) => (
          <li class="item" key={one.key} onFocusCapture={() => on.onShow(one.key)}>
            <Words text={one.words} form={one.form} />
            <p class="meta">
              <strong dir="auto">{one.speaker ?? t('save.noSpeaker')}</strong>
              {one.said && <span>, {dateText(one.said)}</span>}
            </p>
            {one.reason && <p class="hint-line">{told(one.reason)}</p>}
            <div class="acts">
              <Actions one={one} {...on} />
            </div>
            {one.problem && (
              <p class="problem" role="alert">
                {told(one.problem)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The beginning of words, to know them by. */
function brief(words: string): string {
  return words.length > BRIEF ? `${words.slice(0, BRIEF).trimEnd()}…` : words;
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
          {t(`save.outcome.${state}`)}
        </span>
      )}
      {(state === 'new' || state === 'saving') && (
        <button
          type="button"
          class="act read"
          aria-disabled={state === 'saving'}
          onClick={() => (speaker ? onKeep(key) : onCorrect(key))}
        >
          {t(state === 'saving' ? 'common.saving' : speaker ? 'common.save' : 'save.withSpeaker')}
          {whose}
        </button>
      )}
      {state === 'kept' && (
        <button type="button" class="act read" onClick={() => onUndo(key)}>
          {t('common.undo')}
          {whose}
        </button>
      )}
      {state !== 'saving' && (
        <button type="button" class="act read" onClick={() => onCorrect(key)}>
          {t(
            state === 'mine' || state === 'kept'
              ? 'common.edit'
              : state === 'known'
                ? 'save.thisToo'
                : 'save.correct',
          )}
          {whose}
        </button>
      )}
    </>
  );
}
