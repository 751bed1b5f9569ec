import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linesBefore, madePack } from './harness/made-packs';
import { search, shows } from './harness/own-page';
import { press } from './harness/press';
import { kinds, openSession, type Session } from './harness/session';
import { eventually } from './harness/wait';

/** Enough that an import is seen to progress. */
const MANY = 20_000;

/** Enough that there is time to hold it before it is done. */
const LONG = 40_000;

describe.each(kinds)('packs in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session?.close());

  const open = async () => {
    const page = await session.openOwn('library.html#/packs');
    await shows(page, /Comes with On Record/);
    return page;
  };

  /** Chooses a file, and presses the button under its preview. */
  const start = async (page: Page, path: string, button = /^(Import|Replace)$/) => {
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await press(page, button);
  };
  const halfway = (page: Page) => shows(page, /\b[1-9]\d %/);
  const titles = (page: Page) =>
    page.evaluate(
      "[...document.querySelectorAll('.list li > div:first-child h2')].map((one) => one.innerText)",
    );
  const bundledAlone = async (page: Page) =>
    eventually(async () =>
      expect(await titles(page)).toEqual([expect.stringMatching(/^On Record/)]),
    );

  it('a pack is looked at, imported, seen to progress, and found by search', async () => {
    const page = await open();
    const path = madePack({ id: 'harbours', statements: MANY });
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    const preview = await shows(page, /Made pack harbours/);
    expect(preview).toMatch(/Version 1\s*made November 2026\s*CC0 1\.0/);
    expect(preview).toMatch(/Harbour 0 of harbours/);
    await press(page, /^Import$/);
    // Both at one look: it is done soon.
    await eventually(async () =>
      expect(await page.evaluate("document.title + '\\n' + document.body.innerText")).toMatch(
        /^[1-9]\d% · On Record\n[\s\S]*Reading the file\s*[\d,]+ statements/,
      ),
    );
    await shows(page, /Made pack harbours is on record/);
    expect(await page.evaluate('document.body.innerText')).toMatch(
      /20,000 statements · 20 speakers · 1 source · 0 claims, in \d+ second/,
    );
    expect(await page.title()).toBe('Packs · On Record');
    await page.close();
    const popup = await session.openOwn('popup.html');
    await search(popup, '"harbour 19999 of harbours"', (found) => found.length === 1);
    await popup.close();
  });

  it('a pack of the same id takes its place', async () => {
    const page = await open();
    const path = madePack({ id: 'harbours', version: '2', statements: 300 });
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await shows(page, /takes the place of Made pack harbours, version 1, with 20,000 statements/);
    await press(page, /^Replace$/);
    await shows(page, /It took the place of version 1/);
    expect(await titles(page)).toHaveLength(2);
    await shows(page, /300 statements/);
    await page.close();
    const popup = await session.openOwn('popup.html');
    await search(popup, '"harbour 299 of harbours"', (found) => found.length === 1);
    await search(popup, '"harbour 19999 of harbours"', (found) => found.length === 0);
    await popup.close();
  });

  it('that is kept in an older form says so, and can be read again from its file', async () => {
    const before = await open();
    await age(before, 'harbours');
    await before.close();
    const page = await open();
    await shows(page, /Made pack harbours\s+Kept in an older form/);
    await start(page, madePack({ id: 'harbours', version: '2', statements: 300 }));
    const text = await shows(page, /Made pack harbours is on record/);
    expect(text).not.toMatch(/older form/);
    await page.close();
    const popup = await session.openOwn('popup.html');
    await search(popup, '"harbour 299 of harbours"', (found) => found.length === 1);
    await popup.close();
  });

  it('is removed after a question, and the bundled one cannot be', async () => {
    const page = await open();
    const buttons = await texts(page, 'main button');
    expect(buttons.filter((one) => /Remove…/.test(one))).toEqual([
      expect.stringMatching(/harbours/),
    ]);
    await press(page, /^Remove…/);
    await shows(page, /300 statements will be gone from this device/);
    await press(page, /^Keep$/);
    expect(await titles(page)).toHaveLength(2);
    await press(page, /^Remove…/);
    await press(page, /^Remove$/);
    await shows(page, /Made pack harbours was removed/);
    await bundledAlone(page);
    await page.close();
    const popup = await session.openOwn('popup.html');
    await search(popup, 'dredged', (found) => found.length === 0);
    await popup.close();
  });

  it('where all packs are switched off it says so everywhere, and leads to them', async () => {
    const page = await open();
    await page.click('.list .switch input');
    await shows(page, /Switched off: it is not searched/);
    const [popup, library] = await Promise.all([
      session.openOwn('popup.html'),
      session.openOwn('library.html'),
    ]);
    const off = /all packs are switched off/;
    await shows(popup, off);
    const welcome = await session.openOwn('welcome.html');
    await shows(welcome, /In this example nothing is marked: the pack[^.]* is switched off/);
    await search(popup, 'lavrov', (found) => found.length === 0);
    await shows(popup, off);
    expect(await shows(library, off)).toMatch(/0 statements · 0 speakers/);
    for (const place of ['statements', 'speakers', 'claims', 'sources']) {
      await library.evaluate(`location.hash = '#/${place}'`);
      const shown = new RegExp(`^${place}$[\\s\\S]*${off.source}`, 'im');
      expect(await shows(library, shown)).not.toMatch(/of this name|has these words/);
    }
    await library.evaluate("document.querySelector('.nothing a').click()");
    await shows(library, /Switched off: it is not searched/);
    await library.click('.list .switch input');
    await search(popup, 'lavrov');
    await shows(welcome, /Rest on a mark/);
    await Promise.all([welcome.close(), popup.close(), library.close(), page.close()]);
  });

  it('a bad line is named, and nothing of the pack stays', async () => {
    const page = await open();
    const badLine = linesBefore + 7_000;
    await start(page, madePack({ id: 'bad', statements: 8_000, badLine }));
    const text = await shows(page, /was not imported/);
    expect(text).toMatch(new RegExp(`Line ${badLine}: is not JSON`));
    await bundledAlone(page);
    await eventually(async () => expect(await leftovers(page)).toBe(0));
    await page.close();
  });

  it('a file that is no pack is refused as soon as it is looked at', async () => {
    const page = await open();
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(`${import.meta.dirname}/../../docs/pictures/page.png`);
    await shows(page, /page\.png was not imported/);
    await page.close();
  });

  it('a cancelled import leaves nothing', async () => {
    const page = await open();
    await start(page, madePack({ id: 'called-off', statements: LONG }));
    await halfway(page);
    await hold(page);
    await press(page, /^Cancel$/);
    await shows(page, /was cancelled\s+Nothing of it was kept/);
    await letGo(page);
    await bundledAlone(page);
    await eventually(async () => expect(await leftovers(page)).toBe(0));
    await page.close();
  });

  it('another tab sees the import, and can call it off', async () => {
    const page = await open();
    await start(page, madePack({ id: 'shared', statements: LONG }));
    await halfway(page);
    await hold(page);
    const other = await open();
    await shows(other, /Importing Made pack shared\s+In another tab/);
    await halfway(other);
    expect(await texts(other, 'main .head button:disabled')).toHaveLength(1);
    await press(other, /^Cancel$/);
    await shows(other, /was cancelled/);
    await shows(page, /was cancelled/);
    await letGo(page);
    await other.close();
    await page.close();
  });

  it('of an import whose tab was closed nothing is there, and the reader is told', async () => {
    const page = await open();
    await start(page, madePack({ id: 'broken-off', statements: LONG }));
    await halfway(page);
    await hold(page);
    await page.close({ runBeforeUnload: false });
    const popup = await session.openOwn('popup.html');
    await search(popup, 'dredged', (found) => found.length === 0);
    await popup.close();
    const back = await open();
    await shows(
      back,
      /The import of Made pack broken-off was interrupted[\s\S]*Choose the file again/,
    );
    await bundledAlone(back);
    await eventually(async () => expect(await leftovers(back)).toBe(0));
    // Chosen again, it comes in whole.
    await start(back, madePack({ id: 'broken-off', statements: 400 }));
    await shows(back, /is on record/);
    await press(back, /^Remove…/);
    await press(back, /^Remove$/);
    await shows(back, /was removed/);
    await back.close();
    expect(session.complaints).toEqual([]);
  });
});

async function texts(page: Page, selector: string): Promise<string[]> {
  return (await page.evaluate(
    `[...document.querySelectorAll('${selector}')].map((one) => one.textContent)`,
  )) as string[];
}

/**
 * Keeps whoever writes parts of packs waiting, until it is let go or the page is closed: an import stops where it is, however
 * fast the machine.
 */
async function hold(page: Page): Promise<void> {
  await page.evaluate(`new Promise((done, fail) => {
    const request = indexedDB.open('on-record');
    request.onerror = fail;
    request.onsuccess = () => {
      const db = request.result;
      const parts = db.transaction('parts', 'readwrite').objectStore('parts');
      globalThis.isHeld = true;
      // A transaction lasts as long as something is asked in it.
      const ask = () => {
        done();
        if (globalThis.isHeld) parts.get([-1, '']).onsuccess = ask;
        else db.close();
      };
      ask();
    };
  })`);
}

async function letGo(page: Page): Promise<void> {
  await page.evaluate('globalThis.isHeld = false');
}

/** How many rows of the database belong to packs that are not on record. */
async function leftovers(page: Page): Promise<number> {
  return (await page.evaluate(`new Promise((done, fail) => {
    const request = indexedDB.open('on-record');
    request.onerror = fail;
    request.onsuccess = () => {
      const db = request.result;
      const packs = db.transaction('packs').objectStore('packs').getAll();
      packs.onerror = fail;
      packs.onsuccess = () => {
        db.close();
        done(packs.result.filter(({ ready }) => !ready).length);
      };
    };
  })`)) as number;
}

/** Makes a pack's row as if an earlier version had written its segment. */
async function age(page: Page, id: string): Promise<void> {
  await page.evaluate(`new Promise((done, fail) => {
    const request = indexedDB.open('on-record');
    request.onerror = fail;
    request.onsuccess = () => {
      const db = request.result;
      const change = db.transaction('packs', 'readwrite');
      const packs = change.objectStore('packs');
      packs.getAll().onsuccess = ({ target }) => {
        for (const row of target.result) if (row.id === '${id}') packs.put({ ...row, format: 1 });
      };
      change.onabort = fail;
      change.oncomplete = () => {
        db.close();
        done();
      };
    };
  })`);
}
