import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { t } from '../../words';

export interface AskFirstProps {
  /** Of the button. */
  class: string;
  disabled?: boolean;
  /** What stands on the button. */
  children: ComponentChildren;
  question: string;
  explained: string;
  /** What stands on the button that does it. */
  yes: string;
  onYes: () => void;
}

/** A button that does what cannot be undone, after a plain question. */
export function AskFirst({
  disabled = false,
  children,
  question,
  explained,
  ...its
}: AskFirstProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  const close = () => dialog.current?.close();
  const go = () => {
    close();
    its.onYes();
  };
  return (
    <>
      <button
        type="button"
        class={its.class}
        disabled={disabled}
        onClick={() => dialog.current?.showModal()}
      >
        {children}
      </button>
      <dialog ref={dialog} class="question" aria-labelledby={name}>
        <h2 id={name}>{question}</h2>
        <p>{explained}</p>
        <p class="choices">
          <button type="button" class="button" onClick={close}>
            {t('remove.keep')}
          </button>
          <button type="button" class="button key" onClick={go}>
            {its.yes}
          </button>
        </p>
      </dialog>
    </>
  );
}
