import { useRef } from 'preact/hooks';
import type { PackInfo } from '../../archive/archive';
import { t } from '../../words';

export interface RemoveButtonProps {
  pack: Pick<PackInfo, 'id' | 'title' | 'statements'>;
  disabled: boolean;
  onRemove: () => void;
}

/** Removes a pack, after a plain question. */
export function RemoveButton({ pack, disabled, onRemove }: RemoveButtonProps) {
  const question = useRef<HTMLDialogElement>(null);
  const name = `remove-${pack.id}`;
  const close = () => question.current?.close();
  const remove = () => {
    close();
    onRemove();
  };
  return (
    <>
      <button
        type="button"
        class="act"
        disabled={disabled}
        onClick={() => question.current?.showModal()}
      >
        {t('remove.button')}
        <span class="unseen"> {pack.title}</span>
      </button>
      <dialog ref={question} class="question" aria-labelledby={name}>
        <h2 id={name}>{t('remove.question', { title: pack.title })}</h2>
        <p>{t('remove.explained', pack.statements)}</p>
        <p class="choices">
          <button type="button" class="button" onClick={close}>
            {t('remove.keep')}
          </button>
          <button type="button" class="button key" onClick={remove}>
            {t('remove.do')}
          </button>
        </p>
      </dialog>
    </>
  );
}
