import type { StatementView } from '../../model';
import { saidText } from '../dates';
import { CopyAs } from '../statement/CopyAs';
import { Glyph } from '../statement/Glyph';
import { Words } from '../statement/Words';
import type { ReaderProps } from './Reader';

interface AsideProps extends Pick<ReaderProps, 'statements' | 'onGo' | 'onCopy' | 'onSearch'> {
  view: StatementView;
  /** Which of the source's statements it is. */
  at: number;
}

const FORMS = {
  direct: 'quoted',
  mixed: 'partly quoted',
  indirect: 'in the words of the report',
} as const;

/** Beside the text: who said the marked words, when and where, and the way to the others. */
export function Aside({ view, at, statements, onGo, onCopy, onSearch }: AsideProps) {
  const said = saidText(view, null);
  const previous = statements[at - 1];
  const next = statements[at + 1];
  return (
    <aside aria-label="The marked statement">
      <nav class="steps" aria-label="Statements of this source">
        <button
          type="button"
          class="act"
          disabled={!previous}
          onClick={() => previous && onGo(previous.id)}
        >
          Previous
        </button>
        <span>
          {at + 1} of {statements.length}
        </span>
        <button type="button" class="act" disabled={!next} onClick={() => next && onGo(next.id)}>
          Next
        </button>
      </nav>
      <div class="slip">
        <Words text={view.text} form={view.form} />
        <dl>
          <div>
            <dt>Who</dt>
            <dd>
              <strong dir="auto">{view.speaker.name}</strong>
              {view.speaker.role && `, ${view.speaker.role}`}
              {view.reportedBy && <p>As related by {view.reportedBy}</p>}
            </dd>
          </div>
          <div>
            <dt>When</dt>
            <dd>
              {said.date}
              <p class="quiet">{said.reason}</p>
            </dd>
          </div>
          <div>
            <dt>Where</dt>
            <dd>{view.venue ?? 'not said'}</dd>
          </div>
          <div>
            <dt>How</dt>
            <dd>{FORMS[view.form]}</dd>
          </div>
          {view.positions.length > 0 && (
            <div>
              <dt>On</dt>
              <dd>
                <ul>
                  {view.positions.map(({ claim, stance, proposition }) => (
                    <li key={claim} class="held">
                      <Glyph stance={stance} />
                      <button type="button" onClick={() => onSearch({ claim })}>
                        {proposition}
                      </button>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          )}
        </dl>
        <div class="acts">
          <CopyAs key={view.id} view={view} onCopy={onCopy} />
          <button type="button" class="act" onClick={() => onSearch({ speaker: view.speaker.id })}>
            All by this speaker
          </button>
        </div>
      </div>
    </aside>
  );
}
