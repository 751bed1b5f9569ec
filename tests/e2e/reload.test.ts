import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { popoverOpened, takeControl, waitForMarks } from '../../cli/control';
import { builtExtension } from '../../cli/start/build';
import { listedUrl } from './harness/fixtures';
import { painted, pointOn } from './harness/page-scripts';
import { firstMark, kinds, openSession, type Session, seed } from './harness/session';
import { eventually } from './harness/wait';

describe.each(kinds)('when the extension is reloaded under an open page, in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session?.close());

  it('the old page stays whole, and a new one is read', async () => {
    const page = await session.openPage(seed('www.baltictimes.com').url);
    const marks = await session.marks(page);
    const mark = firstMark(marks, 'speaker');
    // Loaded over itself, as an update is.
    await session.browser.installExtension(builtExtension(kind));
    await new Promise((later) => setTimeout(later, 1_500));
    await page.bringToFront();
    const before = await page.evaluate('document.documentElement.outerHTML.length');
    const point = await pointOn(page, mark.exact, 0).catch(() => ({ x: 200, y: 300 }));
    await page.mouse.click(point.x, point.y);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await new Promise((later) => setTimeout(later, 500));
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.documentElement.outerHTML.length')).toBe(before);
    expect(session.complaints).toEqual([]);

    // A page opened from then on is read by the new one.
    await takeControl(session.browser, session.origin, { greets: false });
    const fresh = await session.openPage(listedUrl('/plain'));
    await eventually(async () => {
      expect((await painted(fresh)).length).toBeGreaterThan(0);
    });
  });

  it.skipIf(kind === 'firefox')(
    'is reloaded on the browser’s page of extensions: the marks come anew, and answer, and nobody complains',
    async () => {
      const page = await session.openPage(listedUrl('/plain?reloaded'));
      const control = await takeControl(session.browser, session.origin, { greets: false });
      const { id } = firstMark(await waitForMarks(control, page), 'claim');
      await control.ask(page, 'show-mark', { id });
      await popoverOpened(control, page);
      const extensions = await session.browser.newPage();
      await extensions.goto('chrome://extensions');
      const name = new URL(session.origin).host;
      await extensions.evaluate(`(async () => {
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await chrome.developerPrivate.reload('${name}', { failQuietly: true });
      })()`);
      await extensions.close();
      await page.bringToFront();
      // The popover goes with the old script; the new one reads the page again.
      await eventually(async () => {
        expect(await page.evaluate("document.querySelectorAll(':popover-open').length")).toBe(0);
        expect((await painted(page)).length).toBeGreaterThan(0);
      });
      const anew = await takeControl(session.browser, session.origin, { greets: false });
      const again = firstMark(await waitForMarks(anew, page), 'claim');
      await anew.ask(page, 'show-mark', { id: again.id });
      await popoverOpened(anew, page);
      expect(session.complaints).toEqual([]);
    },
  );

  // Firefox ends its scripts with the extension: there the page keeps what it has until it is loaded again.
  it.skipIf(kind === 'firefox')(
    'is removed: nothing of it is left on the page once the reader is back',
    async () => {
      const page = await session.openPage(listedUrl('/late'));
      const control = await takeControl(session.browser, session.origin, { greets: false });
      const { id } = firstMark(await waitForMarks(control, page), 'claim');
      await control.ask(page, 'show-mark', { id });
      await popoverOpened(control, page);
      await session.browser.uninstallExtension(new URL(session.origin).host);
      await page.bringToFront();
      await eventually(async () => {
        await page.mouse.move(200, 310);
        await page.mouse.move(600, 60);
        await page.keyboard.press('Shift');
        const left = await page.evaluate(
          "[...CSS.highlights.values()].reduce((all, { size }) => all + size, 0) + document.querySelectorAll(':popover-open').length",
        );
        expect(left).toBe(0);
      });
      expect(session.complaints).toEqual([]);
    },
  );
});
