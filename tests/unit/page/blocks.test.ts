import { describe, expect, it } from 'vitest';
import { blocksOf, textsOf } from './parse';

describe('blocks', () => {
  it('are paragraphs, headings, list items and quotations in reading order', () => {
    expect(
      textsOf(`<h2>Heading</h2><p>First.</p><ul><li>One point</li><li>Another</li></ul>
        <blockquote>Said <i>so</i>.</blockquote><div>Loose text <p>inside</p> and behind</div>`),
    ).toEqual([
      'Heading',
      'First.',
      'One point',
      'Another',
      'Said so.',
      'Loose text',
      'inside',
      'and behind',
    ]);
  });

  it('collapse whitespace as layout does, over elements too', () => {
    expect(textsOf('<p>\n  One <b> two</b>\n\t<i>three</i>four\u00a0 five </p>')).toEqual([
      'One two threefour five',
    ]);
  });

  it('drop soft hyphens and zero-width characters, and keep joiners', () => {
    expect(textsOf('<p>na\u00adtion\u200bal \ufeffword می\u200cخواهم 👩\u200d🚒</p>')).toEqual([
      'national word می\u200cخواهم 👩\u200d🚒',
    ]);
  });

  it('take a line break as one, and two as the end of a paragraph', () => {
    expect(textsOf('<div>One<br>two<br><br>three <br>  <br> four</div>')).toEqual([
      'One\ntwo',
      'three',
      'four',
    ]);
  });

  it('keep the text of links', () => {
    const [block] = blocksOf('<p>He met <a href="/x">the minister</a> there.</p>');
    expect(block?.text).toBe('He met the minister there.');
    expect(block?.linked).toBe('the minister'.length);
  });

  it('keep words apart where something is not read', () => {
    expect(textsOf('<p>Call <code>f()</code> now, or<button>Share</button>later.</p>')).toEqual([
      'Call now, or later.',
    ]);
  });
});

describe('what is passed over', () => {
  for (const html of [
    '<nav>Menu of things</nav>',
    '<aside>Beside the text</aside>',
    '<footer>Below the text</footer>',
    '<form><p>Your address</p></form>',
    '<script>const a = "Text";</script>',
    '<template><p>Text</p></template>',
    '<noscript>Text</noscript>',
    '<pre>Text</pre>',
    '<figure><img><figcaption>A caption</figcaption></figure>',
    '<div hidden><p>Text</p></div>',
    '<div aria-hidden="true"><p>Text</p></div>',
    '<div contenteditable><p>A draft</p></div>',
    '<div contenteditable="plaintext-only"><p>A draft</p></div>',
    '<div role="navigation"><p>Text</p></div>',
    '<div style="display: none"><p>Text</p></div>',
    '<div class="share-bar">Share this text</div>',
    '<div class="articleNewsletter">Our best stories</div>',
    '<section id="comments"><p>First!</p></section>',
    '<div class="c-related-articles"><p>Another story altogether</p></div>',
    '<p class="x"><span class="visually-hidden">Opens in a new window</span></p>',
    '<p><b>Read more:</b> <a href="/a">Another story</a></p>',
    '<p>Advertisement</p>',
    '<p>Photo: Somebody / Agency</p>',
    '<ul><li><a href="/a">Another story</a></li><li><a href="/b">And one more</a></li></ul>',
    '<h3><a href="/a">A teaser’s headline that is a link</a></h3>',
    '<p>***</p>',
  ]) {
    it(html, () => {
      expect(textsOf(`<p>Before.</p>${html}<p>Behind.</p>`)).toEqual(['Before.', 'Behind.']);
    });
  }

  for (const html of [
    '<div class="thread"><p>Text.</p></div>',
    '<div class="has-sidebar"><p>Text.</p></div>',
    '<div class="badge adapted"><p>Text.</p></div>',
    '<div contenteditable="false"><p>Text.</p></div>',
    '<figure><blockquote>Text.</blockquote></figure>',
    '<p class="related">Text.</p>',
  ]) {
    it(`not ${html}`, () => {
      expect(textsOf(html)).toEqual(['Text.']);
    });
  }
});
