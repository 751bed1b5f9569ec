import { useId, useRef, useState } from 'preact/hooks';
import type { StatementView } from '../../model';
import { citation, safeUrl } from '../../text/citation';
import { statementAs } from '../../text/single';
import { t } from '../../words';
import { CopyButton } from './CopyButton';

interface CopyAsProps {
  view: StatementView;
  onCopy: (text: string) => unknown;
  /** Whose words, where it stands away from them. */
  whose?: string;
}

/** The forms besides the citation, the plainest first. */
const FORMS = ['text', 'markdown', 'bibtex', 'csl-json', 'link'] as const;

/** Names are the same in every language. */
const NAMES = { markdown: 'Markdown', bibtex: 'BibTeX', 'csl-json': 'CSL-JSON' };

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Copies a statement: as a citation at once, in another form from a line that unfolds. Arrow keys go
 * round the forms. Escape folds the line: as a key, or as the `cancel` event that a host sends which
 * hears Escape first and keeps what surrounds this open when it is taken.
 */
export function CopyAs({ view, onCopy, whose }: CopyAsProps) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const id = useId();
  const fold = (event: Event) => {
    if (!open) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    opener.current?.focus();
  };
  const step = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return fold(event);
    const by = STEPS[event.key];
    if (!by || !open || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const all = [opener.current, ...(line.current?.querySelectorAll('button') ?? [])];
    const at = all.indexOf(event.target as HTMLButtonElement);
    if (at < 0) return;
    event.preventDefault();
    event.stopPropagation();
    all[(at + by + all.length) % all.length]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay its buttons among those around it
    <div
      class="copying"
      role="group"
      aria-label={t('statement.copy')}
      onKeyDown={step}
      onCancel={fold}
    >
      <span class="pair">
        <CopyButton text={() => citation(view)} onCopy={onCopy} {...(whose ? { whose } : {})} />
        <button
          type="button"
          class="act more"
          ref={opener}
          aria-label={t('statement.copyAs')}
          title={t('statement.copyAs')}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <path d="M1.5 3.5L5 7l3.5-3.5" fill="none" stroke="currentColor" stroke-width="1.5" />
          </svg>
        </button>
      </span>
      {open && (
        <div class="forms" id={id} ref={line}>
          {FORMS.map(
            (form) =>
              (form !== 'link' || safeUrl(view.source.url)) && (
                <CopyButton
                  key={form}
                  label={
                    form === 'text' || form === 'link' ? t(`statement.as.${form}`) : NAMES[form]
                  }
                  text={() => statementAs(form, view) ?? ''}
                  onCopy={onCopy}
                />
              ),
          )}
        </div>
      )}
    </div>
  );
}
