/** The five seed articles as pages: where each stood, when it came out, and how its paper looks. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articlePage } from './article-page';
import { readArticleText } from './article-text';
import { type Look, looks } from './looks';
import type { Site } from './proxy';

export interface SeedPage {
  /** Name of the text in `seeds/articles`, without `.txt`. */
  article: string;
  url: string;
  headline: string;
  html: string;
}

interface Known {
  article: string;
  host: string;
  path: string;
  published: string;
  byline: string;
  look: Look;
  /** Where the text has none of its own. */
  headline?: string;
}

const known: Known[] = [
  {
    article: '004_2c26ef5857c4846e',
    host: '24brussels.online',
    path: '/security/russia-demands-veto-power-over-western-security-guarantees-for-ukraine/',
    published: '2025-08-21',
    byline: '24brussels newsroom',
    look: looks.brussels,
  },
  {
    article: '000_ae01c07cb54a97e1',
    host: 'www.ukrinform.net',
    path: '/rubric-polytics/landsbergis-decries-toxic-tactic.html',
    published: '2022-12-05',
    byline: 'Ukrinform',
    look: looks.ukrinform,
  },
  {
    article: '001_eecc3186f4cbe86f',
    host: 'russian.rt.com',
    path: '/world/article/lithuania-nato-security-guarantees',
    published: '2021-12-29',
    byline: 'RT in Russian, machine translation',
    look: looks.rtRussian,
    headline: 'Lithuania’s foreign minister speaks against talks on Russia’s security proposals',
  },
  {
    article: '002_c1b7101dd7e01c54',
    host: 'www.rt.com',
    path: '/russia/lavrov-unsc-root-causes/',
    published: '2024-07-17',
    byline: 'RT',
    look: looks.rt,
    headline: 'West must address ‘root causes’ of Ukraine conflict – Lavrov',
  },
  {
    article: '003_40c608c8a654d226',
    host: 'www.baltictimes.com',
    path: '/no_new_red_lines_can_be_drawn_in_europe_lithuanian_president/',
    published: '2022-01-13',
    byline: 'BNS/TBT Staff',
    look: looks.balticTimes,
  },
];

const root = join(import.meta.dirname, '..', '..');

/** All five, the one that `npm start` opens first at the head. */
export function seedPages(): SeedPage[] {
  return known.map((one) => {
    const text = readFileSync(join(root, 'seeds', 'articles', `${one.article}.txt`), 'utf8');
    const record = onRecord(one.article);
    const first = text.split('\n', 1)[0] ?? '';
    const parts = readArticleText(text, one.headline ?? record.title ?? first);
    const url = `https://${one.host}${one.path}`;
    // An approximate day is still the best that a page can state of itself.
    const published = /^\d{4}-\d{2}-\d{2}/.exec(record.published ?? '')?.[0] ?? one.published;
    const html = articlePage({ ...parts, url, published, byline: one.byline, look: one.look });
    return { article: one.article, url, headline: parts.headline, html };
  });
}

/** The pages by host and path, as the proxy serves them. */
export function seedSites(pages = seedPages()): Record<string, Site> {
  const sites: Record<string, Site> = {};
  for (const { url, html } of pages) {
    const { hostname, pathname } = new URL(url);
    sites[hostname] = { ...sites[hostname], [pathname]: html };
  }
  return sites;
}

/** Title and date as the corpus has them, when it has the article. */
function onRecord(article: string): { title?: string; published?: string } {
  const path = join(root, 'seeds', 'sources.json');
  if (!existsSync(path)) return {};
  const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const list = Array.isArray(read) ? read : Object.values(read as Record<string, unknown>).flat();
  const found = list.find((entry) => JSON.stringify(entry).includes(article));
  return (found as { title?: string; published?: string } | undefined) ?? {};
}
