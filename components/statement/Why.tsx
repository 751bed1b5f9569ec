import type { Edtf, StatementView } from '../../model';
import { safeUrl, textFragment } from '../../text/citation';
import { pieces, t } from '../../words';
import { languageName, saidText } from '../dates';
import { reasonText } from '../reasons';

interface WhyProps {
  id: string;
  /** The engine's reasons; none where a statement was searched for. */
  why: string[];
  view: StatementView | null;
  published: Edtf | null;
}

/** Why a statement is shown, how its date is known, who controls its publisher, and where it stands. */
export function Why({ id, why, view, published }: WhyProps) {
  const url = view && safeUrl(view.source.url) && textFragment(view.source.url, view.selector);
  const translated = view?.source.translated;
  const title = url ? (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {view.source.title}
    </a>
  ) : (
    view?.source.title
  );
  return (
    <dl class="why" id={id}>
      {why.length > 0 && (
        <div>
          <dt>{t('statement.shownBecause')}</dt>
          {why.map((reason) => (
            <dd key={reason}>{reasonText(reason)}</dd>
          ))}
        </div>
      )}
      {view && (
        <>
          <div>
            <dt>{t('statement.date')}</dt>
            <dd>{saidText(view, published).reason}</dd>
          </div>
          <div>
            <dt>{view.publisher.name}</dt>
            <dd>{view.publisher.controlReason}</dd>
          </div>
          <div>
            <dt>{t('statement.source')}</dt>
            <dd>
              {translated
                ? pieces('statement.translated', {
                    title,
                    language: languageName(translated.from),
                    by: translated.by,
                  })
                : title}
            </dd>
          </div>
        </>
      )}
    </dl>
  );
}
