import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listedUrl } from './harness/fixtures';
import { shows } from './harness/own-page';
import { painted } from './harness/page-scripts';
import { press } from './harness/press';
import { kinds, openSession, type Session, seed } from './harness/session';
import { eventually } from './harness/wait';

/** What the panel shows, as a reader sees it. */
interface Shown {
  /** Each line's words, in order. */
  lines: string[];
  /** Index of the line at which the reader is in the page; -1 for none. */
  current: number;
  open: number[];
  /** Words of the element that has the focus. */
  focused: string;
}

describe.each(kinds)('the panel beside the page in %s', (kind) => {
  let session: Session;
  let page: Page;
  let panel: Page;

  const look = async () =>
    (await panel.evaluate(`(() => {
      const entries = [...document.querySelectorAll('.entry')];
      const words = (one) => (one?.textContent ?? '').replace(/\\s+/g, ' ').trim();
      return {
        lines: entries.map((one) => words(one.querySelector('.exact > span'))),
        current: entries.findIndex((one) => one.hasAttribute('aria-current')),
        open: entries.flatMap((one, at) => one.querySelector('.at').ariaExpanded === 'true' ? [at] : []),
        focused: words(document.activeElement),
      };
    })()`)) as Shown;
  const until = (wanted: (shown: Shown) => boolean) =>
    eventually(async () => {
      const shown = await look();
      if (!wanted(shown)) throw new Error(`The panel shows ${JSON.stringify(shown)}`);
      return shown;
    });
  /** Clicks the line of an entry, or what has this text in it. */
  const click = async (at: number, text?: RegExp) => {
    const find = `(() => {
      const entry = document.querySelectorAll('.entry')[${at}];
      return ${text ? `[...entry.querySelectorAll('button')].find((one) => ${text}.test(one.innerText))` : "entry.querySelector('.at')"};
    })()`;
    await panel.bringToFront();
    await eventually(async () => {
      const there = await panel.evaluate(`Boolean(${find})`);
      if (!there) throw new Error(`No ${text} in entry ${at}.`);
    });
    await panel.evaluate(`${find}.click()`);
  };
  const scrolled = async () => (await page.evaluate('scrollY')) as number;
  /** Words of the mark that is painted as current, while it is on the screen. */
  const pointedAt = async () => {
    const height = (await page.evaluate('innerHeight')) as number;
    const now = (await painted(page)).filter(({ name }) => name.includes('current'));
    return now.filter(({ y }) => y > 0 && y < height).map(({ text }) => text);
  };

  beforeAll(async () => {
    session = await openSession(kind);
    page = await session.openPage(seed('24brussels.online').url);
    await page.setViewport({ width: 900, height: 600 });
    await session.marks(page);
    const id = (await session.control.own.evaluate(`(async () => {
      const api = globalThis.browser ?? globalThis.chrome;
      const tabs = await api.tabs.query({});
      return tabs.find(({ url }) => url?.includes('24brussels')).id;
    })()`)) as number;
    panel = await session.openOwn(`sidepanel.html?tab=${id}`);
    await panel.setViewport({ width: 320, height: 600 });
  });
  afterAll(() => session?.close());

  it('lists the marks in reading order, and says once how many', async () => {
    const { marks } = await session.marks(page);
    const { lines } = await until((shown) => shown.lines.length > 0);
    expect(lines).toEqual(marks.map(({ exact }) => exact.replace(/\s+/g, ' ').trim()));
    await shows(panel, new RegExp(`${marks.length} marks`));
    await eventually(async () => {
      const said = await panel.evaluate("document.querySelector('[role=status]').textContent");
      expect(said).toContain(`${marks.length} marks on this page`);
    });
  });

  it('a click goes to the place and unfolds the record; then back to where one was', async () => {
    const { lines } = await look();
    const last = lines.length - 1;
    const before = await scrolled();
    await click(last);
    await until(({ open, current }) => open.includes(last) && current === last);
    await eventually(async () => expect((await pointedAt()).length).toBeGreaterThan(0));
    expect(await scrolled()).toBeGreaterThan(before);
    // What is unfolded at the list's lower end is brought into view, as soon as it has come.
    await eventually(async () => {
      const { first, foot } = (await panel.evaluate(`({
        first: document.querySelector('.entry.open .record .item .words').getBoundingClientRect().bottom,
        foot: document.querySelector('.middle').getBoundingClientRect().bottom,
      })`)) as { first: number; foot: number };
      expect(first).toBeLessThan(foot);
    });
    await shows(panel, /Back to where you were/);
    await panel.evaluate("document.querySelector('.back').click()");
    await eventually(async () => expect(await scrolled()).toBe(before));
    await eventually(async () => expect(await pointedAt()).toEqual([]));
    await click(last);
    await until(({ open }) => open.length === 0);
    expect(await scrolled()).toBe(before);
  });

  it('the list follows as one scrolls', async () => {
    const { lines } = await look();
    await page.evaluate(
      "scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })",
    );
    await until(({ current }) => current === lines.length - 1);
    await page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
    const { focused } = await until(({ current }) => current <= 1);
    // By itself it moves no focus.
    expect(focused).not.toBe(lines.at(-1));
  });

  it('“not related” and its undo, by keyboard alone', async () => {
    const { marks } = await session.marks(page);
    const at = marks.findIndex(({ kind, count }) => kind === 'claim' && count > 1);
    await panel.bringToFront();
    await panel.evaluate('document.querySelector(\'.entry .at[tabindex="0"]\').focus()');
    await panel.keyboard.press('Home');
    for (let n = 0; n < at; n++) {
      await panel.keyboard.press('ArrowDown');
    }
    await until(({ focused, lines }) => focused.startsWith((lines[at] ?? '').slice(0, 30)));
    await panel.keyboard.press('Enter');
    await until(({ open }) => open.includes(at));
    const press = async (name: string) => {
      await eventually(async () => {
        const there = await panel.evaluate(`(() => {
          const button = [...document.querySelectorAll('.entry.open button')].find(
            (one) => one.textContent.trim() === '${name}');
          button?.focus();
          return document.activeElement === button;
        })()`);
        if (!there) throw new Error(`There is no ${name}.`);
      });
      await panel.keyboard.press('Enter');
    };
    await press('Not related');
    await until(({ focused }) => focused === 'Undo');
    // The page is annotated anew meanwhile; what was hidden stays, to be taken back.
    await eventually(async () => {
      const now = (await session.marks(page)).marks[at];
      expect(now?.count ?? 0).toBeLessThan(marks[at]?.count ?? 0);
    });
    await until(({ focused }) => focused === 'Undo');
    await panel.keyboard.press('Enter');
    await until(({ focused }) => focused === 'Not related');
    await eventually(async () => {
      expect((await session.marks(page)).marks[at]?.count).toBe(marks[at]?.count);
    });
    // From within the record to its line, and folded there.
    await eventually(async () => {
      await panel.keyboard.press('ArrowUp');
      const { focused, lines } = await look();
      if (!focused.startsWith((lines[at] ?? '').slice(0, 30))) throw new Error(focused);
    });
    await panel.keyboard.press('Enter');
    await until(({ open }) => open.length === 0);
  });

  it('by speaker and by claim, and only sentences', async () => {
    const choose = (label: string) =>
      panel.evaluate(
        `[...document.querySelectorAll('.segments label')].find((one) => one.innerText === '${label}').querySelector('input').click()`,
      );
    await choose('By claim');
    await eventually(async () => {
      expect(await panel.evaluate("document.querySelectorAll('.of > h2').length")).toBeGreaterThan(
        0,
      );
      expect(await panel.evaluate("document.querySelectorAll('.entry.speaker').length")).toBe(0);
    });
    await choose('By speaker');
    await eventually(async () => {
      expect(
        await panel.evaluate("document.querySelectorAll('.entry.speaker').length"),
      ).toBeGreaterThan(0);
    });
    await choose('In the text');
    await panel.select('.tools select', 'claim');
    await eventually(async () => {
      expect(await panel.evaluate("document.querySelectorAll('.entry.speaker').length")).toBe(0);
    });
    await panel.select('.tools select', '');
    await until(({ lines }) => lines.length > 0);
  });

  it('goes with the tab to another page, and to one without an article', async () => {
    await page.goto(listedUrl('/plain'), { waitUntil: 'load' });
    await shows(panel, /Two ministers disagree/);
    const { marks } = await session.marks(page);
    await until(({ lines }) => lines.length === marks.length);
    await page.goto(listedUrl('/front'), { waitUntil: 'load' });
    await shows(panel, /No article was found/);
    expect((await look()).lines).toEqual([]);
    await page.goto(listedUrl('/brief'), { waitUntil: 'load' });
    await shows(panel, /In brief\s+No article was found/);
    await press(panel, /^Read this page once$/);
    await until(({ lines }) => lines.length > 0);
    await eventually(async () =>
      expect((await painted(page)).map(({ text }) => text)).toContain('Sergey Lavrov'),
    );
    expect(session.complaints).toEqual([]);
  });

  it('says of a paper what it is: Firefox lets no extension into its reader, and loading it again would not help', async () => {
    // The driver now and then waits for a paper's viewer without end; what the panel says is waited for.
    const go = (path: string) =>
      page.goto(listedUrl(path), { waitUntil: 'load', timeout: 15_000 }).catch(() => null);
    await go('/paper');
    await shows(panel, kind === 'firefox' ? /Extensions cannot read this page/ : /No article/);
    await go('/plain');
    await shows(panel, /Two ministers disagree/);
  });
});
