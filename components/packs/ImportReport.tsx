import type { Group, Report } from '../../archive/formats/types';
import { t } from '../../words';
import { linesOf, reportText } from './report';

/** What became of the lines of a file: what was left out and why, what was joined. */
export function ImportReport({
  title,
  report,
  onSave,
}: {
  title: string;
  report: Report;
  onSave: (text: string, name: string) => void;
}) {
  const { joined, skipped, skippedBy, notedBy } = report;
  if (joined + skipped + notedBy.length === 0) return null;
  return (
    <div class="report">
      {joined > 0 && <p>{t('report.joined', joined)}</p>}
      {skipped > 0 && <Groups title={t('report.leftOut', skipped)} groups={skippedBy} />}
      {notedBy.length > 0 && <Groups title={t('report.noted')} groups={notedBy} />}
      <button
        type="button"
        class="act key"
        onClick={() => onSave(reportText(title, report), t('report.file', { title }))}
      >
        {t('report.save')}
      </button>
    </div>
  );
}

function Groups({ title, groups }: { title: string; groups: readonly Group[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {groups.map((group) => (
          <li key={group.why}>
            {group.why} <span class="quiet">{linesOf(group)}</span>
            {group.lines[0]?.excerpt && (
              <p class="quiet" dir="auto">
                {group.lines[0].excerpt}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
