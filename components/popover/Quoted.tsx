import type { Link, QuotationCheck, Span, StatementView } from '../../model';
import { t } from '../../words';
import { dateText, languageName } from '../dates';

interface QuotedProps {
  link: Link;
  /** The statements of the link, once they are here: to tell a translation. */
  views: readonly StatementView[] | null;
}

/**
 * What became of the sentence's quotations: on record in these words, in nearly these, or as another's. Never a
 * verdict: two wordings stand one over the other, and what each has alone is underlined.
 */
export function Quoted({ link, views }: QuotedProps) {
  return (
    <>
      {link.checks?.map((check) => (
        <section class="group quoted" key={check.start}>
          <h3>{heading(check, link)}</h3>
          <Comparison check={check} link={link} />
          <p class="note">{note(check, link, views)}</p>
        </section>
      ))}
    </>
  );
}

function heading({ kind, speaker }: QuotationCheck, link: Link): string {
  if (kind === 'another-wording') return t('popover.quoted.anotherWording');
  if (kind === 'other-speaker') return t('popover.quoted.otherSpeaker', { speaker });
  return link.speaker
    ? t('popover.quoted.confirmed')
    : t('popover.quoted.confirmedUnnamed', { speaker });
}

/** The page's words, and under them those on record where they are others. */
function Comparison({ check, link }: { check: QuotationCheck; link: Link }) {
  const here = link.exact.slice(check.start - link.start, check.end - link.start);
  const moved = check.differs.page.map(({ start, end }) => ({
    start: start - check.start,
    end: end - check.start,
  }));
  const { found, quote } = check;
  const theirs = check.differs.record.map(({ start, end }) => ({
    start: start - found.start,
    end: end - found.start,
  }));
  return (
    <dl class="wordings">
      <div>
        <dt>{t('common.onThisPage')}</dt>
        <dd dir="auto">
          <Differing text={here} spans={moved} />
        </dd>
      </div>
      {check.kind === 'another-wording' && (
        <div>
          <dt>{t('common.onRecord')}</dt>
          <dd dir="auto">
            {found.start > 0 && '… '}
            <Differing text={quote.slice(found.start, found.end)} spans={theirs} />
            {/[\p{L}\p{N}]/u.test(quote.slice(found.end)) && ' …'}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** A wording with the words that the other has not. */
function Differing({ text, spans }: { text: string; spans: readonly Span[] }) {
  let at = 0;
  const parts = spans.map(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

function note(
  { kind, statement, speaker, said }: QuotationCheck,
  link: Link,
  views: readonly StatementView[] | null,
): string {
  const view = views?.find(({ id }) => id === statement);
  const date = said ? dateText(said) : t('date.unknown');
  const translated = view?.source.translated;
  const on = view
    ? t('popover.quoted.where', { speaker, date, publisher: view.publisher.name })
    : t('popover.quoted.whereUnknown', { speaker, date });
  if (kind === 'other-speaker')
    return `${on} ${t('popover.quoted.givenTo', { speaker: link.speaker?.name ?? '' })}`;
  if (kind === 'confirmed') return on;
  const why = translated
    ? t('popover.quoted.translation', { language: languageName(translated.from) })
    : t('popover.quoted.wordings');
  return `${on} ${why}`;
}
