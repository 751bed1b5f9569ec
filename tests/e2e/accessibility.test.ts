import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringAxe, checked, everyRule, places } from '../browsers/axe';
import { listedUrl } from './harness/fixtures';
import { enter, ownTabs, search, shows } from './harness/own-page';
import { firstMark, kinds, openSession, type Session } from './harness/session';
import { eventually } from './harness/wait';

/** Rules of WCAG 2.2 AA that a page of ours breaks, each with where; in the dark the gallery's test looks. */
async function violations(page: Page): Promise<string[]> {
  await bringAxe(page);
  return (await checked(page, everyRule)).map((one) => `${one.id}: ${places(one)}`);
}

/** What must be found by role and name in the browser's own accessibility tree, as a screen reader does. */
const SPOKEN: [path: string, shown: RegExp, parts: [role: string, name: string][]][] = [
  [
    'popup.html',
    /\d+ statements/,
    [
      ['combobox', 'Search everything on record'],
      ['heading', 'On Record'],
    ],
  ],
  [
    'library.html#/statements',
    /\d+ statements/,
    [
      ['heading', 'Statements'],
      ['link', 'Speakers'],
      ['searchbox', 'Search everything on record'],
      ['grid', 'Statements'],
    ],
  ],
  [
    'welcome.html',
    /Where shall it read/,
    [
      ['region', 'Try it'],
      ['region', 'Where shall it read?'],
      ['button', 'Settings'],
    ],
  ],
  [
    'options.html',
    /How much to mark/,
    [
      ['radio', 'Full'],
      ['radio', 'Off'],
      ['checkbox', 'Names of speakers on record'],
      ['button', 'Change the keys'],
    ],
  ],
  [
    'sidepanel.html',
    /Search/,
    [
      ['heading', 'On this page'],
      ['searchbox', 'Search everything on record'],
    ],
  ],
];

describe.each(kinds)('for everyone in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session?.close());

  it('the popup with results', async () => {
    const popup = await session.openOwn('popup.html');
    await search(popup, 'security');
    expect(await violations(popup)).toEqual([]);
    await popup.close();
  });

  it.each(['#/search?q=nato', '#/packs', '#/hidden', '#/help', '#/claims'])(
    'the library at %s',
    async (hash) => {
      const library = await session.openOwn(`library.html${hash}`);
      await shows(library, /statement|hidden/i);
      expect(await violations(library)).toEqual([]);
      await library.close();
    },
  );

  it.each(SPOKEN)(
    '%s breaks no rule, and is spoken by role and name',
    async (path, shown, parts) => {
      const page = await session.openOwn(path);
      await shows(page, shown);
      expect(await violations(page)).toEqual([]);
      for (const [role, name] of parts) {
        await eventually(async () => {
          if (!(await page.$(`aria/${name}[role="${role}"]`)))
            throw new Error(`No ${role} “${name}”.`);
        });
      }
      if (path.startsWith('library')) expect(await page.title()).toBe('Statements · On Record');
      expect(await page.$('aria/No such thing[role="button"]')).toBe(null);
      await page.close();
    },
  );

  it('the reader, with a statement in its context', async () => {
    const popup = await session.openOwn('popup.html');
    await search(popup, '"road to nowhere"');
    await enter(popup);
    const hash = await eventually(async () => {
      const found = (await ownTabs(session)).find((url) => url.includes('#/statement/'));
      if (!found) throw new Error('No statement was opened.');
      return new URL(found).hash;
    });
    const library = await session.openOwn(`library.html${hash}`);
    await shows(library, /road to nowhere/);
    expect(await violations(library)).toEqual([]);
    await library.close();
  });

  it('the popover is a named dialog that the keyboard can enter and leave', async () => {
    const page = await session.openPage(listedUrl('/plain'));
    const mark = firstMark(await session.marks(page), 'claim');
    const { role, controls } = await session.openMark(page, mark);
    expect(role).toBe('dialog');
    for (const { name } of controls) expect(name).not.toBe('');
    if (kind === 'chrome') {
      const tree = JSON.stringify(await page.accessibility.snapshot());
      expect(tree).toMatch(/"role":"dialog"[^{}]*"name":"On record: [^"]+"/);
    }
    await page.keyboard.press('Escape');
    await session.closed(page);
    await page.close();
  });
});
