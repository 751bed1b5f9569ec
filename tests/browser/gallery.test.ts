/**
 * Every state of every component against axe's rules (WCAG 2.2 AA and its good practice), as the
 * gallery shows it. What differs between light and dark is contrast alone, so the dark is seen on a
 * narrow screen, on which nothing may be wider than it is.
 */
import type { RunOptions } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GalleryServer, serveGallery } from '../../cli/gallery/serve';
import { setTheme, type Theme } from '../../cli/gallery/theme';
import { bringAxe, checked, everyRule, places } from '../browsers/axe';
import { launchTested } from '../browsers/launch';

/** As narrow as WCAG's reflow asks of a page. A toolbar's popup is as wide as it makes itself. */
const NARROW = 320;
const isPage = (name: string) => !name.startsWith('popup');
/**
 * Words that reach out of the box that they stand in, by state of `gallery`. What is drawn, what the box cuts off with dots
 * and what only a screen reader reads is passed over, and so are lines that keep the space at their end.
 */
const CROWDED = `(() => {
  const roots = [document.body, ...[...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot).filter(Boolean)];
  const crowded = new Set();
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      let box = text.parentElement;
      if (!box || !text.data.trim() || box.closest('style, option, svg, .unseen') || !box.checkVisibility()) continue;
      while (box && /^inline$|^contents$/.test(getComputedStyle(box).display)) box = box.parentElement;
      const style = box && getComputedStyle(box);
      if (!box || style.textOverflow === 'ellipsis' || style.whiteSpace === 'pre-wrap') continue;
      const end = box.getBoundingClientRect().right - parseFloat(style.paddingRight) - parseFloat(style.borderRightWidth);
      const range = new Range();
      range.selectNodeContents(text);
      if ([...range.getClientRects()].some(({ right }) => right > end + 1.5)) crowded.add(text.data.trim());
    }
  }
  return [...crowded];
})()`;
/** Hints in empty fields that are not in our ink for them: axe does not look at these, and the browsers' own grey is 3.7 : 1 in the dark. */
const GREYS = `(() => {
  const probe = document.createElement('i');
  probe.style.color = 'var(--ink-3)';
  return [...document.querySelectorAll('[placeholder]:not([placeholder=""])')].filter((field) => {
    field.parentElement.append(probe);
    const ink = getComputedStyle(probe).color;
    probe.remove();
    const { color, opacity } = getComputedStyle(field, '::placeholder');
    return color !== ink || opacity !== '1';
  }).map(({ placeholder }) => placeholder);
})()`;
/** Of the page around it, which in the gallery is a table with a caption. */
const PAGE = ['page-has-heading-one', 'landmark-one-main', 'region', 'bypass'];

describe.each(['chrome', 'firefox'] as const)('every component in every state in %s', (kind) => {
  let server: GalleryServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    server = await serveGallery();
    ({ browser } = await launchTested(kind, { extension: null, width: 1280, height: 800 }));
    page = await browser.newPage();
    await page.goto(server.url, { waitUntil: 'load' });
    await bringAxe(page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** What is wrong with each state, by rule and place; nothing when all is well. */
  async function violations(theme: Theme, options: RunOptions): Promise<string[]> {
    await setTheme(page, kind, theme);
    const states = await page.evaluate(() => window.gallery.states);
    expect(states.length).toBeGreaterThan(80);
    const found: string[] = [];
    for (const { name } of states) {
      const broken = await checked(page, options, `gallery.show('${name}')`);
      const isTable = /^(?:claim|speaker|quotation|save)/.test(name);
      const isTooWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
      if (isTooWide && isPage(name)) found.push(`${name}: scrolls aside`);
      const greys = (await page.evaluate(GREYS)) as string[];
      found.push(...greys.map((hint) => `${name}: the hint “${hint}”`));
      for (const one of broken) {
        if (isTable && PAGE.includes(one.id)) continue;
        found.push(`${name}: ${one.id}: ${places(one)}`);
      }
    }
    return found;
  }

  it('breaks no rule by daylight', async () => {
    expect(await violations('light', everyRule)).toEqual([]);
  });

  it('can be read in the dark, on a narrow screen', async () => {
    await page.setViewport({ width: NARROW, height: 800 });
    expect(await violations('dark', { runOnly: ['color-contrast'] })).toEqual([]);
  });

  // Both browsers set the same words in the same width: one of them sees what has no room.
  it.skipIf(kind === 'firefox').each(['de', 'fr', 'lt', 'uk'])(
    'has room for every word on a narrow screen: %s',
    async (lang) => {
      await page.setViewport({ width: NARROW, height: 800 });
      await page.goto(`${server.url}?lang=${lang}`, { waitUntil: 'load' });
      const found: string[] = [];
      for (const { name } of await page.evaluate(() => window.gallery.states)) {
        await page.evaluate(`gallery.show('${name}')`);
        const crowded = (await page.evaluate(CROWDED)) as string[];
        found.push(...crowded.map((words) => `${name}: ${words}`));
      }
      await page.goto(server.url, { waitUntil: 'load' });
      await bringAxe(page);
      expect(found).toEqual([]);
    },
  );

  it('has the words said once on a narrow screen, in the text or, where that is missing, in the slip', async () => {
    await page.setViewport({ width: NARROW, height: 800 });
    const inSlip = async (state: string) => {
      await page.evaluate(`gallery.show('${state}')`);
      return page.$eval('.slip > .words', (words) => words.checkVisibility());
    };
    expect(await inSlip('library-without-text')).toBe(true);
    expect(await inSlip('library-statement')).toBe(false);
  });

  it.each([300, 700])(
    '%i px high, a popover that scrolls is left by Tab from button to button',
    async (height) => {
      await page.setViewport({ width: 500, height });
      await page.evaluate("gallery.show('claim-crowded')");
      const inside = `[...document.querySelectorAll('*')].find((one) => one.shadowRoot)?.shadowRoot`;
      expect(
        await page.evaluate(
          `[...${inside}.querySelectorAll('.card, .scroll')].some((one) => one.scrollHeight > one.clientHeight)`,
        ),
      ).toBe(true);
      const stops: unknown[] = [];
      for (let n = 0; n < 12; n++) {
        await page.keyboard.press('Tab');
        stops.push(await page.evaluate(`${inside}.activeElement?.localName ?? null`));
      }
      expect(new Set(stops)).toEqual(new Set(['button']));
    },
  );

  it('folds the many ways to put a claim', async () => {
    const folded = async (state: string) => {
      await page.evaluate(`gallery.show('${state}')`);
      return page.$$eval('.wordings > summary', (all) => all.map(({ textContent }) => textContent));
    };
    expect(await folded('library-claim-long')).toEqual(['How people put it: 4 wordings']);
    expect(await folded('library-claim')).toEqual([]);
  });
});
