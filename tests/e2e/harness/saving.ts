/** What a reader does who saves words of a page. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { PopoverState } from '../../../cli/control-scripts';
import type { SaveWhat } from '../../../messages';
import type { Session } from './session';

/** Opens the form or the list over a page. The menu and the key no driver can press: they call the background alike. */
export async function openSaving(
  session: Session,
  page: Page,
  what: SaveWhat,
): Promise<PopoverState> {
  const url = JSON.stringify(page.url());
  const reply = await session.control.own.evaluate(`(async () => {
    const api = globalThis.browser ?? globalThis.chrome;
    const tab = (await api.tabs.query({})).find((one) => one.url === ${url}).id;
    return api.runtime.sendMessage({ type: 'save', body: { what: ${JSON.stringify(what)}, tab } });
  })()`);
  expect(reply).toMatchObject({ ok: true });
  return session.opened(page);
}

/** Selects words of one text node, as a reader would see them selected. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data } = walker.currentNode;
      const at = data.indexOf(${JSON.stringify(words)});
      if (at < 0 || walker.currentNode.parentElement.localName === 'script') continue;
      getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + ${words.length});
      return;
    }
    throw new Error('No such words.');
  })()`);
}
