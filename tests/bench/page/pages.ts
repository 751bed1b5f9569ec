/**
 * The pages that are measured: a saved page grown to a long article, and pages that are none.
 *
 * The paragraphs are those of saved pages of many papers, put into one of them with their links and
 * all; without that folder, sentences are made. Scripts, pictures and linked styles are taken out,
 * for nothing is fetched and nothing else shall run while we measure.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { readArticle } from '../../../page/article';

/** Beside the project; see the README on the bench. */
const saved = join(import.meta.dirname, '..', '..', '..', '..', 'shared/data/newshtml/pages');

/** The page that the others' paragraphs go into: of a listed site, in its own markup. */
const frame = 'bbc-com-what-is-nato-and-which-countries-are-in-it.html';

/** What decides that a name or a claim is on the page: pages that speak of these come first. */
const subject = /\b(?:Putin|Russia|Ukraine|NATO|Nato|Lavrov|Zelensk)/g;

export interface BenchPages {
  /** One article of about `words` words. */
  article: string;
  words: number;
  /** A page of links: the headings and openings of many articles, and no article. */
  front: string;
  /** Whether the paragraphs are made up. */
  generated: boolean;
}

/** Makes the pages, always the same ones. */
export function benchPages(words = 10_000): BenchPages {
  const pages = existsSync(saved)
    ? readdirSync(saved)
        .filter((name) => name.endsWith('.html'))
        .sort()
        .map((name) => ({ name, html: readFileSync(join(saved, name), 'utf8') }))
    : [];
  if (pages.length === 0) return generated(words);

  const stories = pages.map(({ name, html }) => {
    const { document } = parseHTML(html);
    const url = `https://${name.replace('.html', '')}.example/news/a-story-of-some-length`;
    const article = readArticle(document as unknown as Document, { url });
    const paragraphs = (article?.blocks ?? []).filter(({ element }) => element.localName === 'p');
    const text = paragraphs.map((block) => block.text).join(' ');
    return { name, paragraphs, title: article?.title ?? '', on: text.match(subject)?.length ?? 0 };
  });
  stories.sort((a, b) => b.on - a.on || (a.name < b.name ? -1 : 1));

  const { document } = parseHTML(quiet(pages.find(({ name }) => name === frame)!.html));
  const own = readArticle(document as unknown as Document, {
    url: 'https://www.bbc.com/news/articles/a',
  });
  const last = own!.blocks.findLast(({ element }) => element.localName === 'p')!.element;
  let count = wordsOf(own!.blocks.map(({ text }) => text).join(' '));
  let after = holder(last);
  for (const { name, paragraphs } of stories) {
    if (name === frame) continue;
    for (const { element, text } of paragraphs) {
      if (count >= words) break;
      const next = after.cloneNode(true) as Element;
      const p = next.localName === 'p' ? next : next.querySelector('p')!;
      p.replaceChildren(
        ...[...element.childNodes].map((node) => document.importNode(node as never, true)),
      );
      after.after(next);
      after = next;
      count += wordsOf(text);
    }
  }
  const titles = stories.map(({ title, paragraphs }) => ({
    title,
    text: paragraphs[0]?.text ?? '',
  }));
  return { article: document.toString(), words: count, front: frontPage(titles), generated: false };
}

/** The outermost element that holds a paragraph and nothing beside it. */
function holder(paragraph: Element): Element {
  let at = paragraph;
  while (at.parentElement?.children.length === 1) at = at.parentElement;
  return at;
}

/** Without what runs or is fetched; what the page says of itself stays. */
function quiet(html: string): string {
  const { document } = parseHTML(html);
  const gone =
    'script:not([type="application/ld+json"]),link[rel~="stylesheet"],link[rel~="preload"],link[rel~="icon"],iframe,img,source,video';
  for (const element of document.querySelectorAll(gone)) element.remove();
  return document.toString();
}

function wordsOf(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A front page as papers have it: eight sections of cards, each a picture’s place, a line and a teaser. */
function frontPage(stories: { title: string; text: string }[]): string {
  const card = ({ title, text }: { title: string; text: string }): string =>
    `<li class="card"><a href="/news/x"><div class="image"></div><h3>${escaped(title)}</h3></a><p class="teaser">${escaped(text.slice(0, 130))}</p><time datetime="2025-09-15">15 September</time></li>`;
  const section = (name: string): string =>
    `<section class="section"><h2>${name}</h2><ul class="cards">${stories.map(card).join('')}</ul></section>`;
  const names = ['News', 'World', 'Europe', 'Politics', 'Business', 'Culture', 'Science', 'Sport'];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title><meta property="og:type" content="website"><meta property="og:title" content="News"><link rel="icon" href="data:,"></head><body><header><nav>${names.map((name) => `<a href="/${name}">${name}</a>`).join('')}</nav></header><main>${names.map(section).join('')}</main><footer><p>© News</p></footer></body></html>`;
}

/** Where the saved pages are not there: sentences after a fixed pattern, with names on record. */
function generated(words: number): BenchPages {
  const who = ['Vladimir Putin', 'Sergey Lavrov', 'Gitanas Nausėda', 'Gabrielius Landsbergis'];
  const what = [
    'said that the talks had been useful and that more of them would follow in spring',
    'told reporters that security guarantees for Ukraine had been discussed at length',
    'answered that nobody in the region had asked for anything of the kind before',
    'wrote that the harbour, the railway and the roads were in need of repair',
  ];
  const paragraphs: string[] = [];
  let count = 0;
  for (let n = 0; count < words; n++) {
    const sentences = [0, 1, 2].map(
      (more) => `${who[(n + more) % 4]} ${what[(n * 3 + more) % 4]}, on day ${n + 1} of the visit.`,
    );
    paragraphs.push(sentences.join(' '));
    count += wordsOf(sentences.join(' '));
  }
  const body = paragraphs.map((text) => `<div class="part"><p>${text}</p></div>`).join('');
  const article = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long visit to the region, told day by day</title><link rel="icon" href="data:,"><meta property="og:type" content="article"></head><body><article><h1>A long visit to the region, told day by day</h1>${body}</article></body></html>`;
  const stories = paragraphs.slice(0, 60).map((text, n) => ({ title: `Day ${n + 1}`, text }));
  return { article, words: count, front: frontPage(stories), generated: true };
}
