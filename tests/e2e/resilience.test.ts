import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { results } from './harness/own-page';
import { painted } from './harness/page-scripts';
import { firstMark, kinds, openSession, type Session, seed } from './harness/session';
import { eventually } from './harness/wait';

describe.each(kinds)('nothing breaks in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session?.close());

  const url = seed('www.baltictimes.com').url;

  it('when the background has been ended between two messages', async () => {
    const page = await session.openPage(url);
    const marks = await session.marks(page);
    await session.background.stop();
    expect(await session.background.isRunning()).toBe(false);
    const { items } = await session.openMark(page, firstMark(marks, 'speaker'));
    expect(items.length).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await session.background.stop();
    const another = await session.openPage(seed('www.rt.com').url);
    expect((await session.marks(another)).state).toBe('marked');
    await page.close();
    await another.close();
  });

  it('when the archive is deleted under a background that runs on', async () => {
    const before = await session.openPage(url);
    await session.marks(before);
    const own = await session.openOwn('popup.html');
    await own.evaluate(`new Promise((done) => {
      const request = indexedDB.deleteDatabase('on-record');
      request.onsuccess = request.onerror = done;
    })`);
    await own.close();
    const page = await session.openPage(seed('www.rt.com').url);
    const marks = await session.marks(page);
    expect(marks.state).toBe('marked');
    // The page that was read before has its record, too.
    await before.bringToFront();
    const { text, items } = await session.openMark(
      before,
      firstMark(await session.marks(before), 'claim'),
    );
    expect(items.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/could not be read|connection/);
    await before.close();
    await page.close();
  });

  it('when the archive has been deleted: it is filled again', async () => {
    await session.background.stop();
    const own = await session.openOwn('popup.html');
    await own.evaluate(`(async () => {
      for (const { name } of await indexedDB.databases()) {
        await new Promise((done) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = request.onerror = request.onblocked = done;
        });
      }
    })()`);
    await own.close();
    await session.background.stop();
    const page = await session.openPage(url);
    const { marks } = await session.marks(page);
    expect(marks.length).toBeGreaterThan(0);
    const popup = await session.openOwn('library.html#/search?q=nato');
    await eventually(async () => expect((await results(popup)).length).toBeGreaterThan(0));
    await popup.close();
    await page.close();
  });

  it('when the reader takes the permission for a site back', async () => {
    const page = await session.openPage(seed('www.ukrinform.net').url);
    await session.marks(page);
    await withdraw(session);
    // The page that is open loses its marks and stays whole; a new one is not read.
    await eventually(async () => expect(await painted(page)).toEqual([]));
    await page.mouse.move(300, 300);
    await page.reload();
    await new Promise((later) => setTimeout(later, 1_000));
    expect(await painted(page)).toEqual([]);
    expect(session.complaints).toEqual([]);
    await page.close();
  });
});

/**
 * What the reader does in the browser's own settings. Firefox lets the extension give a site back;
 * Chrome knows that only on its page of extensions.
 */
async function withdraw(session: Session): Promise<void> {
  if (session.kind === 'firefox') {
    const done = await session.control.own.evaluate(
      "browser.permissions.remove({ origins: ['*://*.ukrinform.net/*'] })",
    );
    expect(done).toBe(true);
    return;
  }
  const settings = await session.browser.newPage();
  await settings.goto('chrome://extensions');
  const id = new URL(session.origin).hostname;
  await settings.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', hostAccess: 'ON_CLICK' })`,
  );
  await settings.close();
}
