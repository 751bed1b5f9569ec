import type { BackupHead } from '../../archive/backup';
import type { RestoreHow } from '../../archive/restore';
import { pieces, t } from '../../words';
import { locale } from '../../words/language';
import { AskFirst } from './AskFirst';

/** What a backup holds, and the question what shall become of what is on record now. */
export function BackupPreview({
  file,
  head,
  isEmpty,
  onRestore,
  onDismiss,
}: {
  file: string;
  head: BackupHead;
  /** Nothing is on record but what comes with the extension. */
  isEmpty: boolean;
  onRestore: (how: RestoreHow) => void;
  onDismiss: () => void;
}) {
  const made = new Date(head.made).toLocaleString(locale(), {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const hidden = head.packs.reduce((sum, pack) => sum + pack.hidden, 0);
  const packs = head.packs.filter(({ bundled }) => !bundled);
  return (
    <>
      <p class="meta">{file}</p>
      <h2>{t('backup.of', { date: made })}</h2>
      {packs.length > 0 && (
        <ul class="contents">
          {packs.map(({ id, title, statements }) => (
            <li key={id} dir="auto">
              {title} <span class="quiet">{t('unit.statements', statements)}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">
        <span class="before">{t('backup.hidden', hidden)}</span>
        <span class="before">{t('backup.links', head.dismissals)}</span>
        <span>{t('backup.settings', head.settings)}</span>
      </p>
      {!isEmpty && (
        <p>
          {pieces('backup.choice', {
            add: <strong key="add">{t('backup.add')}</strong>,
            replace: <strong key="replace">{t('backup.replace')}</strong>,
          })}
        </p>
      )}
      <p class="choices">
        <button
          type="button"
          class="button key"
          onClick={() => onRestore(isEmpty ? 'replace' : 'add')}
        >
          {t(isEmpty ? 'backup.restore' : 'backup.add')}
        </button>
        {!isEmpty && <ReplaceButton onReplace={() => onRestore('replace')} />}
        <button type="button" class="button" onClick={onDismiss}>
          {t('packs.leaveIt')}
        </button>
      </p>
    </>
  );
}

/** Replaces everything, after a plain question: what is then gone no undo brings back. */
function ReplaceButton({ onReplace }: { onReplace: () => void }) {
  return (
    <AskFirst
      class="button"
      question={t('backup.question')}
      explained={t('backup.explained')}
      yes={t('backup.do')}
      onYes={onReplace}
    >
      {t('backup.replace')}
    </AskFirst>
  );
}
