import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageMark, SaveWhat } from '../../messages';
import { listedUrl, unlistedUrl } from './harness/fixtures';
import { search } from './harness/own-page';
import { footprint } from './harness/page-scripts';
import { openSaving, selectWords } from './harness/saving';
import { kinds, openSession, type Session } from './harness/session';
import { eventually } from './harness/wait';

const quoted = 'Monitors from the northern harbours will count every barge';
const farrow = 'We shall not pay for a lighthouse that nobody asked for';

describe.each(kinds)('saving from a page in %s', (kind) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await openSession(kind);
    page = await session.openPage(listedUrl('/save'));
    await session.marks(page);
  });
  afterAll(() => session?.close());

  const open = (what: SaveWhat) => openSaving(session, page, what);
  const select = (words: string) => selectWords(page, words);
  const selected = () => page.evaluate('getSelection().toString()');
  const press = async (...keys: Parameters<Page['keyboard']['press']>[0][]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const to = async (name: RegExp) => {
    for (let tries = 0; tries < 30; tries++) {
      if (name.test((await session.popover(page)).focused ?? '')) return;
      await press('Tab');
    }
    throw new Error(`Tab does not come to ${name}.`);
  };
  const marked = async (exact: string): Promise<PageMark[]> =>
    (await session.marks(page)).marks.filter((mark) => mark.exact.includes(exact));
  const found = async (query: string, wanted: number) => {
    const popup = await session.openOwn('popup.html');
    const hits = await search(popup, query, (all) => all.length === wanted);
    await popup.close();
    await page.bringToFront();
    return hits;
  };

  it('keeps the selected words by one key, marks them at once, finds them, and takes it back', async () => {
    expect(await marked('Kallas')).toEqual([]);
    await select(quoted);
    const form = await open({ from: 'selection' });
    expect(form.text).toMatch(/Kaja Kallas|“said Kallas” stands behind the words/);
    const ready = await session.until(page, ({ focused }) => /^Save/.test(focused ?? ''));
    expect(ready.role).toBe('dialog');
    await press('Enter');
    const saved = await session.until(page, ({ text }) => /Saved\./.test(text));
    expect(saved.focused).toMatch(/^Undo/);
    await eventually(async () => expect((await marked('Kallas')).length).toBeGreaterThan(0));
    await found('harbours barge', 1);
    await press('Enter');
    await session.until(page, ({ text }) => /Taken back/.test(text));
    await eventually(async () => expect(await marked('Kallas')).toEqual([]));
    await press('Escape');
    await session.closed(page);
    expect(await selected()).toBe(quoted);
    await found('harbours barge', 0);
  });

  it('makes a speaker, a claim, tags and a note by keyboard, and edits what is there', async () => {
    await page.evaluate("document.querySelector('h1').tabIndex = -1");
    await select(farrow);
    await page.focus('h1');
    await open({ from: 'selection' });
    await session.until(page, ({ busy }) => !busy);
    await press('Escape');
    await session.closed(page);
    expect(await page.evaluate('document.activeElement.localName')).toBe('h1');
    expect(await selected()).toBe(farrow);
    await page.evaluate("document.querySelector('h1').removeAttribute('tabindex')");

    await open({ from: 'selection' });
    await session.until(page, ({ focused }) => /^Save/.test(focused ?? ''));
    await to(/^Claim/);
    await page.keyboard.type('The lighthouse should be built');
    await session.until(page, ({ text }) => /New claim: The lighthouse should be built/.test(text));
    await press('ArrowUp', 'Enter');
    await session.until(page, ({ text }) => /Subject of this new claim/.test(text));
    await to(/^Note/);
    await page.keyboard.type('Heard at the harbour.');
    await press('Tab');
    await to(/^Save/);
    await press('Enter');
    await session.until(page, ({ text }) => /Saved\./.test(text));
    await press('Escape');
    await session.closed(page);

    const [hit] = await found('claim:"The lighthouse should be built"', 1);
    expect(hit).toContain(farrow);
    expect(hit).toContain('Ada Farrow');

    await select(farrow);
    await open({ from: 'selection' });
    await session.until(page, ({ text }) => /You have saved these words/.test(text));
    await session.click(page, /^Edit what is there/);
    const edit = await session.until(page, ({ title }) => /Edit this statement/.test(title));
    expect(edit.text).toContain('The lighthouse should be built');
    await press('Escape');
    await session.closed(page);
  });

  it('keeps a draft that was touched and left', async () => {
    await select('The ferry was late again');
    await open({ from: 'selection' });
    await session.until(page, ({ focused, busy }) => !busy && focused !== null);
    await page.keyboard.type('Somebody');
    await press('Escape');
    await session.closed(page);
    expect(await selected()).toBe('The ferry was late again');
    await select('The ferry was late again');
    const again = await open({ from: 'selection' });
    expect(again.text).toMatch(/the draft that you left/);
    await session.click(page, /^Start anew/);
    await press('Escape');
    await session.closed(page);
  });

  it('lists the statements on the page, and keeps one with one key', async () => {
    await open({ from: 'page' });
    const list = await session.until(page, ({ items }) => items.length > 1);
    expect(list.text).toContain(quoted);
    expect(list.text).toMatch(/In your record/);
    const at = list.items.findIndex(({ lines }) => lines.join(' ').includes(quoted));
    for (let i = 0; i < at; i++) await press('ArrowDown');
    await session.until(page, ({ focused }) => (focused ?? '').includes(quoted.slice(0, 30)));
    await press('Enter');
    await session.until(page, ({ focused }) => /^Undo/.test(focused ?? ''));
    await eventually(async () => expect((await marked('Kallas')).length).toBeGreaterThan(0));
    await press('Enter');
    await session.until(page, ({ focused }) => /^Save/.test(focused ?? ''));
    await press('Escape');
    await session.closed(page);
  });

  it('keeps what was saved though the background is ended', async () => {
    await select(quoted);
    await open({ from: 'selection' });
    await session.until(page, ({ focused }) => /^Save/.test(focused ?? ''));
    await session.background.stop();
    await press('Enter');
    await session.until(page, ({ text }) => /Saved\./.test(text));
    await session.background.stop();
    await press('Escape');
    await session.closed(page);
    await found('harbours barge', 1);
  });

  it('takes words that are selected in a text field, and in a frame that it may read', async () => {
    const keepAsSomebodys = async (words: string) => {
      await session.until(page, ({ focused, busy }) => !busy && focused !== null);
      await page.keyboard.type('Somebody');
      await to(/^Save/);
      await press('Enter');
      const saved = await session.until(page, ({ text }) => /Saved\./.test(text));
      expect(saved.text).toContain(words);
      await press('Enter');
      await session.until(page, ({ text }) => /Taken back/.test(text));
      await press('Escape');
      await session.closed(page);
    };
    await page.evaluate(`(() => {
      document.querySelector('article').insertAdjacentHTML('afterbegin', '<textarea>Typed words of the harbour master.</textarea>');
      document.querySelector('textarea').setSelectionRange(6, 34);
      document.querySelector('textarea').focus();
    })()`);
    await open({ from: 'selection' });
    await keepAsSomebodys('words of the harbour master.');
    // Too small for the form, which opens over the page.
    await page.evaluate(`new Promise((done) => {
      document.querySelector('textarea').outerHTML = '<iframe srcdoc="<p>Framed words of the harbour master.">';
      document.querySelector('iframe').onload = ({ target: { contentWindow } }) => {
        contentWindow.focus();
        done(contentWindow.getSelection().selectAllChildren(contentWindow.document.body));
      };
    })`);
    await open({ from: 'selection' });
    await keepAsSomebodys('Framed words of the harbour master.');
    await page.evaluate(`new Promise((done) => {
      const frame = document.querySelector('iframe');
      frame.onload = () => done(frame.focus());
      frame.removeAttribute('srcdoc');
      frame.src = ${JSON.stringify(unlistedUrl('/plain'))};
    })`);
    await open({ from: 'selection' });
    await session.until(page, ({ text }) => /comes from another site/.test(text));
    await press('Escape');
    await session.closed(page);
    await page.evaluate("document.querySelector('iframe').remove()");
  });

  it('edits and deletes from the popover what is the reader’s own, and takes that back', async () => {
    await eventually(async () => expect((await marked('Kallas')).length).toBeGreaterThan(0));
    const speaker = (await marked('Kallas')).find((mark) => mark.kind === 'speaker') as PageMark;
    await session.openMark(page, speaker);
    await session.click(page, /^Delete/);
    await session.until(page, ({ text }) => /Deleted\./.test(text));
    await session.click(page, /^Undo/);
    await session.until(page, ({ text }) => text.includes(quoted));
    await session.click(page, /^Edit/);
    const form = await session.until(page, ({ title }) => /Edit this statement/.test(title));
    expect(form.text).toContain('On record');
    await press('Escape');
    await session.closed(page);
    await session.openMark(page, speaker);
    await session.click(page, /^Delete/);
    await session.until(page, ({ text }) => /Deleted\./.test(text));
    await press('Escape');
    await session.closed(page);
    await eventually(async () => expect(await marked('Kallas')).toEqual([]));
    await found('harbours barge', 0);
  });

  it('works over the page’s modal dialog and in fullscreen, and gives the focus back', async () => {
    await page.evaluate(`(() => {
      const dialog = document.createElement('dialog');
      dialog.innerHTML = '<p>A word in a dialog of the page.</p><button>Fine</button>';
      document.body.append(dialog);
      dialog.showModal();
      dialog.querySelector('button').focus();
    })()`);
    await select('A word in a dialog of the page');
    await open({ from: 'selection' });
    await session.until(page, ({ busy, focused }) => !busy && focused !== null);
    await press('Escape');
    await session.closed(page);
    expect(await page.evaluate("document.querySelector('dialog').open")).toBe(true);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Fine');
    await page.evaluate("document.querySelector('dialog').remove()");
    await page.evaluate(
      "addEventListener('keydown', ({ key }) => { if (key === 'F9') document.querySelector('article').requestFullscreen(); })",
    );
    // A key may come while the focus moves.
    await eventually(async () => {
      await page.keyboard.press('F9');
      expect(await page.evaluate('document.fullscreenElement?.localName')).toBe('article');
    });
    await select(quoted);
    await open({ from: 'selection' });
    await session.until(page, ({ focused }) => /^Save/.test(focused ?? ''));
    expect(
      await page.evaluate("document.fullscreenElement.querySelector('[popover]') !== null"),
    ).toBe(true);
    // Firefox takes the first Escape for itself, to leave fullscreen: the form stays, and has the focus still.
    await eventually(async () => {
      await press('Escape');
      expect((await session.popover(page)).open).toBe(false);
    });
    await page.evaluate('document.fullscreenElement && document.exitFullscreen()');
    await eventually(async () =>
      expect(await page.evaluate('document.fullscreenElement')).toBe(null),
    );
  });

  it('leaves the page as it was, to the byte', async () => {
    const witness = await session.openPage(listedUrl('/witness'));
    await session.marks(witness);
    const before = await footprint(witness);
    page = witness;
    await select('the indivisible security of the members of the Alliance');
    await open({ from: 'selection' });
    await session.until(page, ({ busy }) => !busy);
    await press('Escape');
    await session.closed(page);
    expect(await page.evaluate('window.witness().same')).toBe(true);
    expect(await footprint(page)).toEqual(before);
  });

  it('leaves no complaint in any console', () => {
    expect(session.complaints).toEqual([]);
  });
});
