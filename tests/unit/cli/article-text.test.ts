import { describe, expect, it } from 'vitest';
import { articlePage } from '../../../cli/serve/article-page';
import { readArticleText } from '../../../cli/serve/article-text';
import { looks } from '../../../cli/serve/looks';
import { seedPages } from '../../../cli/serve/seed-pages';

const text = `Ministers meet by the river

Ministers meet by the river

2 months ago

What was said, and what was not, at the long table in the hall by the water

The minister said: “We shall see.”

  • The hall

  • © Nobody

Read more

A second thought

“And so it goes,” she added.

Leave a Reply

Your email address will not be published.

Don't Miss

A teaser for another article that is long enough to be taken for one

A teaser for another article that is long enough to be taken for one`;

describe('an article’s text', () => {
  it('is taken apart into what a page is made of', () => {
    expect(readArticleText(text, null)).toEqual({
      headline: 'Ministers meet by the river',
      standfirst: 'What was said, and what was not, at the long table in the hall by the water',
      pieces: [
        { kind: 'paragraph', text: 'The minister said: “We shall see.”' },
        { kind: 'figure', caption: 'The hall', credits: ['© Nobody'] },
        { kind: 'related' },
        { kind: 'heading', text: 'A second thought' },
        { kind: 'paragraph', text: '“And so it goes,” she added.' },
      ],
      teasers: ['A teaser for another article that is long enough to be taken for one'],
    });
  });

  it('takes a first line that is no headline for the line under one', () => {
    const { headline, standfirst } = readArticleText(
      'What was decided\nIt was decided.',
      'The river',
    );
    expect([headline, standfirst]).toEqual(['The river', 'What was decided']);
  });
});

describe('a page', () => {
  it('escapes what the text brings', () => {
    const html = articlePage({
      ...readArticleText('x', '<b>&"'),
      url: 'https://example.com/?a="b"',
      published: null,
      byline: '<i>',
      look: looks.rt,
    });
    expect(html).not.toMatch(/<b>|<i>/);
    expect(html).toContain('&lt;b&gt;&amp;&quot;');
    expect(html).not.toContain('</script><');
  });

  it('is made of each seed article, with every paragraph of it', () => {
    const pages = seedPages();
    expect(pages.map(({ url }) => new URL(url).hostname)).toEqual([
      '24brussels.online',
      'www.ukrinform.net',
      'russian.rt.com',
      'www.rt.com',
      'www.baltictimes.com',
    ]);
    for (const { html } of pages) {
      expect(html).toMatch(/"datePublished":"20\d\d-\d\d-\d\dT/);
      expect(html.match(/<p>/g)?.length).toBeGreaterThan(7);
      expect(html).not.toMatch(/our copy/);
    }
  });
});
