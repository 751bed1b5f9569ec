import { useRef } from 'preact/hooks';
import type { PackInfo } from '../../archive/archive';
import { plural } from '../plural';

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
        Remove…<span class="unseen"> {pack.title}</span>
      </button>
      <dialog ref={question} class="question" aria-labelledby={name}>
        <h2 id={name}>Remove “{pack.title}”?</h2>
        <p>
          {plural(pack.statements, 'statement')} will be gone from this device, from search and from
          the pages you read, and what you have hidden in it is forgotten. To have them back, import
          the pack again. To do without it for a while, switch it off.
        </p>
        <p class="choices">
          <button type="button" class="button" onClick={close}>
            Keep
          </button>
          <button type="button" class="button key" onClick={remove}>
            Remove
          </button>
        </p>
      </dialog>
    </>
  );
}
