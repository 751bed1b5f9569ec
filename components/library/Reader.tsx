import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Source, Span, StatementView } from '../../model';
import { textFragment } from '../../text/citation';
import { t } from '../../words';
import { direction, language } from '../../words/language';
import { dateText, languageName } from '../dates';
import { PublisherName } from '../statement/Publisher';
import { Aside } from './Aside';
import { blocks } from './blocks';
import { offsetAt, paint } from './paint';
import { useTitle } from './useTitle';

export interface ReaderProps {
  source: Source;
  /** The statements of the source, in the order of its text. */
  statements: StatementView[];
  /** Id of the one asked for. */
  asked: string;
  onGo: (statement: string) => void;
  onCopy: (text: string) => unknown;
  /** Everything on record about a claim, or of a speaker. */
  onSearch: (search: { claim: string } | { speaker: string }) => void;
}

/** Letters that do what the buttons beside the text do, while the focus is in it. */
const STEPS: Record<string, number> = { n: 1, p: -1 };

/** A source's date, with a word when it is not plainly stated; the note says the rest. */
function dated({ published, publishedBasis }: Source): string {
  if (!published) return t('date.unknown');
  const date = dateText(published);
  return publishedBasis === 'inferred' ? t('library.dateInferred', { date }) : date;
}

/** A source set to be read, its statements marked, the one asked for firmly and in view. */
export function Reader({ source, statements, asked, onGo, onCopy, onSearch }: ReaderProps) {
  useTitle(source.title);
  const at = statements.findIndex(({ id }) => id === asked);
  const view = statements[at];
  const text = useMemo(() => blocks(source.text ?? ''), [source.text]);
  const column = useRef<HTMLElement>(null);
  // Many texts begin with their own title: it stands once, and carries marks like any paragraph.
  const titled = text[0]?.text.trim() === source.title.trim();
  const paragraphs = () => [
    ...(column.current?.querySelectorAll<HTMLElement>('[data-block]') ?? []),
  ];

  // Before the browser draws: else the text flashes by unmarked, from its top.
  useLayoutEffect(() => {
    const all = paragraphs();
    const span: Span | null = view?.selector ?? null;
    const clear = paint(
      all,
      text,
      statements.map(({ selector }) => selector),
      span,
    );
    const first = span && text.findIndex(({ end }) => end > span.start);
    const target = first === null ? undefined : all[first];
    target?.scrollIntoView({ block: 'center', behavior: 'instant' });
    target?.focus({ preventScroll: true });
    return clear;
  }, [text, statements, view]);

  const pick = (event: MouseEvent) => {
    if (getSelection()?.isCollapsed === false) return;
    const offset = offsetAt(paragraphs(), text, event.clientX, event.clientY);
    if (offset === null) return;
    const under = statements
      .filter(({ selector }) => selector.start <= offset && offset < selector.end)
      .sort((a, b) => a.selector.exact.length - b.selector.exact.length);
    const next = under.find(({ id }) => id !== asked);
    if (next) onGo(next.id);
  };

  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key.toLowerCase()];
    const isWritten = event.target instanceof Element && event.target.closest('input, select');
    const next = by && statements[at + by];
    if (!next || isWritten || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onGo(next.id);
  };

  const publisher = view?.publisher;
  const url = view && textFragment(source.url ?? null, view.selector);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for the buttons beside the text, nothing of its own
    <div class="reader" onKeyDown={step}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a pointer's shortcut; the list beside it has every statement for the keyboard */}
      <article lang={source.language} dir="auto" ref={column} onClick={pick}>
        <header lang={language()} dir={direction()}>
          <h1
            lang={source.language}
            dir="auto"
            {...(titled && { class: 'par', 'data-block': 0, tabIndex: -1 })}
          >
            {titled ? text[0]?.text : source.title}
          </h1>
          <p class="dateline">
            {publisher && <PublisherName publisher={publisher} />}
            <span>{dated(source)}</span>
            {source.translated && (
              <span>
                {t('library.translatedFrom', {
                  by: source.translated.by,
                  language: languageName(source.translated.from),
                })}
              </span>
            )}
            {url && (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {t('library.atPublisher')}
              </a>
            )}
          </p>
          {publisher && <p class="control">{publisher.controlReason}</p>}
          {source.publishedNote && (
            <p class="control">{t('library.dateNote', { note: source.publishedNote })}</p>
          )}
        </header>
        <div class="text">
          {text.length > 0 ? (
            text.map(
              (block, i) =>
                (i > 0 || !titled) && (
                  <p key={block.start} class="par" data-block={i} tabIndex={-1}>
                    {block.text}
                  </p>
                ),
            )
          ) : (
            <p class="quiet" lang={language()}>
              {t('library.noText')}
            </p>
          )}
        </div>
      </article>
      {view && (
        <Aside
          inText={text.length > 0}
          view={view}
          at={at}
          statements={statements}
          onGo={onGo}
          onCopy={onCopy}
          onSearch={onSearch}
        />
      )}
    </div>
  );
}
