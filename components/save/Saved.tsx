import { useId } from 'preact/hooks';
import { t } from '../../words';
import { Card } from '../popover/Card';
import { told } from '../told';

export interface SavedProps {
  /** `saved`, then `taken-back` when the reader has undone it; `deleted` for one that went. */
  state: 'saved' | 'taken-back';
  words: string;
  speaker: string;
  isBusy: boolean;
  problem: string | null;
  onUndo: () => void;
  onEdit: () => void;
  onClose: () => void;
}

/** What stands in the form's place after saving. */
export function Saved({ state, words, speaker, isBusy, problem, ...on }: SavedProps) {
  const title = useId();
  return (
    <Card
      labelledBy={title}
      busy={isBusy}
      onClose={on.onClose}
      header={
        <h2 id={title}>
          <span role="status">
            {t(state === 'saved' ? 'save.outcome.kept' : 'save.outcome.takenBack')}
          </span>
        </h2>
      }
      footer={
        <>
          {problem && (
            <p class="problem" role="alert">
              {told(problem)}
            </p>
          )}
          {state === 'saved' && (
            <button type="button" class="act key" data-first onClick={on.onUndo}>
              {t('common.undo')}
            </button>
          )}
          <button type="button" class="act key" data-first onClick={on.onEdit}>
            {t(state === 'saved' ? 'common.edit' : 'save.backToForm')}
          </button>
        </>
      }
    >
      <p class="outcome-words" dir="auto">
        <strong>{speaker}</strong>: {words}
      </p>
    </Card>
  );
}
