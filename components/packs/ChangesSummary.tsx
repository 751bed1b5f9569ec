import type { Changes } from '../../archive/changes';
import { t } from '../../words';
import { percent } from './format';

/** What a newer edition would change: a count of each kind, and some of the words. */
export function ChangesSummary({ changes }: { changes: Changes | number | null }) {
  if (changes === null) return null;
  if (typeof changes === 'number') {
    return <p class="quiet">{t('changes.comparing', { percent: percent(changes) })}</p>;
  }
  const { added, gone, changed, same, others, examples } = changes;
  return (
    <>
      <p>
        <span class="before">{t('changes.more', added)}</span>
        <span class="before">{t('changes.changed', changed)}</span>
        <span class="before">{t('changes.gone', gone)}</span>
        <span>{t('changes.same', same)}</span>
        {others > 0 && <span class="after">{t('changes.others', others)}</span>}
      </p>
      {examples.length > 0 && (
        <ul class="quiet">
          {examples.map(({ what, text }) => (
            <li key={text} dir="auto">
              {t(what === 'added' ? 'changes.new' : 'changes.was', { text: text.slice(0, 140) })}
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">{t('changes.stays')}</p>
    </>
  );
}
