import { expect, it } from 'vitest';
import { inBothBrowsers, until } from './harness';
import { pause, playOn } from './playing';
import { claim, story } from './story';

inBothBrowsers('a page that changes', (tab) => {
  const ids = () =>
    tab.page.evaluate(() =>
      window.played.session.marks().marks.map(({ id, exact }) => `${id} ${exact}`),
    );

  it('marks text that comes late, and keeps the ids of what stays', async () => {
    const page = await playOn(tab, story());
    const before = await ids();
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = 'Later that day Anna Berg spoke again.';
      document.querySelector('#first')!.before(late);
    });
    await until(page, () => window.played.session.marks().marks.length === 4);
    const after = await ids();
    expect(after.slice(1)).toEqual(before);
    expect(before).not.toContain(after[0]);
  });

  it('reads a text node that is changed in place, and never paints other words meanwhile', async () => {
    const page = await playOn(tab, story());
    const { atOnce, later } = await page.evaluate(async () => {
      const painted = () =>
        [...CSS.highlights.get('on-record-speaker')!].map((range) =>
          (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
        );
      const text = document.querySelector('#link')!.firstChild as Text;
      text.insertData(0, 'On a grey ');
      await Promise.resolve();
      const atOnce = painted();
      while (window.played.asked.times < 2) await new Promise((done) => setTimeout(done, 50));
      await new Promise((done) => setTimeout(done, 100));
      return { atOnce, later: painted() };
    });
    expect(atOnce).toHaveLength(2);
    expect(later).toHaveLength(3);
    expect(later.at(-1)).toBe('Anna Berg');
  });

  it('keeps a mark’s id when its paragraph is drawn anew, and does not ask again for the same words', async () => {
    const page = await playOn(tab, story());
    const before = await ids();
    await page.evaluate(() => {
      const old = document.querySelector('#claim')!;
      old.replaceWith(old.cloneNode(true));
    });
    await until(page, () =>
      [...CSS.highlights.get('on-record-claim')!].every((it) => it.startContainer.isConnected),
    );
    expect(await ids()).toEqual(before);
    expect(await page.evaluate(() => window.played.asked.times)).toBe(1);
  });

  it('is not moved by what changes beside the article', async () => {
    const page = await playOn(tab, story({ after: '<div id="ad"></div>' }));
    for (let n = 0; n < 3; n++) {
      await page.evaluate((text) => {
        document.querySelector('#ad')!.textContent = text;
      }, `Buy ${n}`);
      await pause(400);
    }
    expect(await page.evaluate(() => window.played.asked.times)).toBe(1);
  });

  it('follows a navigation without a load', async () => {
    const page = await playOn(tab, story());
    await page.evaluate(() => {
      history.pushState(null, '', '/news/another-story-altogether');
      document.querySelector('main')!.remove();
    });
    await until(page, () => window.played.session.state === 'no-article');
    await page.evaluate(
      (html) => {
        const other = new DOMParser().parseFromString(html, 'text/html');
        document.body.append(other.querySelector('main')!);
      },
      story({ inside: '<p>In another place Anna Berg said nothing at all.</p>' }),
    );
    await until(page, () => window.played.session.state === 'marked');
    expect(await ids()).toHaveLength(4);
  });

  it('comes back with the page', async () => {
    const page = await playOn(tab, story());
    await page.evaluate(() => {
      CSS.highlights.clear();
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await until(page, () => (CSS.highlights.get('on-record-claim')?.size ?? 0) > 0);
    expect((await ids()).at(-1)).toContain(claim);
  });

  it('leaves alone what is no article', async () => {
    const page = await playOn(
      tab,
      '<!doctype html><title>Shop</title><meta property="og:type" content="website"><main><h1>Bridges for sale, all of them new</h1><p>Anna Berg buys here.</p></main>',
    );
    expect(
      await page.evaluate(() => [window.played.session.state, window.played.asked.times]),
    ).toEqual(['no-article', 0]);
  });

  it('does not read what the reader writes', async () => {
    const page = await playOn(
      tab,
      story({ inside: '<div contenteditable id="edit"><p>A letter to Anna Berg.</p></div>' }),
    );
    await page.focus('#edit');
    await page.keyboard.type('Dear Anna Berg, ');
    await pause(1200);
    expect(await page.evaluate(() => window.played.asked)).toMatchObject({ times: 1 });
    expect(await page.evaluate(() => window.played.asked.text)).not.toContain('letter');
  });
});
