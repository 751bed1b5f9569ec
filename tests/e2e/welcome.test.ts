import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listedUrl } from './harness/fixtures';
import { shows } from './harness/own-page';
import { painted } from './harness/page-scripts';
import { kinds, openSession, type Session } from './harness/session';
import { eventually } from './harness/wait';

describe.each(kinds)('the welcome in %s', (kind) => {
  let session: Session;
  let welcome: Page;
  beforeAll(async () => {
    session = await openSession(kind);
    welcome = await session.openOwn('welcome.html');
    await shows(welcome, /Read the news with the record beside it/);
  });
  afterAll(() => session?.close());

  it('marks its example as a page is marked, and opens what is on record by keyboard', async () => {
    await eventually(async () => expect((await painted(welcome)).length).toBeGreaterThan(2));
    const texts = (await painted(welcome)).map(({ text }) => text);
    expect(texts).toContain('Sergey Lavrov');
    expect(texts.some((text) => text.includes('road to nowhere'))).toBe(true);
    await welcome.bringToFront();
    const { marks } = await session.marks(welcome);
    const claim = marks.find(({ exact }) => exact.includes('road to nowhere'));
    if (!claim) throw new Error('The sentence is not marked.');
    const { x, y } = (await painted(welcome)).find(({ text }) => text === claim.exact) ?? {
      x: 0,
      y: 0,
    };
    await welcome.mouse.click(x, y);
    await eventually(async () => {
      const opened = await welcome.evaluate('document.documentElement.lastElementChild.localName');
      expect(opened).not.toBe('body');
    });
    await welcome.keyboard.press('Escape');
  });

  it('reads nothing where the reader wants to be asked, and the news again when told so', async () => {
    const page = await session.openPage(listedUrl('/plain'));
    await eventually(async () => expect((await painted(page)).length).toBeGreaterThan(0));
    await welcome.bringToFront();
    await choose('Only when I ask');
    await eventually(async () => expect(await painted(page)).toEqual([]));
    expect((await painted(welcome)).length).toBeGreaterThan(0);
    await choose('On \\d+ news sites');
    await eventually(async () => expect((await painted(page)).length).toBeGreaterThan(0));
    expect(session.complaints).toEqual([]);
  });

  const choose = async (name: string) => {
    const place = (await welcome.evaluate(`(() => {
      const label = [...document.querySelectorAll('.where label')].find((one) =>
        new RegExp(${JSON.stringify(name)}).test(one.textContent));
      label.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = label.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    })()`)) as { x: number; y: number };
    await welcome.mouse.click(place.x, place.y);
  };
});
