import type { Changes } from '../../archive/changes';
import { plural } from '../plural';
import { percent } from './format';

/** What a newer edition would change: a count of each kind, and some of the words. */
export function ChangesSummary({ changes }: { changes: Changes | number | null }) {
  if (changes === null) return null;
  if (typeof changes === 'number') {
    return <p class="quiet">Comparing it with what is on record: {percent(changes)}</p>;
  }
  const { added, gone, changed, same, others, examples } = changes;
  return (
    <>
      <p>
        <span class="before">{plural(added, 'statement')} more</span>
        <span class="before">{plural(changed, 'statement')} changed</span>
        <span class="before">{plural(gone, 'statement')} gone</span>
        <span>{plural(same, 'statement')} as before</span>
        {others > 0 && <span class="after">{plural(others, 'other record')} changed</span>}
      </p>
      {examples.length > 0 && (
        <ul class="quiet">
          {examples.map(({ what, text }) => (
            <li key={text} dir="auto">
              {what === 'added' ? 'New: ' : 'Changed: '}
              {text.slice(0, 140)}
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">What you have hidden stays hidden, and your own corrections stay.</p>
    </>
  );
}
