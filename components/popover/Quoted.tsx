import type { Link, QuotationCheck, Span, StatementView } from '../../model';
import { formatEdtf } from '../../text/edtf';
import { languageName } from '../dates';

interface QuotedProps {
  link: Link;
  /** The statements of the link, once they are here: to tell a translation. */
  views: readonly StatementView[] | null;
  locale: string;
}

/**
 * What became of the sentence's quotations: on record in these words, in nearly these, or as another's. Never a
 * verdict: two wordings stand one over the other, and what each has alone is underlined.
 */
export function Quoted({ link, views, locale }: QuotedProps) {
  return (
    <>
      {link.checks?.map((check) => (
        <section class="group quoted" key={check.start}>
          <h3>{heading(check, link)}</h3>
          <Comparison check={check} link={link} />
          <p class="note">{note(check, link, views, locale)}</p>
        </section>
      ))}
    </>
  );
}

function heading({ kind, speaker }: QuotationCheck, link: Link): string {
  if (kind === 'another-wording') return 'Quoted here; on record in another wording';
  if (kind === 'other-speaker') return `On record as the words of ${speaker}`;
  return link.speaker ? 'Quoted in the words on record' : `On record: ${speaker} said these words`;
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
        <dt>On this page</dt>
        <dd dir="auto">
          <Differing text={here} spans={moved} />
        </dd>
      </div>
      {check.kind === 'another-wording' && (
        <div>
          <dt>On record</dt>
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
  locale: string,
): string {
  const view = views?.find(({ id }) => id === statement);
  const when = said ? formatEdtf(said, locale) : 'date not known';
  const where = view ? `, ${view.publisher.name}` : '';
  const translated = view?.source.translated;
  const on = `${speaker}, ${when}${where}.`;
  if (kind === 'other-speaker') return `${on} This page gives them to ${link.speaker?.name}.`;
  if (kind === 'confirmed') return on;
  const why = translated
    ? `The record is a translation from ${languageName(translated.from, locale)}; translations differ honestly.`
    : 'Wordings differ by translation, by ear and by shortening; neither is called wrong here.';
  return `${on} ${why}`;
}
