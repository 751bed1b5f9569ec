/**
 * The way of a reader who has never seen it: greeted, tries the example, says where it shall read, reads a
 * page, opens a mark, looks along the speaker's time, comes back, turns it down for that site. By mouse, and
 * again by keyboard alone; what the browser keeps to itself (its commands' keys, going to another tab) is
 * asked for as the browser would.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownTabs, shows } from './harness/own-page';
import { painted, pointOn } from './harness/page-scripts';
import { firstMark, kinds, openSession, type Session, seed } from './harness/session';
import { eventually } from './harness/wait';

const url = seed('24brussels.online').url;

describe.each(kinds)('a reader who has never seen it, in %s', (kind) => {
  let session: Session;
  let welcome: Page;
  let page: Page;
  beforeAll(async () => {
    session = await openSession(kind);
    welcome = await session.openOwn('welcome.html');
    await shows(welcome, /Read the news with the record beside it/);
    await isMarked(welcome);
    page = await session.openPage(url);
    await isMarked(page);
  });
  afterAll(() => session?.close());

  const isMarked = (where: Page) =>
    eventually(async () => expect((await painted(where)).length).toBeGreaterThan(2));
  const isBare = (where: Page) => eventually(async () => expect(await painted(where)).toEqual([]));
  /** Whether a popover of ours stands on our own page, where nobody may look into it. */
  const exampleOpened = () =>
    eventually(async () =>
      expect(
        await welcome.evaluate('document.documentElement.lastElementChild.localName'),
      ).not.toBe('body'),
    );
  const exampleMark = async () => {
    const { marks } = await session.marks(welcome);
    const mark = marks.find(({ exact }) => exact.includes('road to nowhere'));
    if (!mark) throw new Error(`Marked are: ${marks.map(({ exact }) => exact).join(' | ')}`);
    return mark;
  };
  /** Clicks, as a reader does: what it says, wherever it stands. */
  const click = async (where: Page, selector: string, text: RegExp) => {
    await where.bringToFront();
    const { x, y } = await eventually(
      async () =>
        (await where.evaluate(`(() => {
          const one = [...document.querySelectorAll(${JSON.stringify(selector)})].find(
            (each) => ${text}.test(each.textContent.trim()));
          if (!one) throw new Error('There is nothing that says ' + ${text});
          one.scrollIntoView({ block: 'center', behavior: 'instant' });
          const { x, y, width, height } = one.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        })()`)) as { x: number; y: number },
    );
    await where.mouse.click(x, y);
  };
  const chosen = () =>
    welcome.evaluate("document.querySelector('.where .chosen')?.textContent") as Promise<string>;
  /** The speaker's page that the popover opened, in a tab of our own: the driver cannot reach the other. */
  const speakersPage = async () => {
    const opened = await eventually(async () => {
      const found = (await ownTabs(session)).find((one) => one.includes('#/speaker/'));
      if (!found) throw new Error('The speaker’s page was not opened.');
      return found;
    });
    const library = await session.openOwn(`library.html${new URL(opened).hash}`);
    await shows(library, /Lavrov[\s\S]*Along time/);
    await session.control.own.evaluate(`(async () => {
      const api = globalThis.browser ?? globalThis.chrome;
      const tabs = await api.tabs.query({});
      await api.tabs.remove(tabs.filter(({ url, id }) => url === ${JSON.stringify(opened)}).slice(0, 1).map(({ id }) => id));
    })()`);
    return library;
  };
  const reading = (library: Page) =>
    library.evaluate("document.querySelector('.timeline .reading').innerText") as Promise<string>;

  describe('by mouse', () => {
    it('tries the example on the page that greets', async () => {
      await welcome.bringToFront();
      const { x, y } = await pointOn(welcome, (await exampleMark()).exact);
      await welcome.mouse.click(x, y);
      await exampleOpened();
    });

    it('says where it shall read, and is obeyed at once', async () => {
      // The first click may only put the open popover away.
      await eventually(async () => {
        await click(welcome, '.lead', /./);
        await click(welcome, '.where label', /^Only when I ask/);
        expect(await chosen()).toMatch(/^Only when I ask/);
      });
      await isBare(page);
      await isMarked(welcome);
      await click(welcome, '.where label', /^On \d+ news sites/);
      await isMarked(page);
    });

    it('opens a mark, and looks along the speaker’s time', async () => {
      await page.bringToFront();
      const mark = firstMark(await session.marks(page), 'speaker');
      const { x, y } = await pointOn(page, mark.exact);
      await page.mouse.click(x, y);
      expect((await session.opened(page)).title).toMatch(/Lavrov/);
      await session.click(page, /^All \d+ on record/);
      const library = await speakersPage();
      await library.bringToFront();
      const point = (await library.evaluate(`(() => {
        const one = document.querySelector('.chart .touch');
        one.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = one.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      })()`)) as { x: number; y: number };
      await library.mouse.move(point.x, point.y, { steps: 3 });
      await eventually(async () => expect(await reading(library)).toMatch(/\d{4}[\s\S]*Read in/));
      await library.close();
    });

    it('turns it down for the site, sees that the page is quiet, and takes it back', async () => {
      const options = await session.openOwn('options.html');
      await shows(options, /How much to mark/);
      await click(options, '.add input', /^$/);
      await options.keyboard.type(url);
      await click(options, '.add button', /./);
      await isBare(page);
      await click(options, '.lines button', /^Remove$/);
      await isMarked(page);
      await options.close();
    });
  });

  describe('by keyboard alone', () => {
    /** Tab, until the focus is where it says this. */
    const tabTo = async (where: Page, name: RegExp, back = false) => {
      for (let presses = 0; presses < 60; presses += 1) {
        if (name.test(await focused(where))) return;
        if (back) await where.keyboard.down('Shift');
        await where.keyboard.press('Tab');
        if (back) await where.keyboard.up('Shift');
      }
      throw new Error(`Tab does not reach ${name}.`);
    };
    const focused = (where: Page) =>
      where.evaluate(`(() => {
        const one = document.activeElement;
        return [one.getAttribute('aria-label'), one.labels?.[0]?.textContent, one.textContent, one.placeholder]
          .filter(Boolean).join(' ').trim();
      })()`) as Promise<string>;

    it('tries the example on the page that greets', async () => {
      await welcome.close();
      welcome = await session.openOwn('welcome.html');
      await isMarked(welcome);
      await welcome.bringToFront();
      const mark = await exampleMark();
      await eventually(async () => {
        // The request that Alt+J sends.
        await session.step(welcome, 1);
        const current = (await painted(welcome)).find(({ name }) => /current/.test(name));
        expect(current?.text).toBe(mark.exact);
      });
      await welcome.keyboard.press('Enter');
      await exampleOpened();
      await welcome.keyboard.press('Escape');
    });

    it('says where it shall read, and is obeyed at once', async () => {
      await tabTo(welcome, /^On \d+ news sites/);
      await welcome.keyboard.press('ArrowUp');
      await isBare(page);
      await welcome.keyboard.press('ArrowDown');
      await isMarked(page);
    });

    it('opens a mark, and looks along the speaker’s time', async () => {
      await page.bringToFront();
      const { exact } = firstMark(await session.marks(page), 'speaker');
      await eventually(async () => {
        await session.step(page, 1);
        const current = (await painted(page)).find(({ name }) => /current/.test(name));
        expect(current?.text).toBe(exact);
      });
      await page.keyboard.press('Enter');
      await session.opened(page);
      for (let presses = 0; presses < 40; presses += 1) {
        if (/^All \d+ on record/.test((await session.popover(page)).focused ?? '')) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      const library = await speakersPage();
      await library.bringToFront();
      await tabTo(library, /^\d.*Lavrov/);
      await eventually(async () => expect(await reading(library)).toMatch(/\d{4}[\s\S]*Read in/));
      const first = await reading(library);
      await library.keyboard.press('End');
      await eventually(async () => expect(await reading(library)).not.toBe(first));
      await library.keyboard.press('Enter');
      await shows(library, /All by this speaker/);
      await library.close();
      await page.bringToFront();
      await page.keyboard.press('Escape');
      await session.closed(page);
    });

    it('turns it down for the site, sees that the page is quiet, and takes it back', async () => {
      const options = await session.openOwn('options.html');
      await shows(options, /How much to mark/);
      await options.bringToFront();
      await tabTo(options, /example\.com/);
      await options.keyboard.type(url);
      await options.keyboard.press('Enter');
      await isBare(page);
      const isListed = () =>
        options.evaluate('document.querySelector(\'button[aria-label*="24brussels"]\') !== null');
      // The page may be bare before the settings list the site: what is not there yet is not removed.
      await eventually(async () => expect(await isListed()).toBe(true));
      await eventually(async () => {
        if (!(await isListed())) return;
        await options.bringToFront();
        await tabTo(options, /^Remove/, true);
        await options.keyboard.press('Enter');
        throw new Error('The site is still on the list.');
      });
      // What had the focus is gone: it stands on what came into its place, and not at the page's top.
      expect(await focused(options)).toMatch(/^Turn off there/);
      await page.bringToFront();
      await isMarked(page);
      await options.close();
    });
  });

  it('hears no complaint', () => {
    expect(session.complaints).toEqual([]);
  });
});
