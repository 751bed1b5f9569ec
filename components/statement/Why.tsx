import type { Edtf, StatementView } from '../../model';
import { safeUrl, textFragment } from '../../text/citation';
import { languageName, saidText } from '../dates';

interface WhyProps {
  id: string;
  /** The engine's reasons; none where a statement was searched for. */
  why: string[];
  view: StatementView | null;
  published: Edtf | null;
  locale?: string;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Why a statement is shown, how its date is known, who controls its publisher, and where it stands. */
export function Why({ id, why, view, published, locale }: WhyProps) {
  const url = view && safeUrl(view.source.url) && textFragment(view.source.url, view.selector);
  return (
    <dl class="why" id={id}>
      {why.length > 0 && (
        <div>
          <dt>Shown because</dt>
          {why.map((reason) => (
            <dd key={reason}>{capital(reason)}</dd>
          ))}
        </div>
      )}
      {view && (
        <>
          <div>
            <dt>Date</dt>
            <dd>{saidText(view, published, locale).reason}</dd>
          </div>
          <div>
            <dt>{view.publisher.name}</dt>
            <dd>{view.publisher.controlReason}</dd>
          </div>
          <div>
            <dt>Source</dt>
            <dd>
              {url ? (
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {view.source.title}
                </a>
              ) : (
                view.source.title
              )}
              {view.source.translated &&
                ` (translated from ${languageName(view.source.translated.from, locale)}: ${view.source.translated.by})`}
            </dd>
          </div>
        </>
      )}
    </dl>
  );
}
