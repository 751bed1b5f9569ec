/** One statement, to be copied: as a citation, text, Markdown, BibTeX, CSL-JSON, or a link that finds its words. */
import type { Edtf, StatementView } from '../model';
import { citation, safeUrl, textFragment } from './citation';
import { formatEdtf, parseEdtf } from './edtf';
import { link, plainText } from './markdown';

export type SingleFormat = 'citation' | 'text' | 'markdown' | 'bibtex' | 'csl-json' | 'link';

/** The statement in a form; null for a link when its source has no address. */
export function statementAs(
  format: SingleFormat,
  view: StatementView,
  locale = 'en-GB',
): string | null {
  switch (format) {
    case 'citation':
      return citation(view, locale);
    case 'text':
      return lines(view, locale);
    case 'markdown':
      return markdown(view, locale);
    case 'bibtex':
      return bibTeX(view, locale);
    case 'csl-json':
      return `${JSON.stringify([cslItem(view, locale)], null, 2)}\n`;
    case 'link':
      return textFragment(view.source.url, view.selector);
  }
}

const said = ({ said: date, saidBasis }: StatementView, locale: string) =>
  date
    ? `${formatEdtf(date, locale)}${saidBasis === 'inferred' ? ' (inferred)' : ''}`
    : 'date not known';

/** Set over lines, for a letter or a message: the words, who and when, where, the address. */
function lines(view: StatementView, locale: string): string {
  const { source, publisher, speaker, venue, reportedBy } = view;
  const related = reportedBy && `as related by ${reportedBy}`;
  const who = [speaker.name, said(view, locale), venue, related];
  const where = [
    source.title,
    publisher.name,
    source.published && formatEdtf(source.published, locale),
  ];
  const listed = [who, where].map((them) => them.filter(Boolean).join(', '));
  const words = view.form === 'direct' ? `“${view.text}”` : view.text;
  const url = textFragment(source.url, view.selector);
  return `${[words, ...listed, ...(url ? [url] : [])].join('\n')}\n`;
}

function markdown(view: StatementView, locale: string): string {
  const { source, publisher, speaker, venue } = view;
  const words = view.form === 'direct' ? `“${view.text}”` : view.text;
  const who = [`**${plainText(speaker.name)}**`, said(view, locale), venue && plainText(venue)];
  const where = [
    link(source.title, textFragment(source.url, view.selector)),
    plainText(publisher.name),
    source.published && formatEdtf(source.published, locale),
  ];
  const quote = words.split(/\n+/).map((line) => `> ${plainText(line)}`);
  return `${quote.join('\n')}\n\n${who.filter(Boolean).join(', ')}. In: ${where.filter(Boolean).join(', ')}.\n`;
}

/** What TeX would take for more than itself. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

function tex(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\{}$&#%_^~]/g, (sign) => TEX[sign] as string);
}

/** An entry for the work that it stands in, with the words as its note. Braces keep names as they are. */
function bibTeX(view: StatementView, locale: string): string {
  const { source, publisher, speaker } = view;
  const day = source.published ? parseEdtf(source.published) : null;
  const date = source.published?.slice(0, 10).replace(/[~?%].*$/, '');
  const url = safeUrl(source.url);
  const words = view.form === 'direct' ? `“${view.text}”` : view.text;
  const note = [`${speaker.name}, ${said(view, locale)}`, view.venue, words]
    .filter(Boolean)
    .join(', ');
  const fields = {
    author: `{${tex(publisher.name)}}`,
    title: `{${tex(source.title)}}`,
    ...(day && date && day.precision !== 'interval' ? { date, year: date.slice(0, 4) } : {}),
    // What TeX must not see in an address is written as an escape of the address itself.
    ...(url
      ? { url: url.replace(/[{}\\%]/g, (it) => (it === '%' ? '\\%' : encodeURIComponent(it))) }
      : {}),
    note: tex(note),
  };
  const key = `onrecord-${view.id.replace(/[^A-Za-z0-9-]+/g, '-')}`;
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@online{${key},\n${lines.join(',\n')}\n}\n`;
}

/** An item of CSL-JSON (Citation Style Language 1.0.2): the work, with the words in its note. */
function cslItem(view: StatementView, locale: string): object {
  const { source, publisher, speaker } = view;
  const url = safeUrl(source.url);
  const issued = cslDate(source.published);
  const words = view.form === 'direct' ? `“${view.text}”` : view.text;
  return {
    id: view.id,
    type: 'webpage',
    title: source.title,
    'container-title': publisher.name,
    publisher: publisher.name,
    ...(issued ? { issued } : {}),
    ...(url ? { URL: url } : {}),
    note: [`${speaker.name}, ${said(view, locale)}`, view.venue, words].filter(Boolean).join(', '),
  };
}

/** No finer than the date is, and `circa` for one that is about or perhaps then. */
function cslDate(date: Edtf | null): object | null {
  if (!date || !parseEdtf(date)) return null;
  const parts = date.split('/').map((it) =>
    it
      .replace(/[~?%]$/, '')
      .split('-')
      .map(Number),
  );
  return { 'date-parts': parts, ...(/[~?%]/.test(date) ? { circa: true } : {}) };
}
