import type { PackInfo } from '../../archive/archive';
import { t } from '../../words';
import { AskFirst } from './AskFirst';

export interface RemoveButtonProps {
  pack: Pick<PackInfo, 'id' | 'title' | 'statements'>;
  disabled: boolean;
  onRemove: () => void;
}

/** Removes a pack, after a plain question. */
export function RemoveButton({ pack, disabled, onRemove }: RemoveButtonProps) {
  return (
    <AskFirst
      class="act"
      disabled={disabled}
      question={t('remove.question', { title: pack.title })}
      explained={t('remove.explained', pack.statements)}
      yes={t('remove.do')}
      onYes={onRemove}
    >
      {t('remove.button')}
      <span class="unseen"> {pack.title}</span>
    </AskFirst>
  );
}
