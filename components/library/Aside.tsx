import type { StatementView } from '../../model';
import { t } from '../../words';
import { saidText } from '../dates';
import { CopyAs } from '../statement/CopyAs';
import { Glyph } from '../statement/Glyph';
import { Words } from '../statement/Words';
import type { ReaderProps } from './Reader';

interface AsideProps extends Pick<ReaderProps, 'statements' | 'onGo' | 'onCopy' | 'onSearch'> {
  view: StatementView;
  /** Whether its words are to be read in the text beside. */
  inText: boolean;
  /** Which of the source's statements it is. */
  at: number;
}

/** Beside the text: who said the marked words, when and where, and the way to the others. */
export function Aside({ view, inText, at, statements, onGo, onCopy, onSearch }: AsideProps) {
  const said = saidText(view, null);
  const previous = statements[at - 1];
  const next = statements[at + 1];
  return (
    <aside aria-label={t('library.aside')}>
      <nav class="steps" aria-label={t('library.ofSource')}>
        <button
          type="button"
          class="act"
          aria-keyshortcuts="P"
          disabled={!previous}
          onClick={() => previous && onGo(previous.id)}
        >
          {t('library.previous')}{' '}
          <span aria-hidden="true">
            <kbd>P</kbd>
          </span>
        </button>
        <span>{t('library.at', { at: at + 1, all: statements.length })}</span>
        <button
          type="button"
          class="act"
          aria-keyshortcuts="N"
          disabled={!next}
          onClick={() => next && onGo(next.id)}
        >
          {t('library.next')}{' '}
          <span aria-hidden="true">
            <kbd>N</kbd>
          </span>
        </button>
      </nav>
      <div class={inText ? 'slip in-text' : 'slip'}>
        <Words text={view.text} form={view.form} />
        <dl>
          <div>
            <dt>{t('library.who')}</dt>
            <dd>
              <strong dir="auto">{view.speaker.name}</strong>
              {view.speaker.role && `, ${view.speaker.role}`}
              {view.reportedBy && <p>{t('statement.relatedBy', { name: view.reportedBy })}</p>}
            </dd>
          </div>
          <div>
            <dt>{t('common.when')}</dt>
            <dd>
              {said.date}
              <p class="quiet">{said.reason}</p>
            </dd>
          </div>
          <div>
            <dt>{t('common.where')}</dt>
            <dd>{view.venue ?? t('library.notSaid')}</dd>
          </div>
          <div>
            <dt>{t('library.how')}</dt>
            <dd>{t(`library.form.${view.form}`)}</dd>
          </div>
          {view.positions.length > 0 && (
            <div>
              <dt>{t('library.on')}</dt>
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
            {t('library.allBySpeaker')}
          </button>
        </div>
      </div>
    </aside>
  );
}
