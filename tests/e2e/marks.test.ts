import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { landsbergis, listedUrl, unlistedHost } from './harness/fixtures';
import { painted } from './harness/page-scripts';
import { kinds, openSession, type Session, seeds } from './harness/session';
import { eventually } from './harness/wait';

describe.each(kinds)('marks in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session?.close());

  it.each(seeds)('are on the article at $url, and on nothing else', async ({ url }) => {
    const page = await session.openPage(url);
    const { state, marks } = await session.marks(page);
    expect(state).toBe('marked');
    expect(marks.some((mark) => mark.kind === 'speaker')).toBe(true);
    expect(marks.some((mark) => mark.kind === 'claim')).toBe(true);
    // What does not fit into the first slice is painted in idle moments.
    await eventually(async () => {
      expect((await painted(page)).length).toBeGreaterThanOrEqual(marks.length);
    });
    const shown = await painted(page);
    const article = await page.evaluate("document.querySelector('article').textContent");
    for (const { text } of shown) expect(article).toContain(text);
    await eventually(async () => {
      expect(await session.control.badge(page)).toBe(String(marks.length));
    });
    await page.close();
  });

  it('are not made where there is no article', async () => {
    const page = await session.openPage(listedUrl('/front'));
    expect(await session.marks(page)).toEqual({ state: 'no-article', marks: [], once: null });
    expect(await painted(page)).toEqual([]);
    await page.close();
  });

  it('are not made on a site that is not on the list', async () => {
    const page = await session.openPage(`https://${unlistedHost}/plain`);
    await new Promise((later) => setTimeout(later, 1500));
    expect(await painted(page)).toEqual([]);
    await page.close();
  });

  it('follow text that comes late', async () => {
    const page = await session.openPage(listedUrl('/late'));
    const before = await session.marks(page);
    expect(before.marks.some(({ exact }) => /Landsbergis/.test(exact))).toBe(false);
    await page.evaluate('window.more()');
    await eventually(async () => {
      const { marks } = await session.marks(page);
      expect(marks.some(({ exact }) => /Landsbergis/.test(exact))).toBe(true);
      expect(marks.length).toBeGreaterThan(before.marks.length);
    });
    await page.close();
  });

  it('follow navigation within the page, and back and forward', async () => {
    const page = await session.openPage(listedUrl('/spa/first'));
    const names = async () => (await session.marks(page)).marks.map(({ exact }) => exact).join();
    expect(await names()).toMatch(/Lavrov/);
    await page.evaluate('window.next()');
    await eventually(async () => {
      expect(await names()).toMatch(/Landsbergis/);
      expect(await names()).not.toMatch(/Lavrov/);
    });
    for (const { text } of await painted(page)) expect(landsbergis).toContain(text);
    await page.evaluate('history.back()');
    await eventually(async () => expect(await names()).toMatch(/Lavrov/));
    await page.evaluate('history.forward()');
    await page.close();
  });

  it('are there again after going to another page and back', async () => {
    const page = await session.openPage(listedUrl('/plain'));
    const before = (await session.marks(page)).marks.length;
    await page.goto(listedUrl('/front'));
    await session.marks(page);
    await page.evaluate('history.back()');
    await eventually(async () => {
      expect((await session.marks(page)).marks).toHaveLength(before);
      expect((await painted(page)).length).toBeGreaterThan(0);
    });
    await page.close();
  });

  it('leave no complaint in any console', () => {
    expect(session.complaints).toEqual([]);
  });
});
