/** What can be saved from the page in front. */
import { t } from '../../words';

export interface SaveHereProps {
  /** Whether words are selected there. */
  hasSelection: boolean;
  onWords: () => void;
  onList: () => void;
}

/** The ways into the form for saving, from the toolbar. */
export function SaveHere({ hasSelection, onWords, onList }: SaveHereProps) {
  return (
    <section class="block">
      <header>
        <h2>{t('common.save')}</h2>
      </header>
      <ul>
        {hasSelection && (
          <li>
            <button type="button" class="line" data-step onClick={onWords}>
              <span class="name">{t('search.selectedWords')}</span>
            </button>
          </li>
        )}
        <li>
          <button type="button" class="line" data-step onClick={onList}>
            <span class="name">{t('common.statementsOnThisPage')}</span>
          </button>
        </li>
      </ul>
    </section>
  );
}
