import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shows } from './harness/own-page';
import { press as pressKey } from './harness/press';
import { kinds, openSession, type Session } from './harness/session';
import { eventually } from './harness/wait';

describe.each(kinds)('the library in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session?.close());

  const table = async () => {
    const page = await session.openOwn('library.html#/statements');
    await shows(page, /125 statements/);
    return page;
  };
  /** Puts the focus on the table, as Tab does. */
  const toGrid = (page: Page) => page.evaluate("document.querySelector('[role=grid]').focus()");
  const focused = (page: Page) => page.evaluate('document.activeElement.localName');
  const press = async (page: Page, name: RegExp) =>
    page.evaluate(`(() => {
      const all = [...document.querySelectorAll('button')];
      const one = all.find(({ innerText, disabled }) => !disabled && ${name}.test(innerText.trim()));
      if (!one) throw new Error('No button ${name.source} among ' + all.map(({ innerText }) => innerText));
      one.click();
    })()`);
  const fill = async (page: Page, label: string, text: string) => {
    await page.evaluate(`(() => {
      const label = [...document.querySelectorAll('dialog label')].find(({ innerText }) => innerText.trim().startsWith(${JSON.stringify(label)}));
      const field = label.querySelector('input, textarea');
      field.focus();
      field.select();
    })()`);
    await page.keyboard.type(text);
  };

  it('deletes by keyboard, undoes it, and the other tab follows', async () => {
    const page = await table();
    const other = await table();
    await page.bringToFront();
    await toGrid(page);
    for (const key of [' ', 'ArrowDown', ' '] as const) await page.keyboard.press(key);
    await shows(page, /2 chosen/);
    await page.keyboard.press('Delete');
    await shows(page, /2 statements deleted\. Those of packs are hidden; packs stay as they are\./);
    await shows(page, /123 statements/);
    await shows(other, /123 statements/);
    // A second change does not lose the first, nor does what the other tab does meanwhile.
    await toGrid(page);
    await page.keyboard.press('Delete');
    await shows(page, /1 statement deleted[\s\S]*1 change before it can be undone too/);
    await other.bringToFront();
    await shows(other, /122 statements/);
    await toGrid(other);
    // A row that is still being read cannot be chosen.
    await eventually(async () => {
      if (!/1 chosen/.test(String(await other.evaluate('document.body.innerText')))) {
        await other.keyboard.press(' ');
      }
      expect(await other.evaluate('document.body.innerText')).toMatch(/1 chosen/);
    });
    await Promise.all([press(other, /^Delete$/), press(page, /^Undo$/)]);
    await shows(page, /Undone: 1 statement deleted[\s\S]*Before that: 2 statements deleted/);
    await shows(other, /1 statement deleted/);
    await shows(page, /122 statements/);
    await shows(other, /122 statements/);
    await press(page, /^Undo that$/);
    await shows(page, /124 statements/);
    await other.keyboard.down('Control');
    await other.keyboard.press('z');
    await other.keyboard.up('Control');
    await shows(other, /125 statements/);
    await shows(page, /125 statements/);
    await other.close();
    await page.close();
  });

  it('has the table as it was left when the reader comes back from a statement', async () => {
    const page = await table();
    await page.bringToFront();
    await toGrid(page);
    /** The row under the cursor, whether it is in view, and how many are chosen. */
    const there = () =>
      page.evaluate(`(() => {
        const grid = document.querySelector('[role=grid]');
        const row = document.getElementById(grid?.getAttribute('aria-activedescendant'));
        const { top, bottom } = row?.getBoundingClientRect() ?? {};
        const box = grid?.getBoundingClientRect();
        return [
          row?.getAttribute('aria-rowindex'),
          row?.querySelector('.said-words')?.innerText,
          top >= box?.top && bottom <= box?.bottom + 1,
          document.querySelector('.doing .quiet').innerText,
          document.activeElement === grid,
        ].join(' | ');
      })()`) as Promise<string>;
    await page.keyboard.press('End');
    for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowUp');
    await eventually(async () => {
      // A row that is still being read cannot be chosen.
      if (/Nothing chosen/.test(await there())) await page.keyboard.press(' ');
      expect(await there()).toMatch(/^114 \| .+ \| true \| 1 chosen \| true$/);
    });
    const was = await there();
    await page.keyboard.press('Enter');
    await eventually(async () =>
      expect(await page.evaluate('location.hash')).toMatch(/^#\/statement\//),
    );
    await shows(page, /Copy citation|All by this speaker/);
    await page.evaluate('history.back()');
    await eventually(async () => expect(await there()).toBe(was));
    // Who opens the table anew begins at its top.
    await page.evaluate("location.hash = '#/claims'");
    await shows(page, /How the war should end/);
    await page.evaluate("location.hash = '#/statements'");
    await eventually(async () =>
      expect(await there()).toMatch(/^2 \| .+ \| true \| Nothing chosen/),
    );
    await page.close();
  });

  it('corrects a statement of a pack by a copy, which can be taken back', async () => {
    const page = await table();
    await toGrid(page);
    await page.keyboard.press('e');
    await shows(page, /The pack stays as it is: a corrected copy goes into your record/);
    expect(await focused(page)).toBe('input');
    await fill(page, 'Said on', 'last spring');
    await press(page, /^Save$/);
    await shows(page, /The date is not understood\. Write 2021, 2021-12 or 2021-12-08/);
    await fill(page, 'Said on', '2026-11');
    await fill(page, 'Tags', 'checked by hand');
    // On a full disk nothing is lost, and what was typed stays.
    await page.evaluate(`(() => {
      globalThis.put = IDBObjectStore.prototype.put;
      const full = () => { throw new DOMException('full', 'QuotaExceededError'); };
      IDBObjectStore.prototype.put = full;
      globalThis.add = IDBObjectStore.prototype.add;
      IDBObjectStore.prototype.add = full;
    })()`);
    await press(page, /^Save$/);
    await shows(page, /It was not saved\. There is no room left[\s\S]*Nothing was changed/);
    await page.evaluate(
      'void Object.assign(IDBObjectStore.prototype, { put: globalThis.put, add: globalThis.add })',
    );
    await press(page, /^Save$/);
    await shows(page, /1 statement changed\. 1 corrected copy in your record/);
    await shows(page, /My record\s*checked by hand/);
    await shows(page, /125 statements/);
    await page.close();
    const hidden = await session.openOwn('library.html#/hidden');
    await shows(hidden, /your corrected copy stands in its place/);
    await pressKey(hidden, /^Drop the correction/);
    await shows(hidden, /1 statement shown again/);
    await shows(hidden, /Nothing is hidden/);
    // Its button is gone; the keyboard stays where it was, and is not set back to the top of the page.
    await eventually(async () => expect(await focused(hidden)).toBe('h1'));
    await hidden.close();
  });

  it('goes from speakers to one, puts two together and takes them apart', async () => {
    const page = await session.openOwn('library.html#/speakers');
    await shows(page, /23 speakers|\d+ speakers/);
    await page.goto(`${session.origin}/library.html#/speaker/sergey-lavrov`);
    await shows(page, /Minister of Foreign Affairs[\s\S]*On record/);
    await page.evaluate("document.querySelector('.merge input').focus()");
    await page.keyboard.type('nauseda');
    // Enter takes nobody while the list is still of fewer letters.
    await eventually(async () => {
      if (!/Which name stays\?/.test(String(await page.evaluate('document.body.innerText')))) {
        await page.keyboard.press('Enter');
      }
      expect(await page.evaluate('document.body.innerText')).toMatch(/Which name stays\?/);
    });
    await shows(page, /Gitanas Nausėda/);
    await press(page, /^Put together$/);
    await shows(page, /They are one now/);
    await shows(page, /Taken for this person:[\s\S]*Gitanas Nausėda/);
    await press(page, /^Another person/);
    await shows(page, /They are two now/);
    await page.goto(`${session.origin}/library.html#/speaker/gitanas-nauseda`);
    await shows(page, /Gitanas Nausėda[\s\S]*On record/);
    await page.close();
  });

  it('shows claims with both sides, and publishers with who controls them', async () => {
    const page = await session.openOwn('library.html#/claims');
    await shows(page, /\d+ claims[\s\S]*\d+ for, \d+ against/);
    await page.bringToFront();
    await page.evaluate("[...document.querySelectorAll('.lines a')].at(-1).focus()");
    const there = () =>
      page.evaluate('[document.activeElement.innerText, Math.round(scrollY)].join()');
    const was = await there();
    await page.keyboard.press('Enter');
    await shows(page, /Asserted by[\s\S]*Rejected by[\s\S]*Speakers[\s\S]*Where it is known from/);
    // A new place is begun at its heading, and the one before is as it was left.
    await eventually(async () => expect(await focused(page)).toBe('h1'));
    await eventually(async () => expect(await page.evaluate('scrollY')).toBe(0));
    await page.evaluate('history.back()');
    await eventually(async () => expect(await there()).toBe(was));
    await page.goto(`${session.origin}/library.html#/sources`);
    await shows(page, /RT\s+Russian state media/);
    await page.close();
  });

  it('draws a speaker along time, to be read point by point by keyboard, and tells it as a table', async () => {
    const page = await session.openOwn('library.html#/speaker/gitanas-nauseda');
    await shows(page, /Along time/);
    await page.bringToFront();
    await page.evaluate('document.querySelector(\'.chart [tabindex="0"]\').focus()');
    const read = () => page.evaluate("document.querySelector('.timeline .reading').innerText");
    await page.keyboard.press('End');
    const last = await read();
    await page.keyboard.press('ArrowLeft');
    await eventually(async () => expect(await read()).not.toBe(last));
    expect(await read()).toMatch(/\d{4}/);
    expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toMatch(
      /Gitanas Nausėda/,
    );
    await page.evaluate(
      "[...document.querySelectorAll('.timeline button')].find((one) => one.textContent === 'As a table').click()",
    );
    await shows(page, /Date\s+Speaker\s+Words/);
    await shows(page, /Positions[\s\S]*it in \d+ statement[\s\S]*Where it is known from/);
    await eventually(async () => expect(await page.title()).toMatch(/^Gitanas Nausėda/));
    // Of one day are more than a stack has room for: their number leads to their rows, and not to the current point.
    await page.evaluate("location.hash = '#/speaker/sergey-lavrov'");
    await shows(page, /Sergey Lavrov[\s\S]*Along time/);
    await page.waitForSelector('.chart .more');
    await page.evaluate(
      'for (const one of document.querySelectorAll(".chart [tabindex=\\"0\\"]")) one.focus()',
    );
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('[data-row]'));
    expect(await page.evaluate('location.hash')).toBe('#/speaker/sergey-lavrov');
    await eventually(async () => {
      await page.keyboard.press('?');
      expect(await page.evaluate('document.querySelector("h1").innerText')).toBe('Help');
    });
    await shows(page, /What the marks mean[\s\S]*Alt\+J[\s\S]*What it never does/);
    // Who speaks to the machine may turn the single key off (WCAG 2.1.4); F1 stays.
    const options = await session.openOwn('options.html');
    await shows(options, /In the library, \? leads to the help/);
    await options.evaluate(
      "[...document.querySelectorAll('label')].find((one) => one.innerText.includes('?')).click()",
    );
    await shows(page, /This page, from anywhere in the library\s+F1/);
    await options.close();
    await page.bringToFront();
    await page.evaluate("location.hash = '#/claims'");
    await shows(page, /How the war should end/);
    await page.keyboard.press('?');
    // Keys are heard one after the other: had the first led away, the second would find no claims.
    await page.keyboard.press('Tab');
    expect(await page.evaluate('location.hash')).toBe('#/claims');
    await eventually(async () => {
      await page.keyboard.press('F1');
      expect(await page.evaluate('location.hash')).toBe('#/help');
    });
    await page.close();
  });

  it('complained of nothing', () => {
    expect(session.complaints).toEqual([]);
  });
});
