import { expect, it } from 'vitest';
import { QUIET, SPACING } from '../../page/watch';
import { inBothBrowsers, until } from './harness';
import { pause, playOn } from './playing';
import { claim, story, words } from './story';

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
      const latest = Date.now() + 30_000;
      while (painted().length < 3 && Date.now() < latest) {
        await new Promise((done) => setTimeout(done, 50));
      }
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

  it('reads once, however often it is switched on, and nothing is left when it is switched off', async () => {
    const page = await playOn(tab, story());
    await page.evaluate(() => {
      window.played.quieten({ level: 'off' });
      window.played.quieten({ level: 'full' });
      window.played.quieten({ speakers: true });
    });
    await until(page, () => CSS.highlights.size > 0);
    await pause(400);
    await page.evaluate(() => window.played.quieten({ level: 'off' }));
    await until(page, () => CSS.highlights.size === 0);
    // A reading that was left behind would watch on.
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = 'Later that day Anna Berg spoke again.';
      document.querySelector('#first')!.before(late);
    });
    await pause(QUIET + SPACING);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await page.evaluate(() => window.played.asked.times)).toBe(2);
  });

  it('asks again when that was wanted, though other readings begin before it has', async () => {
    const page = await playOn(tab, story());
    await page.evaluate(async () => {
      const { session } = window.played;
      session.refresh();
      await new Promise((idle) => requestIdleCallback(idle));
      // Each of these begins a reading in place of the one before.
      const until = performance.now() + 500;
      while (performance.now() < until) {
        window.played.quieten({ speakers: true });
        await new Promise((next) => setTimeout(next, 0));
      }
    });
    await until(page, () => window.played.asked.times === 2);
    await pause(400);
    expect(await page.evaluate(() => window.played.asked.times)).toBe(2);
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

  it('does nothing on what is no article but look, and follow the address', async () => {
    const page = await tab.load(
      '<!doctype html><title>Shop</title><meta property="og:type" content="website"><main><h1>Bridges for sale, all of them new</h1><p>Anna Berg buys here.</p></main>',
    );
    const done = await page.evaluate(async (list) => {
      const listened: string[] = [];
      let observers = 0;
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (this: EventTarget, ...of) {
        if (!(this instanceof AbortSignal)) listened.push(of[0]);
        addEventListener.apply(this, of as Parameters<typeof addEventListener>);
      };
      const watching = window.MutationObserver.prototype;
      const { observe } = watching;
      watching.observe = function (this: MutationObserver, ...of) {
        observers += 1;
        observe.apply(this, of);
      };
      const { played } = Object.assign(window, { played: window.rooms.play(list) });
      while (played.session.state === 'reading') await new Promise((next) => setTimeout(next, 20));
      await new Promise((next) => setTimeout(next, 1500));
      EventTarget.prototype.addEventListener = addEventListener;
      watching.observe = observe;
      const { asked, badges, brought, session } = played;
      const messages = asked.times + badges.length + brought;
      return { state: session.state, listened, observers, messages, sets: CSS.highlights.size };
    }, words);
    expect(done).toEqual({
      state: 'no-article',
      listened: ['navigatesuccess', 'popstate', 'pageshow'],
      observers: 0,
      messages: 0,
      sets: 0,
    });
  });

  it('reads what becomes an article after the load', async () => {
    const page = await tab.load('<!doctype html><title>Loading</title><main></main>');
    await page.evaluate((list) => {
      window.played = window.rooms.play(list);
    }, words);
    await until(page, () => window.played.session.state === 'no-article');
    await page.evaluate((html) => {
      const other = new DOMParser().parseFromString(html, 'text/html');
      document.head.append(...other.head.children);
      document.body.append(other.querySelector('main')!);
    }, story());
    await until(page, () => window.played.session.state === 'marked');
    expect(await ids()).toHaveLength(3);
  });

  it('brings the popover when the reader moves, and once', async () => {
    const page = await tab.load(story());
    await page.evaluate((list) => {
      window.played = window.rooms.play(list);
    }, words);
    await until(page, () => window.played.session.state === 'marked');
    const before = await page.evaluate(() => window.played.brought);
    await page.mouse.move(400, 300);
    await page.mouse.move(420, 310);
    await until(page, () => window.played.brought > 0);
    await page.mouse.move(430, 320);
    expect([before, await page.evaluate(() => window.played.brought)]).toEqual([0, 1]);
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
