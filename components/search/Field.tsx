import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../words';

interface FieldProps {
  text: string;
  /** Id of the listbox it commands. */
  list: string;
  /** Whether that list is on show. */
  expanded: boolean;
  /** Id of the option under the cursor, once the reader moved there. */
  active: string | null;
  onText: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** The search field: a combobox in the sense of ARIA 1.2 that keeps the focus while one moves in the list. */
export function Field({ text, list, expanded, active, onText, onKeyDown }: FieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const clear = () => {
    onText('');
    input.current?.focus();
  };
  return (
    <div class="field">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="M10.5 10.5L14 14" stroke="currentColor" stroke-width="1.5" />
      </svg>
      <input
        ref={input}
        type="text"
        inputMode="search"
        enterkeyhint="search"
        role="combobox"
        aria-label={t('common.searchEverything')}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={expanded}
        aria-controls={expanded ? list : undefined}
        aria-activedescendant={active ?? undefined}
        placeholder={t('common.searchEverything')}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        dir="auto"
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {text && (
        <button type="button" class="clear" aria-label={t('search.clear')} onClick={clear}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" stroke-width="1.5" />
          </svg>
        </button>
      )}
    </div>
  );
}
