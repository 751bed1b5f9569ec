import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, ownTabs, results, search, shows } from './harness/own-page';
import { painted } from './harness/page-scripts';
import { kinds, openSession, type Session } from './harness/session';
import { eventually } from './harness/wait';

describe.each(kinds)('search in %s', (kind) => {
  let session: Session;
  let popup: Page;
  beforeAll(async () => {
    session = await openSession(kind);
    popup = await session.openOwn('popup.html');
    await shows(popup, /\d+ statements/);
  });
  afterAll(() => session?.close());

  const every = (pattern: RegExp) => (found: string[]) =>
    found.length > 0 && found.every((one) => pattern.test(one));
  const first = (pattern: RegExp) => (found: string[]) => pattern.test(found[0] ?? '');

  it('finds whole words, and shows who, when and where', async () => {
    const [top = ''] = await search(popup, 'indivisible security', first(/indivisible security/i));
    expect(top).toMatch(/(19|20)\d\d/);
    expect(top).toMatch(/RT|Ukrinform|The Baltic Times|24brussels/);
  });

  it('finds by the beginning of a word', async () => {
    await search(popup, 'indivis', first(/indivisible/i));
  });

  it('finds in spite of a typing error', async () => {
    await search(popup, 'indivisable', first(/indivisible/i));
  });

  it('finds a phrase in quotation marks, and no other order of its words', async () => {
    await search(popup, '"road to nowhere"', every(/road to nowhere/i));
    await search(popup, '"nowhere to road"', (found) => found.length === 0);
  });

  it.each(['nauseda', 'Nausėda', 'Науседа'])('finds one man as %s', async (name) => {
    await search(popup, name, first(/Nausėda/));
  });

  it('filters by what is written in the query', async () => {
    const found = await search(
      popup,
      'speaker:lavrov after:2024 "root causes"',
      every(/root causes/i),
    );
    for (const one of found) {
      expect(one).toMatch(/Lavrov/);
      expect(one).toMatch(/202[4-9]/);
    }
  });

  it('filters by a chip', async () => {
    await search(popup, 'security');
    await popup.evaluate(`(() => {
      const select = document.querySelector('select[aria-label="Speaker"]');
      select.value = [...select.options].find(({ label }) => /Lavrov/.test(label)).value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    await eventually(async () => {
      const found = await results(popup);
      expect(found.length).toBeGreaterThan(0);
      for (const one of found) expect(one).toMatch(/Lavrov/);
    });
  });

  it('says when nothing is found', async () => {
    await search(popup, 'zyxwvut qqqq', (found) => found.length === 0);
  });

  it('offers what finds something where nothing is found, and asks it by keyboard', async () => {
    await search(popup, 'nauseda zyxwvut', (found) => found.length === 0);
    await shows(popup, /Nothing on record fits this search\.\s+This finds something\s+nauseda/);
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await eventually(async () => expect((await results(popup))[0]).toMatch(/Nausėda/));
    await search(popup, 'lavrov July 2024', (found) => found.length === 0);
    await shows(popup, /This finds something\s+after:2024-07 before:2024-08 lavrov/);
  });

  it('keeps what it shows until the next answer is there, and never says in between that there is none', async () => {
    await search(popup, 'security');
    const fewest = (await popup.evaluate(`new Promise((done) => {
      const field = document.querySelector('[role=combobox]');
      const options = () => [...document.querySelectorAll('[role=option]')];
      const isOld = (one) => /security/i.test(one.innerText) && !/guarantee/i.test(one.innerText);
      if (!options().some(isOld)) throw new Error('Both answers are the same.');
      let fewest = options().length;
      new MutationObserver((_, seen) => {
        fewest = Math.min(fewest, options().length);
        if (options().some(isOld)) return;
        seen.disconnect();
        done(fewest);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
      field.value = 'guarantees';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    })`)) as number;
    expect(fewest).toBeGreaterThan(0);
  });

  // A popup closes when it has opened something: the last one with this popup.
  it('opens a result in its context by keyboard', async () => {
    await search(popup, '"road to nowhere"');
    await popup.keyboard.press('ArrowDown');
    await enter(popup);
    let opened = '';
    await eventually(async () => {
      opened = (await ownTabs(session)).find((url) => url.includes('#/statement/')) ?? '';
      expect(opened).not.toBe('');
    });
    // Already then: the popup that opened it goes at once, and what it had only begun to write would be lost.
    expect(
      await session.control.own.evaluate(
        '(globalThis.browser ?? globalThis.chrome).storage.local.get().then(JSON.stringify)',
      ),
    ).toContain('"latestSearches":["\\"road to nowhere');
    const library = await session.openOwn(`library.html${new URL(opened).hash}`);
    const text = await shows(library, /road to nowhere/);
    expect(text).toMatch(/Russia demands veto power/);
    await eventually(async () => {
      const marked = await painted(library);
      expect(marked.some((one) => /road to nowhere/.test(one.text))).toBe(true);
    });
    await library.close();
  });

  it('keeps the latest searches, on this device, and forgets them when told', async () => {
    const again = await session.openOwn('popup.html');
    expect(await shows(again, /Latest searches/)).toMatch(/road to nowhere/);
    await again.evaluate(
      "[...document.querySelectorAll('button')].find((one) => /^Clear/.test(one.innerText)).click()",
    );
    await eventually(async () => {
      expect(await again.evaluate('document.body.innerText')).not.toMatch(/Latest searches/);
    });
    await again.close();
  });

  it('searches in the library too', async () => {
    const library = await session.openOwn('library.html#/search?q=indivisible');
    await eventually(async () => expect((await results(library)).length).toBeGreaterThan(0));
    await library.close();
  });

  it('leaves no complaint in any console', () => {
    expect(session.complaints).toEqual([]);
  });
});
