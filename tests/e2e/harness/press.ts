import type { ElementHandle, Page } from 'puppeteer-core';
import { eventually } from './wait';

/** Presses the button of this name, when it is there, as the keyboard does. */
export async function press(page: Page, name: RegExp): Promise<void> {
  await page.bringToFront();
  await eventually(async () => {
    const done = await page.evaluate(`(() => {
      const name = ${name};
      const shown = (one) => one.checkVisibility() && !one.disabled;
      const button = [...document.querySelectorAll('button')].find(
        (one) => shown(one) && name.test(one.textContent.trim()));
      button?.focus();
      return button !== undefined;
    })()`);
    if (!done) throw new Error(`There is no button ${name}.`);
  });
  await page.keyboard.press('Enter');
}

/** Chooses files, as the browser's chooser gives them. */
export async function chooseFiles(page: Page, ...paths: string[]): Promise<void> {
  const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
}

/**
 * Keeps what the page would save: files that the reader would name go into the page's private files, those that the browser
 * would put among its downloads are read out of their blobs. `saved` gives the last one, as base64.
 */
export async function keepSaved(page: Page): Promise<() => Promise<Buffer>> {
  await page.evaluate(`(() => {
    globalThis.lastSaved = null;
    if (globalThis.showSaveFilePicker) globalThis.showSaveFilePicker = async ({ suggestedName }) => {
      const root = await navigator.storage.getDirectory();
      const handle = await root.getFileHandle(suggestedName, { create: true });
      globalThis.lastSaved = () => handle.getFile();
      return handle;
    };
    const made = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      globalThis.lastSaved = async () => blob;
      return made(blob);
    };
    HTMLAnchorElement.prototype.click = () => {};
  })()`);
  return async () => {
    const base64 = (await page.evaluate(`(async () => {
      const bytes = new Uint8Array(await (await globalThis.lastSaved()).arrayBuffer());
      let text = '';
      for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768));
      return btoa(text);
    })()`)) as string;
    return Buffer.from(base64, 'base64');
  };
}
