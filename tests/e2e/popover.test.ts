import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listedUrl } from './harness/fixtures';
import { painted, pointOn } from './harness/page-scripts';
import { firstMark, kinds, openSession, type Session, seed } from './harness/session';
import { eventually } from './harness/wait';

describe.each(kinds)('the popover in %s', (kind) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await openSession(kind);
    page = await session.openPage(seed('24brussels.online').url);
  });
  afterAll(() => session?.close());

  const speaker = async () => firstMark(await session.marks(page), 'speaker');
  const claim = async () => firstMark(await session.marks(page), 'claim');
  const away = async () => {
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
    await session.closed(page);
  };

  it('opens when the pointer rests on a mark, and closes when it leaves', async () => {
    const { x, y } = await pointOn(page, (await speaker()).exact);
    await page.mouse.move(x - 30, y - 60);
    await page.mouse.move(x, y, { steps: 4 });
    const { box, text } = await session.opened(page);
    expect(text).toMatch(/Lavrov/);
    await page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 30, { steps: 6 });
    await new Promise((later) => setTimeout(later, 700));
    expect((await session.popover(page)).open).toBe(true);
    await page.mouse.move(2, 2, { steps: 6 });
    await session.closed(page);
  });

  it('opens on a click, one at a time', async () => {
    const first = await pointOn(page, (await speaker()).exact);
    await page.mouse.click(first.x, first.y);
    const one = await session.opened(page);
    await page.keyboard.press('Escape');
    await session.closed(page);
    const mark = await claim();
    const second = await pointOn(page, mark.exact);
    await page.mouse.click(second.x, second.y);
    const other = await session.opened(page);
    expect(other.title).not.toBe(one.title);
    await away();
  });

  it('opens by keyboard, and gives the focus back to where it was', async () => {
    await page.evaluate(
      "(() => { const h = document.querySelector('h1'); h.tabIndex = -1; h.focus({ preventScroll: true }); })()",
    );
    expect(await session.step(page, 1)).toBe(true);
    await eventually(async () =>
      expect((await painted(page)).some(({ name }) => /current/.test(name))).toBe(true),
    );
    await page.keyboard.press('Enter');
    const opened = await session.until(page, ({ open, focused }) => open && focused !== null);
    expect(opened.role).toBe('dialog');
    await page.keyboard.press('Tab');
    expect((await session.popover(page)).focused).not.toBeNull();
    await page.keyboard.press('Escape');
    await session.closed(page);
    expect(await page.evaluate('document.activeElement.localName')).toBe('h1');
    await page.evaluate("document.querySelector('h1').removeAttribute('tabindex')");
  });

  it('steps to the next mark and back', async () => {
    const current = async () =>
      (await painted(page)).filter(({ name }) => /current/.test(name)).map(({ text }) => text);
    await session.step(page, 1);
    const here = await current();
    await session.step(page, 1);
    expect(await current()).not.toEqual(here);
    await session.step(page, -1);
    expect(await current()).toEqual(here);
    await away();
  });

  it('says for a claim who, when and where', async () => {
    const mark = await claim();
    const { items, text } = await session.openMark(page, mark);
    expect(items.length).toBeGreaterThan(0);
    for (const { lines } of items) {
      const all = lines.join(' ');
      expect(all).toMatch(/(19|20)\d\d/);
      expect(all).toMatch(/RT|Ukrinform|The Baltic Times|24brussels/);
    }
    expect(text).not.toMatch(/undefined|null|NaN/);
    await away();
  });

  it('folds the forms to copy in at the first Escape, and closes at the second', async () => {
    await session.openMark(page, await claim());
    for (let n = 0; n < 20; n++) {
      if (/^Copy as/.test((await session.popover(page)).focused ?? '')) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await session.until(page, ({ text }) => /BibTeX/.test(text));
    await page.keyboard.press('ArrowDown');
    await session.until(page, ({ focused }) => /^Plain text/.test(focused ?? ''));
    await page.keyboard.press('Escape');
    const folded = await session.until(page, ({ text }) => !/BibTeX/.test(text));
    expect(folded.open).toBe(true);
    expect(folded.focused).toMatch(/^Copy as/);
    await away();
  });

  it('says whether the words in quotation marks are on record', async () => {
    const other = await session.openPage(listedUrl('/quoted'));
    const { marks } = await session.marks(other);
    const said: string[] = [];
    for (const mark of marks.filter(({ kind }) => kind === 'claim')) {
      said.push((await session.openMark(other, mark)).text);
      await other.keyboard.press('Escape');
      await session.closed(other);
    }
    expect(said.some((text) => text.includes('Quoted in the words on record'))).toBe(true);
    expect(said.some((text) => text.includes('on record in another wording'))).toBe(true);
    await other.close();
    await page.bringToFront();
  });

  it('says how long before the article a statement was made', async () => {
    const { marks } = await session.marks(page);
    const texts: string[] = [];
    for (const mark of marks.filter(({ kind }) => kind === 'claim')) {
      texts.push((await session.openMark(page, mark)).text);
      await away();
    }
    const dated = texts.filter((text) => /\d+ (years?|months?)( \d+ months?)? earlier/.test(text));
    expect(dated.length).toBeGreaterThan(0);
  });

  it('says for a speaker the name, the role and what is on record', async () => {
    const { title, text, items } = await session.openMark(page, await speaker());
    expect(title).toMatch(/Lavrov/);
    expect(text).toMatch(/Foreign/);
    expect(items.length).toBeGreaterThan(0);
    await away();
  });

  it('stays on the screen at 320 pixels', async () => {
    await page.setViewport({ width: 320, height: 560 });
    const { box } = await session.openMark(page, await claim());
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(560);
    await away();
    await page.setViewport({ width: 1280, height: 900 });
  });

  it('works inside a modal dialog of the page', async () => {
    const modal = await session.openPage(listedUrl('/modal'));
    const mark = firstMark(await session.marks(modal), 'speaker');
    const { x, y } = await pointOn(modal, mark.exact);
    await modal.mouse.click(x, y);
    await session.opened(modal);
    await session.click(modal, /^Close/);
    await session.closed(modal);
    expect(await modal.evaluate("document.querySelector('dialog').open")).toBe(true);
    await modal.close();
  });

  it('works in fullscreen', async () => {
    const full = await session.openPage(listedUrl('/plain'));
    const mark = firstMark(await session.marks(full), 'speaker');
    await full.evaluate(
      "addEventListener('keydown', ({ key }) => { if (key === 'f') document.querySelector('article').requestFullscreen(); })",
    );
    await full.keyboard.press('f');
    await full.waitForFunction('document.fullscreenElement !== null');
    const { text } = await session.openMark(full, mark);
    expect(text.length).toBeGreaterThan(0);
    expect(
      await full.evaluate("document.fullscreenElement.querySelector('[popover]') !== null"),
    ).toBe(true);
    await full.close();
  });

  it('works under the strictest policy that a page can have', async () => {
    const strict = await session.openPage(listedUrl('/strict'));
    const mark = firstMark(await session.marks(strict), 'claim');
    await eventually(async () => expect((await painted(strict)).length).toBeGreaterThan(0));
    const { box, items } = await session.openMark(strict, mark);
    expect(items.length).toBeGreaterThan(0);
    // Styled: unstyled it would be as wide as the page.
    expect(box?.width).toBeLessThan(700);
    await strict.close();
  });

  it('leaves no complaint in any console but the policy’s own', () => {
    expect(session.complaints.filter((one) => !/strict/.test(one))).toEqual([]);
  });
});
