import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchTested } from '../browsers/launch';
import { listedUrl } from './harness/fixtures';
import { footprint } from './harness/page-scripts';
import { firstMark, kinds, openSession, type Session, seeds } from './harness/session';

describe.each(kinds)('the page in %s', (kind) => {
  let session: Session;
  let bare: Browser;
  beforeAll(async () => {
    session = await openSession(kind);
    ({ browser: bare } = await launchTested(kind, { extension: null, proxy: session.proxy }));
  });
  afterAll(async () => {
    await bare?.close();
    await session?.close();
  });

  it.each(seeds)('is the same with us and without us: $url', async ({ url }) => {
    const without = await bare.newPage();
    await without.goto(url);
    const page = await session.openPage(url);
    await session.marks(page);
    const plain = await footprint(without);
    expect(await footprint(page)).toEqual(plain);
    expect(plain.copied.length).toBeGreaterThan(500);
    await without.close();
    await page.close();
  });

  it('has the same nodes, unchanged, after marks and popovers', async () => {
    const page = await session.openPage(listedUrl('/witness'));
    const marks = await session.marks(page);
    expect(await page.evaluate('window.witness()')).toEqual({ changes: 0, same: true });
    const before = await footprint(page);
    for (const kind of ['speaker', 'claim'] as const) {
      await session.openMark(page, firstMark(marks, kind));
      await page.keyboard.press('Escape');
      await session.closed(page);
    }
    expect(await page.evaluate('window.witness().same')).toBe(true);
    expect(await footprint(page)).toEqual(before);
    await page.close();
  });

  it('keeps its selection when a mark is stepped to', async () => {
    const page = await session.openPage(listedUrl('/plain'));
    await session.marks(page);
    await page.evaluate("getSelection().selectAllChildren(document.querySelector('h1'))");
    await session.step(page, 1);
    expect(await page.evaluate('getSelection().toString()')).toBe(
      'Two ministers disagree about the guarantees',
    );
    await page.close();
  });
});
