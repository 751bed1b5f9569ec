import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickables, type PopoverState } from '../../cli/control-scripts';
import type { PageMark } from '../../messages';
import { shows } from './harness/own-page';
import { kinds, openSession, type Session, seed } from './harness/session';
import { eventually } from './harness/wait';

describe.each(kinds)('what the reader takes away in %s', (kind) => {
  let session: Session;
  let page: Page;
  beforeAll(async () => {
    session = await openSession(kind);
    page = await session.openPage(seed('24brussels.online').url);
  });
  afterAll(() => session?.close());

  /** The mark over the same words, if there still is one. */
  const same = async (mark: PageMark) =>
    (await session.marks(page)).marks.find(
      ({ kind, exact }) => kind === mark.kind && exact === mark.exact,
    );
  const words = async (mark: PageMark) =>
    (await session.openMark(page, mark)).items.map(({ lines }) => lines[0] ?? '');
  const offers = (name: RegExp) => (state: PopoverState) => clickables(state, name).length > 0;
  const close = async () => {
    await page.keyboard.press('Escape');
    await session.closed(page);
  };

  it('“not related” hides a statement, can be undone, and is remembered', async () => {
    const { marks } = await session.marks(page);
    const mark = marks
      .filter(({ kind }) => kind === 'claim')
      .toSorted((a, b) => b.count - a.count)[0];
    if (!mark) throw new Error('No claim mark.');
    const [gone = ''] = await words(mark);
    await session.click(page, /^Not related/);
    await session.until(page, offers(/^Undo/));
    await session.click(page, /^Undo/);
    await session.until(page, ({ text }) => text.includes(gone));
    await session.click(page, /^Not related/);
    // One click hides it here; the wider ways are in the line that says so.
    await session.until(page, offers(/^Always/));
    await session.click(page, /^Always/);
    await session.until(page, ({ text }) => /Not shown for these words again/.test(text));
    await close();
    await page.reload();
    await eventually(async () => {
      const now = await same(mark);
      if (!now) return;
      expect(await words(now)).not.toContain(gone);
    });
    await close();
  });

  it('“not this person” takes the name’s marks away, and is remembered', async () => {
    const { marks } = await session.marks(page);
    const mark = marks.find(({ kind }) => kind === 'speaker');
    if (!mark) throw new Error('No speaker mark.');
    await session.openMark(page, mark);
    await session.click(page, /^Not th/);
    await session.until(page, ({ text }) => text.includes('will not be marked on this page'));
    await close();
    await eventually(async () => expect(await same(mark)).toBeUndefined());
    await page.reload();
    await session.marks(page);
    expect(await same(mark)).toBeUndefined();
  });

  it('can all be taken back in the library', async () => {
    const before = (await session.marks(page)).marks.length;
    const library = await session.openOwn('library.html#/hidden');
    const text = await shows(library, /Hidden by you[\s\S]*Take back[\s\S]*Take back/);
    expect(text).toMatch(/Not related/);
    expect(text).toMatch(/Not this person\s*on one page:\s*24brussels\.online/);
    expect(text).toMatch(/Not related\s*wherever these words stand/);
    await library.evaluate(
      "[...document.querySelectorAll('button')].filter((one) => /^Take back/.test(one.innerText))[0].click()",
    );
    await eventually(async () => {
      const left = (await library.evaluate('document.body.innerText')) as string;
      expect(left.match(/Take back/g)).toHaveLength(1);
    });
    await library.evaluate(
      "[...document.querySelectorAll('button')].filter((one) => /^Take back/.test(one.innerText))[0].click()",
    );
    await shows(library, /Nothing is hidden/);
    await library.close();
    await page.bringToFront();
    await page.reload();
    await eventually(async () => {
      expect((await session.marks(page)).marks.length).toBeGreaterThan(before);
    });
  });
});
