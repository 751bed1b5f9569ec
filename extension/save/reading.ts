import type { Place } from '../../components/save/SaveForm';
import type { ReadSource } from '../../context/saving';
import type { Proposals } from '../../messages';
import type { Selector, Span } from '../../model';
import type { PageText } from '../../page/save-words';
import { textFragment } from '../../text/citation';
import { fromPageDate } from '../../text/edtf';
import { placeWords } from '../../text/place-words';
import { selectorOf } from '../../text/selector';
import { t } from '../../words';

/** Longer texts are not kept with a statement; the words around it are. In characters: a long report. */
const LONGEST_KEPT = 200_000;

/** The source that a page is, as it says of itself. */
export function sourceOf(page: PageText, publisher: Proposals['publisher']): ReadSource {
  const { article, text, site } = page;
  const url = URL.parse(article.url);
  const isLinked = url !== null && /^https?:$/.test(url.protocol) && article.url.length <= 2000;
  const host = isLinked ? url.hostname.replace(/^www\./, '') : '';
  const language = (article.language ?? '').replaceAll('_', '-');
  return {
    url: isLinked ? article.url : null,
    title: article.title || host || t('save.made.untitled'),
    published: article.published === null ? null : fromPageDate(article.published),
    language: /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language)
      ? language.slice(0, 35)
      : 'und',
    text: text.length > LONGEST_KEPT ? null : text,
    publisher: publisher ?? { id: null, name: site ?? host, controlLabel: null },
    host,
  };
}

/** Where the words stand, for the reader to look at. */
export function placeOf(source: ReadSource, { exact, prefix, suffix }: Selector): Place {
  const { publisher, title, url } = source;
  return {
    publisher: {
      name: publisher.name,
      controlLabel: publisher.controlLabel,
      isKnown: publisher.id !== null,
    },
    title,
    link: textFragment(url, { exact, prefix, suffix }),
    before: prefix,
    after: suffix,
  };
}

/**
 * The selector of words as the reader left them, near where they were chosen. Throws an Error with a sentence
 * when they are not the text's words any more.
 */
export function selectorFor(text: string, near: Span, words: string): Selector {
  const span = placeWords(text, near, words);
  if (span) return selectorOf(text, span);
  throw new Error(t('save.problem.notOnPage'));
}

/** The same of a statement on record, of which only the words and a little around them are at hand. */
export function selectorWithin(known: Selector, words: string): Selector {
  const { start, exact, prefix, suffix } = known;
  const text = prefix + exact + suffix;
  const near = { start: prefix.length, end: prefix.length + exact.length };
  const found = selectorFor(text, near, words);
  const shift = start - prefix.length;
  return { ...found, start: found.start + shift, end: found.end + shift };
}

/** An id for a statement. Pages that are not served securely have no `randomUUID`. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `my:${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
