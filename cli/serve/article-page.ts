/**
 * Sets an article as a believable news page: everything that stands around an article on a real one
 * stands around it here, so that finding the article is really tried.
 */
import type { ArticleText, Piece } from './article-text';
import type { Look } from './looks';

export interface PageParts extends ArticleText {
  url: string;
  /** ISO day; null when the page does not say. */
  published: string | null;
  byline: string;
  look: Look;
}

/** Headlines of nobody's, for the boxes at the side; no name on record is in them. */
const elsewhere = [
  'Harbour town counts the cost of a wet autumn',
  'Night trains return to the coast after nine years',
  'Why the price of rye bread will not come down',
  'Choir of eighty opens the new concert hall',
];

/** The page as HTML text. */
export function articlePage(parts: PageParts): string {
  const { url, headline, standfirst, published, byline, look, pieces, teasers } = parts;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    ...(published ? { datePublished: `${published}T09:30:00Z` } : {}),
    mainEntityOfPage: url,
    author: { '@type': 'Organization', name: byline },
    publisher: { '@type': 'NewsMediaOrganization', name: look.name },
  };
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escapeText(headline)} | ${escapeText(look.name)}</title>
  <link rel="canonical" href="${escapeText(url)}">
  <link rel="icon" href="data:,">
  <meta property="og:type" content="article">
  <meta property="og:title" content="${escapeText(headline)}">
  ${published ? `<meta property="article:published_time" content="${published}T09:30:00Z">` : ''}
  <script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
  <style>${look.css}</style>
</head>
<body>
  <header class="site">
    <strong>${escapeText(look.name)}</strong>
    <nav aria-label="Sections"><ul>${look.sections.map((name) => `<li><a href="/">${escapeText(name)}</a></li>`).join('')}</ul></nav>
  </header>
  <div class="page">
    <main>
      <article>
        <h1>${escapeText(headline)}</h1>
        ${standfirst ? `<p class="standfirst">${escapeText(standfirst)}</p>` : ''}
        <p class="byline">${escapeText(byline)}${published ? time(published) : ''}</p>
        ${pieces.map(piece).join('\n        ')}
      </article>
      <section class="comments" id="comments">
        <h2>Leave a comment</h2>
        <form>
          <label>Name <input name="author" autocomplete="off"></label>
          <label>Comment <textarea name="comment" rows="4"></textarea></label>
          <button type="button">Post comment</button>
        </form>
        <ol class="comment-list"><li><p>First! I could not agree more with this.</p></li></ol>
      </section>
    </main>
    <aside class="rail">
      ${teasers.length ? box('Don’t miss', teasers) : ''}
      ${box('Most read', elsewhere)}
    </aside>
  </div>
  <footer>© ${escapeText(look.name)} · Contact · Terms of use</footer>
</body>
</html>
`;
}

function time(published: string): string {
  const day = new Date(`${published}T12:00:00Z`).toLocaleDateString('en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return ` · <time datetime="${published}T09:30:00Z">${day}</time>`;
}

function piece(one: Piece): string {
  switch (one.kind) {
    case 'paragraph':
      return `<p>${escapeText(one.text)}</p>`;
    case 'heading':
      return `<h2>${escapeText(one.text)}</h2>`;
    case 'figure':
      return `<figure><div class="picture" role="img" aria-label="Photograph"></div><figcaption>${escapeText(one.caption)}${one.credits.map((credit) => ` <small>${escapeText(credit)}</small>`).join('')}</figcaption></figure>`;
    case 'related':
      return `<aside class="related"><span>Read more</span> <a href="/">${escapeText(elsewhere[0] ?? '')}</a></aside>`;
  }
}

function box(title: string, headlines: string[]): string {
  return `<section><h2>${escapeText(title)}</h2>${headlines.map((line) => `<a href="/">${escapeText(line)}</a>`).join('')}</section>`;
}

/** For text and for attributes in double quotes. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
