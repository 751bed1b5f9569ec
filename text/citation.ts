import type { Selector, StatementView } from '../model';
import { formatEdtf } from './edtf';

/** Words of a selector longer than this are cited in a fragment by their first and last words. */
const LONGEST_WHOLE = 120;
/** How many words stand at each end of such a fragment, and of a prefix or suffix. */
const END_WORDS = 5;
const CONTEXT_WORDS = 3;

/** Percent-encoding for a text directive: what a URI component needs, and `-`, which is syntax there. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

/** A text directive matches within one block and across any white space: one space each, trimmed. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The last line of what stands before, the first of what stands after: context of the same block. */
const lastLine = (text: string) => text.split('\n').at(-1) ?? '';
const firstLine = (text: string) => text.split('\n', 1)[0] ?? '';

/** A selector's prefix or suffix of this length was cut there, perhaps within a word. */
const CUT_LENGTH = 32;

/** Some words of the context, without the one that may be cut in two. */
function context(text: string, side: 'before' | 'after', cut: boolean): string {
  const words = plain(text).split(' ').filter(Boolean);
  if (side === 'before')
    return words
      .slice(cut ? 1 : 0)
      .slice(-CONTEXT_WORDS)
      .join(' ');
  return words
    .slice(0, cut ? -1 : undefined)
    .slice(0, CONTEXT_WORDS)
    .join(' ');
}

/**
 * The address of a source if it is one that a reader can safely follow: http or https. Null for any
 * other scheme and for what is no address, for a pack is data and may be hostile.
 */
export function safeUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/**
 * The address of a source with a text fragment (WICG, “URL Fragment Text Directives”) that finds a
 * statement: `#:~:text=prefix-,start,end,-suffix`. Long words are given by their ends. A fragment
 * that the address has is kept before the directive. Null when the address is none to follow.
 */
export function textFragment(
  url: string | null,
  { exact, prefix, suffix }: Pick<Selector, 'exact' | 'prefix' | 'suffix'>,
): string | null {
  const safe = safeUrl(url);
  const words = plain(exact);
  if (!safe) return null;
  if (!words) return safe;
  const whole = words.length <= LONGEST_WHOLE && !exact.includes('\n');
  const pieces = words.split(' ');
  const ends = [pieces.slice(0, END_WORDS).join(' '), pieces.slice(-END_WORDS).join(' ')];
  const before = lastLine(prefix);
  const after = firstLine(suffix);
  const directive = [
    context(before, 'before', before.length >= CUT_LENGTH && !/^\s/u.test(before)),
    ...(whole || pieces.length <= END_WORDS * 2 ? [words] : ends),
    context(after, 'after', after.length >= CUT_LENGTH && !/\s$/u.test(after)),
  ].map(encode);
  const lead = directive.shift();
  const tail = directive.pop();
  const text = [lead && `${lead}-`, ...directive, tail && `-${tail}`].filter(Boolean).join(',');
  return `${safe}${safe.includes('#') ? '' : '#'}:~:text=${text}`;
}

/** When it was said, with how that is known where it is not plainly stated: `June 2024 (inferred)`. */
function when({ said, saidBasis }: StatementView, locale: string): string {
  if (!said) return 'date not known';
  return formatEdtf(said, locale) + (saidBasis === 'inferred' ? ' (inferred)' : '');
}

/** The name of a language in the words of a locale; the tag itself where that is none, for a pack may have any (`en-1`). */
export function languageIn(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/**
 * A statement as plain text for a footnote:
 * `Speaker, “words”, date (basis), venue. In: Title, Publisher, date. URL#:~:text=…`.
 * Indirect speech is cited without quotation marks; a relater and a translation are named.
 */
export function citation(view: StatementView, locale = 'en-GB'): string {
  const { source, publisher } = view;
  const words = view.form === 'direct' ? `“${view.text}”` : view.text.replace(/[.\s]+$/u, '');
  const said = [view.speaker.name, words, when(view, locale), view.venue].filter(Boolean);
  const relater = view.reportedBy ? ` As related by ${view.reportedBy}.` : '';
  const where = [
    source.title,
    publisher.name,
    source.published && formatEdtf(source.published, locale),
  ].filter(Boolean);
  const translated = source.translated
    ? ` Translated from ${languageIn(locale, source.translated.from)} (${source.translated.by}).`
    : '';
  const url = textFragment(source.url, view.selector);
  return `${said.join(', ')}.${relater} In: ${where.join(', ')}.${translated}${url ? ` ${url}` : ''}`;
}
