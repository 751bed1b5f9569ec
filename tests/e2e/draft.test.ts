/** A form that is half filled in: what of it is there again after the page was loaded again, and in another tab. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SaveWhat } from '../../messages';
import { listedUrl } from './harness/fixtures';
import { openSaving, selectWords } from './harness/saving';
import { kinds, openSession, type Session } from './harness/session';
import { eventually } from './harness/wait';

const words = 'The ferry was late again, and nobody could tell';

describe.each(kinds)('a draft in %s', (kind) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await openSession(kind);
    page = await session.openPage(listedUrl('/save'));
    await session.marks(page);
  });
  afterAll(() => session?.close());

  const open = (what: SaveWhat) => openSaving(session, page, what);
  const select = (wanted: string) => selectWords(page, wanted);
  /** Drafts as the browser keeps them. */
  const kept = () =>
    session.control.own.evaluate(`(async () => {
      const api = globalThis.browser ?? globalThis.chrome;
      const all = await api.storage.local.get(null);
      return JSON.stringify(Object.entries(all).filter(([key]) => key.startsWith('draft ')));
    })()`) as Promise<string>;
  const typed = (name: string) =>
    eventually(async () => expect(await kept()).toContain(`"name":"${name}"`));
  const shut = async () => {
    await page.keyboard.press('Escape');
    await session.closed(page);
  };

  it('is there again when the page was loaded again under the open form', async () => {
    await select(words);
    await open({ from: 'selection' });
    await session.until(page, ({ focused, busy }) => !busy && focused !== null);
    await page.keyboard.type('Harbour Master');
    await typed('Harbour Master');
    await page.reload({ waitUntil: 'load' });
    await session.marks(page);
    // Nobody selects the same words twice to the letter.
    await select(`${words} the`);
    await open({ from: 'selection' });
    await session.until(
      page,
      ({ text, focused }) => /the draft that you left/.test(text) && /^Save/.test(focused ?? ''),
    );
    await shut();
  });

  it('is offered in another tab where nothing is selected, and is gone once it is saved', async () => {
    await page.close();
    page = await session.openPage(listedUrl('/save'));
    await session.marks(page);
    await open({ from: 'page' });
    await session.until(page, ({ text }) =>
      text.replace(/\s+/g, ' ').includes(`You left a draft here, of “${words}”`),
    );
    await session.click(page, /^Go on with it/);
    await session.until(
      page,
      ({ text, focused }) => /the draft that you left/.test(text) && /^Save/.test(focused ?? ''),
    );
    await page.keyboard.press('Enter');
    const saved = await session.until(page, ({ text }) => /Saved\./.test(text));
    expect(saved.text).toContain('Harbour Master');
    await shut();
    await eventually(async () => expect(await kept()).toBe('[]'));
  });

  it('leaves no complaint in any console', () => {
    expect(session.complaints).toEqual([]);
  });
});
