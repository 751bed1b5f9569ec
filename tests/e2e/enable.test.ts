import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unlistedHost } from './harness/fixtures';
import { painted } from './harness/page-scripts';
import { kinds, openSession, type Session } from './harness/session';
import { eventually } from './harness/wait';

const url = `https://${unlistedHost}/plain`;
const pattern = '*://*.unlisted.example/*';

describe.each(kinds)('a site that the reader enables in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session?.close());

  it('is read at once where it is open, and from then on; and no more when that is taken back', async () => {
    const open = await session.openPage(url);
    expect(await painted(open)).toEqual([]);
    await grant(session);
    await eventually(async () => expect((await painted(open)).length).toBeGreaterThan(0));
    await open.reload();
    await eventually(async () => expect((await painted(open)).length).toBeGreaterThan(0));
    await session.control.own.evaluate(
      `(globalThis.browser ?? globalThis.chrome).permissions.remove({ origins: ['${pattern}'] })`,
    );
    await eventually(async () => expect(await painted(open)).toEqual([]));
    await open.reload();
    await new Promise((later) => setTimeout(later, 1_000));
    expect(await painted(open)).toEqual([]);
    expect(session.complaints).toEqual([]);
  });
});

/**
 * Gives the permission by the way of the popup: asked for in a click. Firefox is set to grant what a
 * click asks for; Chrome grants without a question what its extensions page has allowed before.
 */
async function grant({ kind, browser, origin, control }: Session): Promise<void> {
  if (kind === 'chrome') {
    const id = new URL(origin).hostname;
    const settings = await browser.newPage();
    await settings.goto(`chrome://extensions/?id=${id}`);
    await settings.evaluate(`(async () => {
      const { developerPrivate } = chrome;
      const hostAccess = 'ON_SPECIFIC_SITES';
      await developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', hostAccess });
      await developerPrivate.addHostPermission('${id}', '${pattern}');
    })()`);
    await settings.close();
  }
  await byClick(control.own);
}

async function byClick(own: Page): Promise<void> {
  await own.bringToFront();
  await own.evaluate(`(() => {
    const button = document.createElement('button');
    button.id = 'ask';
    button.textContent = 'Ask';
    button.addEventListener('click', () => (globalThis.browser ?? chrome).permissions.request({ origins: ['${pattern}'] }));
    document.body.prepend(button);
  })()`);
  await own.click('#ask');
}
