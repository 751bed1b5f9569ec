import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listedUrl } from './harness/fixtures';
import { shows } from './harness/own-page';
import { painted } from './harness/page-scripts';
import { kinds, openSession, type Session, seed } from './harness/session';
import { eventually } from './harness/wait';

describe.each(kinds)('how much is marked in %s', (kind) => {
  let session: Session;
  let page: Page;
  let options: Page;
  beforeAll(async () => {
    session = await openSession(kind);
    page = await session.openPage(seed('24brussels.online').url);
    await session.marks(page);
    options = await session.openOwn('options.html');
    await shows(options, /How much to mark/);
  });
  afterAll(() => session?.close());

  const quieten = (once: string | null, host = '24brussels') =>
    session.control.own.evaluate(`(async () => {
      const api = globalThis.browser ?? globalThis.chrome;
      const tabs = await api.tabs.query({});
      const tab = tabs.find(({ url }) => url?.includes('${host}'));
      await api.tabs.sendMessage(tab.id, { type: 'quieten', body: { once: ${JSON.stringify(once)} } });
    })()`);
  const sets = async () => new Set((await painted(page)).map(({ name }) => name));
  /** Clicks what has this label on the page of settings. */
  const choose = async (label: string) => {
    await options.bringToFront();
    const point = (await options.evaluate(`(() => {
      const label = [...document.querySelectorAll('label, button')].find((one) =>
        one.textContent.trim().startsWith(${JSON.stringify(label)}));
      label.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = label.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    })()`)) as { x: number; y: number };
    await options.mouse.click(point.x, point.y);
  };
  const until = (wanted: (names: Set<string>) => boolean) =>
    eventually(async () => {
      const names = await sets();
      if (!wanted(names)) throw new Error(`Painted are: ${[...names].join(', ') || 'none'}`);
    });

  it('lines alone, a count alone, and nothing, at once in an open page', async () => {
    await until((names) => names.has('on-record-claim') || names.has('on-record-claim-dark'));
    await choose('Lines');
    await until((names) => [...names].some((name) => name.startsWith('on-record-claim-plain')));
    expect([...(await sets())].filter((name) => /claim(?:-dark)?$/.test(name))).toEqual([]);

    await choose('Count');
    await until((names) => names.size === 0);
    const { state, marks } = await session.marks(page);
    expect(state).toBe('marked');
    expect(marks.length).toBeGreaterThan(0);
    await page.bringToFront();
    expect(await session.step(page, 1)).toBe(true);
    expect([...(await sets())].every((name) => name.includes('current'))).toBe(true);

    await choose('Off');
    await until((names) => names.size === 0);
    await choose('Full');
    await until((names) => names.size > 0);
  });

  it('names or sentences alone', async () => {
    await choose('Names of speakers');
    await until((names) => names.size > 0 && ![...names].some((name) => name.includes('speaker')));
    await choose('Names of speakers');
    await until((names) => [...names].some((name) => name.includes('speaker')));
  });

  it('a site that is turned off stays off, and others do not', async () => {
    const other = await session.openPage(listedUrl('/plain'));
    await eventually(async () => expect((await painted(other)).length).toBeGreaterThan(0));
    await options.bringToFront();
    await options.focus('.add input');
    await options.keyboard.type('https://www.24brussels.online/news');
    await options.keyboard.press('Enter');
    await shows(options, /24brussels\.online/);
    await until((names) => names.size === 0);
    await page.reload();
    await new Promise((later) => setTimeout(later, 1_000));
    expect(await painted(page)).toEqual([]);
    expect((await painted(other)).length).toBeGreaterThan(0);
    await choose('Remove');
    await until((names) => names.size > 0);
    await other.close();
  });

  it('refuses what is no site, and says how to write one', async () => {
    await options.bringToFront();
    await options.focus('.add input');
    await options.keyboard.type('not a site');
    await options.keyboard.press('Enter');
    expect(await shows(options, /Write it as example\.com/)).not.toMatch(/not a site\n/);
  });

  it('a page on its own, until it is loaded anew', async () => {
    await quieten('off');
    await until((names) => names.size === 0);
    await quieten(null);
    await until((names) => names.size > 0);
    await quieten('badge');
    await until((names) => names.size === 0);
    await page.reload();
    await until((names) => names.size > 0);
  });

  it('a page on its own while its address counts how far one has read, and not the next article there', async () => {
    const paper = await session.openPage(listedUrl('/spa/first'));
    await eventually(async () => expect((await painted(paper)).length).toBeGreaterThan(0));
    await quieten('off', 'spa/first');
    await eventually(async () => expect(await painted(paper)).toEqual([]));
    // Whoever listens now hears of it after the page's own session has, which listened before.
    await paper.evaluate(`new Promise((heard) => {
      navigation.addEventListener('navigatesuccess', heard, { once: true });
      history.replaceState({}, '', '?read=2#part-2');
    })`);
    expect((await session.marks(paper)).once).toBe('off');
    expect(await painted(paper)).toEqual([]);
    await paper.evaluate('next()');
    await eventually(async () => expect((await painted(paper)).length).toBeGreaterThan(0));
    expect((await session.marks(paper)).once).toBeNull();
    await paper.close();
    expect(session.complaints).toEqual([]);
  });
});
