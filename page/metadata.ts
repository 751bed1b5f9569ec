/**
 * What a page says of its article: title, day of publication, language, address.
 * Everything here is the page's word and may be wrong, missing or hostile; lengths are cut.
 */

import { fromPageDate } from '../text/edtf';

export interface Metadata {
  title: string;
  /** ISO 8601 date or date-time, as far as the page goes; null when it states none. */
  published: string | null;
  language: string | null;
  /** The canonical address if it is of the same host, else the one given. */
  url: string;
  /** Whether structured data or Open Graph calls the page an article. */
  article: 'stated' | 'suggested' | 'denied' | 'unknown';
}

const LONGEST = 500;

/** schema.org/Article and what is under it, as newsrooms use them. */
const articleTypes =
  /^(?:(?:Reportage|Analysis|AskPublic|Background|Opinion|Review|Satirical|Advertiser)?(?:News)?Article|BlogPosting|LiveBlogPosting|Report)$/;
const listTypes =
  /^(?:CollectionPage|SearchResultsPage|ItemList|ProfilePage|ContactPage|AboutPage)$/;

type Json = Record<string, unknown>;

/** What a page says of itself, gathered in one go for all that is asked of it. */
export interface Stated {
  kind: Metadata['article'];
  /** The structured data of the article, if there is some. */
  article: Json | undefined;
  meta: Meta;
}

/** Whether the page calls itself an article. The cheap half of `readMetadata`. */
export function readStated(document: Document): Stated {
  const data = [...structured(document)];
  const article = data.find((item) => typesOf(item).some((type) => articleTypes.test(type)));
  const meta = metaOf(document);
  const type = meta('og:type');
  const stated =
    article !== undefined ||
    document.querySelector('[itemtype*="schema.org/"][itemtype$="Article"]') !== null;
  const denied =
    (type !== null && /^(?:website|profile)$/.test(type)) ||
    data.some((item) => typesOf(item).some((name) => listTypes.test(name)));
  const kind = stated ? 'stated' : type === 'article' ? 'suggested' : denied ? 'denied' : 'unknown';
  return { kind, article, meta };
}

export function readMetadata(
  document: Document,
  url: string,
  { kind, article, meta }: Stated = readStated(document),
): Metadata {
  const title = text(article?.headline) ?? meta('og:title', 'twitter:title') ?? heading(document);
  return {
    title: unescaped(title).replace(/\s+/g, ' ').trim().slice(0, LONGEST),
    published: published(document, article, meta),
    language: language(document, article, meta),
    url: canonical(document, url),
    article: kind,
  };
}

/** The page's `meta` elements by name, each read once: a search of the document for every name is dear. */
function metaOf(document: Document): Meta {
  const contents = new Map<string, string>();
  for (const element of document.getElementsByTagName('meta')) {
    const content = element.getAttribute('content')?.trim();
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute);
      if (name && !contents.has(name)) contents.set(name, content);
    }
  }
  return (...names) => {
    for (const name of names) {
      const content = contents.get(name);
      if (content) return content;
    }
    return null;
  };
}

/** The first heading that is more than a site's name, else the document's title. */
function heading(document: Document): string {
  const headings = [...document.querySelectorAll('article h1, main h1, h1')];
  const line = headings.map((h1) => h1.textContent?.trim() ?? '').find((said) => said.length > 20);
  // Not `document.title`: a drawing's title may come first in a parsed file.
  return line ?? document.querySelector('head > title')?.textContent ?? '';
}

/** Structured data is often escaped once too often: `&#8216;`, `&amp;`. */
function unescaped(said: string): string {
  const named: Record<string, string> = {
    amp: '&',
    quot: '"',
    apos: "'",
    lt: '<',
    gt: '>',
    nbsp: ' ',
  };
  return said.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,4}));/gi, (all, dec, hex, name) => {
    if (name) return named[name] ?? all;
    const code = dec ? Number(dec) : Number.parseInt(hex, 16);
    return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : all;
  });
}

/** The objects of all JSON-LD on the page, lists and `@graph` opened; broken JSON is passed over. */
function* structured(document: Document): Generator<Json> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    const source = script.textContent ?? '';
    try {
      data = JSON.parse(source);
    } catch {
      try {
        // Line breaks inside of strings are the most common slip.
        data = JSON.parse(source.replace(/\p{Cc}+/gu, ' '));
      } catch {
        continue;
      }
    }
    yield* opened(data, 0);
  }
}

function* opened(data: unknown, depth: number): Generator<Json> {
  if (depth > 4) return;
  if (Array.isArray(data)) for (const item of data) yield* opened(item, depth + 1);
  else if (data && typeof data === 'object') {
    yield data as Json;
    yield* opened((data as Json)['@graph'], depth + 1);
    yield* opened((data as Json).mainEntity, depth + 1);
  }
}

function typesOf(item: Json): string[] {
  const type = item['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value : null;
}

type Meta = (...names: string[]) => string | null;

function published(document: Document, article: Json | undefined, meta: Meta): string | null {
  for (const date of datesStated(document, article, meta)) {
    const iso = date && toIso(date.trim());
    if (iso) return iso;
  }
  return null;
}

/** The best first; the document is searched only when the better ones say nothing. */
function* datesStated(
  document: Document,
  article: Json | undefined,
  meta: Meta,
): Generator<string | null | undefined> {
  yield text(article?.datePublished);
  yield meta(
    'article:published_time',
    'og:article:published_time',
    'datePublished',
    'parsely-pub-date',
  );
  yield meta(
    'date',
    'dc.date',
    'DC.date.issued',
    'dcterms.created',
    'pubdate',
    'publishdate',
    'sailthru.date',
  );
  yield document.querySelector('[itemprop~="datePublished"]')?.getAttribute('datetime');
  yield document.querySelector('[itemprop~="datePublished"]')?.getAttribute('content');
  yield document.querySelector('time[pubdate]')?.getAttribute('datetime');
  yield document
    .querySelector('article time[datetime], main time[datetime], time[datetime]')
    ?.getAttribute('datetime');
  yield text(article?.dateCreated);
}

/**
 * ISO 8601 as it stands (the day is the publisher's, so no shift of time zone); other forms only if
 * they name a year and month in words that the platform reads, as finely as they tell.
 */
export function toIso(date: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?/.exec(date);
  if (iso) return plausible(iso[1], iso[2], iso[3]) ? iso[0].replace(' ', 'T') : null;
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(date);
  if (compact && plausible(compact[1], compact[2], compact[3])) {
    return `${compact[1]}-${compact[2]}-${compact[3]}`;
  }
  // Only words: what stands in figures alone is no date of a page, or nobody knows which of them is the day.
  return /[a-z]{3}/i.test(date) && /\b(?:19|20)\d{2}\b/.test(date) ? fromPageDate(date) : null;
}

function plausible(year = '', month = '', day = ''): boolean {
  return +year >= 1900 && +year < 2200 && +month >= 1 && +month <= 12 && +day >= 1 && +day <= 31;
}

function language(document: Document, article: Json | undefined, meta: Meta): string | null {
  const stated =
    document.documentElement.getAttribute('lang') ||
    text(article?.inLanguage) ||
    meta('og:locale', 'content-language', 'language');
  const tag = stated?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null;
}

function canonical(document: Document, url: string): string {
  const href = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  try {
    const here = new URL(url);
    if (href) {
      const there = new URL(href, here);
      if (there.host === here.host && /^https?:$/.test(there.protocol)) return there.href;
    }
    here.hash = '';
    return here.href;
  } catch {
    return url;
  }
}
