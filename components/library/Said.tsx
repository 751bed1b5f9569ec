import type { ComponentChildren } from 'preact';
import type { StatementView } from '../../model';
import { Meta } from '../statement/Meta';
import { Words } from '../statement/Words';
import { writeRoute } from './routes';

interface SaidProps {
  views: readonly StatementView[];
  withoutSpeaker?: boolean;
  /** What can be done with each, beside it. */
  acts?: (view: StatementView) => ComponentChildren;
}

/** Statements one below the other, each the way to its source. */
export function Said({ views, withoutSpeaker = false, acts }: SaidProps) {
  return (
    <ul class="said-list">
      {views.map((view) => (
        <li key={view.id}>
          <a class="to" href={writeRoute({ at: 'statement', id: view.id })}>
            <Words text={view.text} form={view.form} />
          </a>
          <Meta view={view} published={null} withoutSpeaker={withoutSpeaker} />
          {acts && <p class="acts">{acts(view)}</p>}
        </li>
      ))}
    </ul>
  );
}
