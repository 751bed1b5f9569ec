import type { BackupHead } from '../../archive/backup';
import type { RestoreHow } from '../../archive/restore';
import { plural } from '../plural';

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
  const made = new Date(head.made).toLocaleString('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const hidden = head.packs.reduce((sum, pack) => sum + pack.hidden, 0);
  const packs = head.packs.filter(({ bundled }) => !bundled);
  return (
    <>
      <p class="meta">{file}</p>
      <h2>A backup of {made}</h2>
      {packs.length > 0 && (
        <ul class="contents">
          {packs.map(({ id, title, statements }) => (
            <li key={id} dir="auto">
              {title} <span class="quiet">{plural(statements, 'statement')}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">
        <span class="before">{plural(hidden, 'hidden statement')}</span>
        <span class="before">{plural(head.dismissals, 'dismissed link')}</span>
        <span>{plural(head.settings, 'setting')}</span>
      </p>
      {!isEmpty && (
        <p>
          <strong>Add what is missing</strong> leaves what is on record as it is.{' '}
          <strong>Replace everything</strong> makes it as it was on that day: what came later goes.
        </p>
      )}
      <p class="choices">
        <button
          type="button"
          class="button key"
          onClick={() => onRestore(isEmpty ? 'replace' : 'add')}
        >
          {isEmpty ? 'Restore' : 'Add what is missing'}
        </button>
        {!isEmpty && (
          <button type="button" class="button" onClick={() => onRestore('replace')}>
            Replace everything
          </button>
        )}
        <button type="button" class="button" onClick={onDismiss}>
          Leave it
        </button>
      </p>
    </>
  );
}
