/** Which pages are served and which is opened first. */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parseHTML } from 'linkedom';
import { isListed as isListedHost } from '../../seeds/sites';
import { articlePage, escapeText } from '../serve/article-page';
import { readArticleText } from '../serve/article-text';
import { looks } from '../serve/looks';
import type { Site } from '../serve/proxy';
import { type SeedPage, seedPages, seedSites } from '../serve/seed-pages';

export interface Serving {
  /** Opened first. */
  url: string;
  sites: Record<string, Site>;
  /** False for an address on the network: nothing is served, and no proxy stands between. */
  local: boolean;
}

/** Where the list of seeds is: a name that belongs to nobody. */
const indexHost = 'on-record.example';

/** What is served for a page on the command line, or for none. Throws when a file cannot be read. */
export function pagesFor(page: string | null): Serving {
  if (page === null) return seeds();
  if (/^https?:\/\//i.test(page)) return { url: page, sites: {}, local: false };
  return saved(page);
}

function seeds(): Serving {
  const pages = seedPages();
  const sites = seedSites(pages);
  sites[indexHost] = { '/': indexPage(pages) };
  return { url: pages[0]?.url ?? `http://${indexHost}/`, sites, local: true };
}

/** A saved page goes under its own address if it names one that we read, else under a listed host. */
function saved(file: string): Serving {
  const text = textOf(file);
  const name = encodeURIComponent(basename(file, extname(file)));
  const fallback = `https://www.ukrinform.net/saved/${name}`;
  if (/^\.html?$/i.test(extname(file))) {
    const url = statedAddress(text) ?? fallback;
    return { url, sites: oneSite(url, text), local: true };
  }
  const parts = readArticleText(text, null);
  const html = articlePage({
    ...parts,
    url: fallback,
    published: null,
    byline: basename(file),
    look: looks.brussels,
  });
  return { url: fallback, sites: oneSite(fallback, html), local: true };
}

/** What is in a file. Throws with a line for who named it. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(code === 'ENOENT' ? `${file}: there is no such file.` : message, {
      cause: error,
    });
  }
}

function oneSite(url: string, html: string): Record<string, Site> {
  const { hostname, pathname } = new URL(url);
  return { [hostname]: { [pathname]: html } };
}

function statedAddress(html: string): string | null {
  const { document } = parseHTML(html);
  const stated = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  return stated.find((url) => typeof url === 'string' && isListed(url)) ?? null;
}

/** Whether the extension reads pages at this address without being asked. */
export function isListed(address: string): boolean {
  return URL.canParse(address) && isListedHost(new URL(address).hostname);
}

function indexPage(pages: SeedPage[]): string {
  const items = pages.map(
    ({ url, headline }) =>
      `<li><a href="${escapeText(url)}">${escapeText(headline)}</a> <small>${escapeText(new URL(url).hostname)}</small></li>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>On Record: the seed articles</title>
<style>body { font: 18px/1.6 Georgia, serif; max-width: 640px; margin: 60px auto; padding: 0 20px } small { color: #666 }</style>
<h1>The seed articles</h1><ul>${items.join('')}</ul>`;
}
