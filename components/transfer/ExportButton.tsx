import { useRef } from 'preact/hooks';
import { t } from '../../words';
import { ExportPanel, type ExportPanelProps } from './ExportPanel';

interface ExportButtonProps extends Omit<ExportPanelProps, 'onClose'> {
  /** What leaves, for who cannot see where the button stands. */
  what: string;
  disabled?: boolean;
  class?: string;
}

/** A button with the question of the format behind it. */
export function ExportButton({ what, disabled, onExport, count, class: look }: ExportButtonProps) {
  const question = useRef<HTMLDialogElement>(null);
  const close = () => question.current?.close();
  return (
    <>
      <button
        type="button"
        class={look ?? 'act'}
        disabled={disabled ?? false}
        onClick={() => question.current?.showModal()}
      >
        {t('export.button')}
        <span class="unseen"> {what}</span>
      </button>
      <dialog ref={question} class="question" aria-label={t('export.what', { what })}>
        <ExportPanel
          count={count}
          onClose={close}
          onExport={(format) => {
            close();
            onExport(format);
          }}
        />
      </dialog>
    </>
  );
}
