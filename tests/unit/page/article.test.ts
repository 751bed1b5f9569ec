import { describe, expect, it, vi } from 'vitest';
import { readArticle, textOf, toMessage } from '../../../page/article';
import { readMetadata, toIso } from '../../../page/metadata';
import { documentOf } from './parse';

const sentence =
  'The council met for nine hours in the old customs house, and the minutes run to forty pages, of which few speak of money. ';
const paragraphs = `<p>${sentence.repeat(2)}</p>`.repeat(4);
const url = 'https://news.example/2025/03/a-bridge-for-sundby';
const page = (head: string, body: string): Document =>
  documentOf(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
const stated =
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A bridge"}</script>';

describe('whether a page is an article', () => {
  it('is believed when structured data says so and there is text', () => {
    expect(readArticle(page(stated, `<div>${paragraphs}</div>`), { url })).not.toBeNull();
    expect(readArticle(page(stated, '<p>Members only.</p>'), { url })).toBeNull();
  });

  it('is seen by the paragraphs when nothing says so', () => {
    expect(readArticle(page('', `<main>${paragraphs.repeat(2)}</main>`), { url })).not.toBeNull();
    expect(readArticle(page('', '<main><p>Short.</p></main>'), { url })).toBeNull();
  });

  it('is no for a front page of teasers', () => {
    const teasers = `<article><h2><a href="/a">${sentence}</a></h2><p>Two lines about it, no more.</p></article>`;
    const front = page('<meta property="og:type" content="website">', teasers.repeat(30));
    expect(readArticle(front, { url: 'https://news.example/' })).toBeNull();
  });

  it('is yes when the reader asks for it', () => {
    const short = page(
      '',
      '<main><p>A short notice, of hardly more than a line or so in all.</p></main>',
    );
    expect(readArticle(short, { url })).toBeNull();
    expect(readArticle(short, { url, always: true })?.blocks).toHaveLength(1);
  });
});

describe('where the text is', () => {
  it('is the element that holds the paragraphs, not the page', () => {
    const article = readArticle(
      page(
        stated,
        `<div class="page has-comments"><div class="top"><p>${sentence}</p></div>
         <div id="wrap"><div id="text">${paragraphs}</div><div class="comments">${paragraphs}</div></div></div>`,
      ),
      { url },
    );
    expect(article?.root.id).toBe('text');
    expect(article?.blocks).toHaveLength(4);
  });

  it('is the first article of an endless page', () => {
    const article = readArticle(
      page(
        stated,
        `<main><article id="a">${paragraphs}</article><article id="b">${paragraphs}</article></main>`,
      ),
      { url },
    );
    expect(article?.root.id).toBe('a');
  });

  it('is all articles of an endless page that has gone on to the next, and none of its teasers', () => {
    const found = (body: string) =>
      readArticle(page(stated, body), { url, endless: true })?.root.localName;
    const teaser = `<div><article><p>${sentence}</p></article></div>`;
    expect(
      found(
        `<div><main><article>${paragraphs}</article><article>${paragraphs}</article></main>${teaser}</div>`,
      ),
    ).toBe('main');
    expect(found(`<div><main><article>${paragraphs}</article></main>${teaser}</div>`)).toBe(
      'article',
    );
  });

  it('is found though a class name lies', () => {
    const article = readArticle(page(stated, `<div class="social-page">${paragraphs}</div>`), {
      url,
    });
    expect(article?.blocks).toHaveLength(4);
  });

  it('comes with headline and standfirst from before it', () => {
    const article = readArticle(
      page(
        stated,
        `<header><h1><a href="/">Example</a></h1></header><main><h1>Sundby will have its bridge</h1>
         <p class="article__standfirst">After nine hours the council has decided on a place for it.</p>
         <div class="byline">By Somebody</div><div>${paragraphs}</div></main>`,
      ),
      { url },
    );
    expect(article?.lead).toBe(2);
    expect(article?.blocks.slice(0, 2).map((block) => block.text)).toEqual([
      'Sundby will have its bridge',
      'After nine hours the council has decided on a place for it.',
    ]);
  });

  it('leaves out what is not shown, where there is layout to tell', () => {
    const article = readArticle(
      page(stated, `<div>${paragraphs}<p id="gone">${sentence}</p></div>`),
      {
        url,
        shown: (element) => element.id !== 'gone',
      },
    );
    expect(article?.blocks).toHaveLength(4);
  });

  it('is sent as blocks, and joined by blank lines for offsets', () => {
    const article = readArticle(page(stated, `<div>${paragraphs}</div>`), { url })!;
    const message = toMessage(article);
    expect(message).toMatchObject({ url, title: 'A bridge', published: null, language: 'en' });
    expect(textOf(article.blocks)).toBe(message.blocks.join('\n\n'));
  });
});

describe('metadata', () => {
  it('opens lists and graphs, and passes over broken JSON', () => {
    const document = page(
      `<script type="application/ld+json">{"broken</script>
       <script type="application/ld+json">[{"@graph":[{"@type":["Thing","ReportageNewsArticle"],
       "headline":"The bridge &#8216;stands&#8217;","datePublished":"2025-03-04T23:30:00-05:00"}]}]</script>`,
      '',
    );
    expect(readMetadata(document, url)).toMatchObject({
      article: 'stated',
      title: 'The bridge ‘stands’',
      published: '2025-03-04T23:30:00-05:00',
    });
  });

  it('takes the canonical address of the same host only', () => {
    const link = (href: string) => page(`<link rel="canonical" href="${href}">`, '');
    expect(readMetadata(link('/b'), `${url}?from=mail#x`).url).toBe('https://news.example/b');
    expect(readMetadata(link('https://other.example/b'), `${url}#x`).url).toBe(url);
    expect(readMetadata(link('javascript:alert(1)'), url).url).toBe(url);
  });

  for (const [given, wanted] of [
    ['2025-03-04', '2025-03-04'],
    ['2025-03-04T09:00:00Z', '2025-03-04T09:00:00Z'],
    ['2025-03-04 09:00', '2025-03-04T09:00'],
    ['20250304', '2025-03-04'],
    ['March 4, 2025', '2025-03-04'],
    ['March 2025', '2025-03'],
    // The publisher's day, wherever the reader is.
    ['Tue, 04 Mar 2025 23:30:00 GMT', '2025-03-04'],
    ['Tue Mar 04 2025 00:30:00 GMT+0000 (Coordinated Universal Time)', '2025-03-04'],
    ['2025-13-04', null],
    ['yesterday', null],
    ['4 minutes ago', null],
    ['04/03/2025', null],
  ] as const) {
    it.each(['UTC', 'Asia/Tokyo', 'America/Los_Angeles'])(
      `reads ${given} as ${wanted} in %s`,
      (zone) => {
        vi.stubEnv('TZ', zone);
        expect(toIso(given)).toBe(wanted);
        vi.unstubAllEnvs();
      },
    );
  }
});
