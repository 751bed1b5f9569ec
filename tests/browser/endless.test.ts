import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers, until } from './harness';
import { isOpen, playOn, untilClosed, untilOpen } from './playing';
import { story } from './story';

inBothBrowsers('a page whose address changes while one reads', (tab) => {
  const show = () =>
    tab.page.evaluate(() => {
      const { session } = window.played;
      return session.show(session.marks().marks[0]!.id);
    });
  /** Waits until more than two places inside an element are painted: paint comes behind what is known. */
  const untilPaintedIn = (page: Page, selector: string) =>
    page.waitForFunction(
      (wanted) =>
        [...CSS.highlights.values()]
          .flatMap((ranges) => [...ranges])
          .filter((range) => {
            const { startContainer } = range as AbstractRange;
            return document.querySelector(wanted)?.contains(startContainer);
          }).length > 2,
      { timeout: 60_000, polling: 50 },
      selector,
    );

  it('marks the next article too when it has come to that, and leaves the open popover alone', async () => {
    const page = await playOn(tab, story());
    await show();
    await untilOpen(page);
    await page.evaluate(() => {
      const next = document.querySelector('article')!.cloneNode(true) as HTMLElement;
      next.id = 'next';
      for (const one of next.querySelectorAll('[id]')) one.removeAttribute('id');
      document.querySelector('main')!.append(next);
      history.pushState(null, '', '/news/the-next-story-below');
    });
    await until(page, () => window.played.session.marks().marks.length === 6);
    await untilPaintedIn(page, '#next');
    await untilPaintedIn(page, 'article:not(#next)');
    expect(await isOpen(page)).toBe(true);
    // Further articles come below, and need no other address.
    await page.evaluate(() => {
      const next = document.querySelector('#next')!.cloneNode(true) as HTMLElement;
      next.id = 'last';
      document.querySelector('main')!.append(next);
    });
    await until(page, () => window.played.session.marks().marks.length === 9);
    expect(await isOpen(page)).toBe(true);
  });

  it('closes the popover when its words go, though the next article begins with the same', async () => {
    const page = await playOn(tab, story());
    await show();
    await untilOpen(page);
    await page.evaluate(() => {
      history.pushState(null, '', '/news/another-story-with-the-same-name');
      const other = document.querySelector('main')!.cloneNode(true);
      document.querySelector('main')!.replaceWith(other);
    });
    await untilClosed(page);
    await until(page, () => window.played.session.state === 'marked');
    await untilPaintedIn(page, 'main');
  });
});
