import type { Ref, ToldTurn } from '../../../archive/stances';
import { pieces, t } from '../../../words';
import { dateText } from '../../dates';
import { writeRoute } from '../routes';

/** A date that is the way to what was said then; its words stand in the title. */
export function ToStatement({ to }: { to: Ref }) {
  return (
    <a href={writeRoute({ at: 'statement', id: to.id })} title={to.text}>
      {to.said === null ? t('date.unknown') : dateText(to.said)}
    </a>
  );
}

interface ChangesProps {
  turns: readonly ToldTurn[];
  /** All that there are. */
  total: number;
}

/** Changes of side, plainly: until when one was taken, from when on the other, both statements at hand. */
export function Changes({ turns, total }: ChangesProps) {
  if (turns.length === 0) return null;
  return (
    <ul class="changes">
      {total > turns.length && <li>{t('standing.moreChanges', total - turns.length)}</li>}
      {turns.map(({ before, after, to }) => (
        <li key={after.id}>
          {pieces(to === 'rejects' ? 'standing.toRejects' : 'standing.toAsserts', {
            before: <ToStatement to={before} />,
            after: <ToStatement to={after} />,
          })}
        </li>
      ))}
    </ul>
  );
}
