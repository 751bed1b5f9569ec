import { useState } from 'preact/hooks';
import type { PageMark, PageState } from '../../messages';
import { pieces, t } from '../../words';

interface OnThisPageProps {
  state: PageState;
  marks: PageMark[];
  onGo: (mark: string) => void;
  /** Shows the same beside the page, where there are marks; without it there is no such place. */
  onBeside?: (() => void) | undefined;
  /** Reads the page although nothing calls it an article; without it that may not be done. */
  onReadOnce?: (() => void) | undefined;
}

const STATES = {
  reading: 'search.page.reading',
  'nothing-found': 'search.page.nothingFound',
  'no-article': 'search.page.noArticle',
  off: 'search.page.off',
  failed: 'search.page.failed',
} as const satisfies Record<Exclude<PageState, 'marked'>, string>;

/** Marks of one thing on a page: a person named ten times is one line. */
function together(marks: PageMark[]): (PageMark & { times: number })[] {
  const byLabel = new Map<string, PageMark & { times: number }>();
  for (const mark of marks) {
    const key = mark.kind === 'speaker' ? mark.label : mark.id;
    const known = byLabel.get(key);
    if (known) known.times++;
    else byLabel.set(key, { ...mark, times: 1 });
  }
  return [...byLabel.values()];
}

/** How many statements a mark leads to; nothing where the page was not told. */
function Count({ of: count }: { of: number }) {
  if (count === 0) return null;
  return (
    <span class="count">
      {pieces('search.statementsOnRecord', count, { count: <span key="count">{count}</span> }).map(
        (part) =>
          typeof part === 'string' ? (
            <span class="unseen" key={part}>
              {part}
            </span>
          ) : (
            part
          ),
      )}
    </span>
  );
}

/** The marks of the page in words: the way to them without seeing or pointing. */
export function OnThisPage({ state, marks, onGo, onBeside, onReadOnce }: OnThisPageProps) {
  // Where that found no article either, it would again find none.
  const [asked, setAsked] = useState(false);
  const all = together(marks);
  const speakers = all.filter(({ kind }) => kind === 'speaker');
  const claims = all.filter(({ kind }) => kind === 'claim');
  return (
    <section class="block">
      <header>
        <h2>{t('common.onThisPage')}</h2>
        {all.some(({ count }) => count > 0) && (
          <span aria-hidden="true">{t('common.onRecordPhrase')}</span>
        )}
      </header>
      {state !== 'marked' && <p class="quiet">{t(STATES[state])}</p>}
      {claims.length > 0 && (
        <ul>
          {claims.map((mark) => (
            <li key={mark.id}>
              <button type="button" class="line said" data-step onClick={() => onGo(mark.id)}>
                <span class="exact" dir="auto">
                  <span>{mark.exact}</span>
                </span>
                <span class="aside">{mark.label !== mark.exact && mark.label}</span>
                <Count of={mark.count} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {speakers.length > 0 && (
        <ul>
          {speakers.map((mark) => (
            <li key={mark.id}>
              <button type="button" class="line" data-step onClick={() => onGo(mark.id)}>
                <span class="name" dir="auto">
                  {mark.label}
                </span>
                <span class="aside">{mark.times > 1 ? t('search.named', mark.times) : ''}</span>
                <Count of={mark.count} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {((onBeside && all.length > 0) || onReadOnce) && (
        <p class="choices">
          {onReadOnce && state === 'no-article' && !asked && (
            <button
              type="button"
              class="act key"
              data-step
              onClick={() => {
                setAsked(true);
                onReadOnce();
              }}
            >
              {t('site.readOnce')}
            </button>
          )}
          {onBeside && all.length > 0 && (
            <button type="button" class="act key" data-step onClick={onBeside}>
              {t('panel.open')}
            </button>
          )}
        </p>
      )}
    </section>
  );
}
