import { expect, it } from 'vitest';
import { LEAVE, REST } from '../../page/pointer';
import { inBothBrowsers, middleOf, until } from './harness';
import { isOpen, pause, playOn, said, untilClosed, untilOpen, withoutStop } from './playing';
import { claim, story } from './story';

declare global {
  interface Window {
    /** When the pointer moved last before the first popover. */
    moved: number;
  }
}

inBothBrowsers('the pointer', (tab) => {
  it('opens after a rest, stays over mark and popover, closes when both are left', async () => {
    const page = await playOn(tab, story());
    const at = await middleOf(page, 'before the winter');
    await page.evaluate(() => {
      window.addEventListener('mousemove', ({ timeStamp }) => {
        if (window.played.drawn.length === 0) window.moved = timeStamp;
      });
    });
    await page.mouse.move(at.x - 40, at.y);
    await page.mouse.move(at.x, at.y);
    await untilOpen(page);
    expect(await said(page)).toBe(`claim: ${claim}`);
    const waited = await page.evaluate(() => window.played.drawn[0]! - window.moved);
    // An event's time is rounded to a millisecond.
    expect(waited).toBeGreaterThan(REST - 2);
    const frame = () =>
      page.evaluate(() => window.played.frames.at(-1)!.getBoundingClientRect().toJSON());
    await withoutStop(
      page,
      LEAVE,
      async () => {
        await page.mouse.move(at.x, at.y);
        await untilOpen(page);
      },
      async () => {
        const { x, y } = await frame();
        await page.mouse.move(x + 100, y + 60, { steps: 12 });
      },
    );
    await pause(LEAVE * 2);
    expect(await isOpen(page)).toBe(true);
    const { right, bottom } = await frame();
    await page.mouse.move(right + 200, bottom + 60, { steps: 5 });
    await untilClosed(page);
    const [drawings, disposed] = await page.evaluate(() => [
      window.played.frames.length,
      window.played.disposed,
    ]);
    expect(disposed).toBe(drawings);
  });

  it('opens nothing in passing, while dragging, or with a selection', async () => {
    const page = await playOn(tab, story());
    const at = await middleOf(page, 'before the winter');
    await withoutStop(
      page,
      REST,
      async () => {
        await page.mouse.move(at.x, at.y - 60);
        await untilClosed(page);
      },
      () => page.mouse.move(at.x, at.y + 120, { steps: 20 }),
    );
    await pause(REST * 2);
    expect(await isOpen(page)).toBe(false);
    await page.mouse.move(at.x - 60, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x, at.y, { steps: 4 });
    await pause(REST * 2);
    expect(await isOpen(page)).toBe(false);
    await page.mouse.up();
    await pause(REST * 2);
    expect(await isOpen(page)).toBe(false);
    expect(await page.evaluate(() => getSelection()!.toString().length)).toBeGreaterThan(2);
  });

  it('pins on a click, and a click elsewhere closes', async () => {
    const page = await playOn(tab, story());
    const at = await middleOf(page, 'before the winter');
    await page.mouse.click(at.x, at.y);
    await untilOpen(page);
    await page.mouse.move(at.x, 690, { steps: 3 });
    await pause(LEAVE * 2);
    expect(await isOpen(page)).toBe(true);
    await page.mouse.click(at.x, 690);
    await untilClosed(page);
  });

  it('does not open again under the hand after Escape, until the mark was left', async () => {
    const page = await playOn(tab, story());
    const at = await middleOf(page, 'before the winter');
    await page.mouse.move(at.x - 40, at.y);
    await page.mouse.move(at.x, at.y);
    await untilOpen(page);
    await page.keyboard.press('Escape');
    await untilClosed(page);
    await page.mouse.move(at.x + 7, at.y, { steps: 2 });
    await pause(REST * 2);
    expect(await isOpen(page)).toBe(false);
    await page.mouse.move(at.x, 690, { steps: 3 });
    await page.mouse.move(at.x, at.y, { steps: 3 });
    await untilOpen(page);
  });

  it('leaves a double click its word', async () => {
    const page = await playOn(tab, story());
    const at = await middleOf(page, 'before the winter');
    await page.mouse.click(at.x, at.y, { count: 2 });
    await pause(REST * 2);
    expect(await isOpen(page)).toBe(false);
    expect(await page.evaluate(() => getSelection()!.toString().trim().length)).toBeGreaterThan(2);
  });

  it('opens at a tap and closes at one elsewhere', async () => {
    const page = await playOn(tab, story());
    const at = await middleOf(page, 'before the winter');
    await page.touchscreen.tap(at.x, at.y);
    await untilOpen(page);
    expect(await said(page)).toBe(`claim: ${claim}`);
    await pause(LEAVE * 2);
    expect(await isOpen(page)).toBe(true);
    await page.touchscreen.tap(at.x, 690);
    await untilClosed(page);
  });

  it('opens the name in a claim, from the claim and without it', async () => {
    const page = await playOn(
      tab,
      story({ inside: '<p>Anna Berg: no toll, ever, for anybody.</p>' }),
      {
        speakers: ['Anna Berg'],
        claims: ['Anna Berg: no toll, ever, for anybody.'],
      },
    );
    const name = await middleOf(page, 'Anna Berg: no');
    const rest = await middleOf(page, 'for anybody');
    await page.mouse.move(rest.x, rest.y);
    await untilOpen(page);
    expect(await said(page)).toMatch(/^claim/);
    await page.mouse.move(name.x - 10, name.y, { steps: 4 });
    await until(page, () => window.played.frames.length === 2);
    expect(await said(page)).toBe('speaker: Anna Berg');
    await page.mouse.click(rest.x, rest.y);
    await until(page, () => window.played.frames.length === 3);
    expect(await said(page)).toMatch(/^claim/);
    await page.mouse.click(name.x - 10, name.y);
    await until(page, () => window.played.frames.length === 4);
    expect(await said(page)).toBe('speaker: Anna Berg');
  });

  it('leaves a link its click, and opens over it on a rest', async () => {
    const page = await playOn(tab, story());
    const at = await middleOf(page, 'Tuesday with Anna Berg');
    const name = { x: at.x + 60, y: at.y };
    await page.mouse.move(name.x, name.y);
    await untilOpen(page);
    expect(await said(page)).toBe('speaker: Anna Berg');
    await page.keyboard.press('Escape');
    await page.mouse.click(name.x, name.y);
    expect(await page.evaluate(() => location.hash)).toBe('#tuesday');
    expect(await isOpen(page)).toBe(false);
  });

  it('the page hears nothing of what happens in the popover', async () => {
    const page = await playOn(tab, story());
    await page.evaluate(() => {
      const heard: string[] = [];
      for (const type of ['click', 'keydown', 'mousedown', 'pointerdown', 'focusin']) {
        document.addEventListener(type, () => heard.push(type));
      }
      Object.assign(window, { heard });
    });
    const at = await middleOf(page, 'before the winter');
    await page.mouse.move(at.x, at.y);
    await untilOpen(page);
    const other = await page.evaluate(() => {
      const { x, y } = window.played.frames[0]!.querySelector('button')!.getBoundingClientRect();
      return { x: x + 5, y: y + 5 };
    });
    await page.mouse.click(other.x, other.y);
    await page.keyboard.press('x');
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    // A focus inside pins.
    await page.mouse.move(990, 690, { steps: 3 });
    await pause(LEAVE * 2);
    expect(await isOpen(page)).toBe(true);
  });

  it('tells the page of its end by taking everything away', async () => {
    const page = await playOn(tab, story());
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const at = await middleOf(page, 'before the winter');
    await page.mouse.move(at.x, at.y);
    await untilOpen(page);
    await page.evaluate(() => window.played.end());
    await until(page, () => CSS.highlights.size === 0);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.mouse.move(at.x, at.y + 3);
    await pause(REST * 2);
    expect(await isOpen(page)).toBe(false);
  });
});
