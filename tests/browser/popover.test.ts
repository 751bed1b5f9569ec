import { afterEach, expect, it } from 'vitest';
import { inBothBrowsers, middleOf, until } from './harness';
import { isOpen, playOn, untilClosed, untilOpen } from './playing';
import { story } from './story';

inBothBrowsers('the popover', (tab) => {
  afterEach(() => tab.page.setViewport({ width: 1000, height: 700 }));
  const show = (turn = 0) =>
    tab.page.evaluate((n) => {
      const { session } = window.played;
      return session.show(session.marks().marks.at(n)!.id);
    }, turn);
  const box = () =>
    tab.page.evaluate(() => {
      const { left, top, right, bottom } = window.played.frames.at(-1)!.getBoundingClientRect();
      return { left, top, right, bottom, width: innerWidth, height: innerHeight };
    });
  const expectOnScreen = async (): Promise<void> => {
    const { left, top, right, bottom, width, height } = await box();
    expect([left >= 0, top >= 0, right <= width, bottom <= height]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(right - left).toBeGreaterThan(200);
    expect(bottom - top).toBeGreaterThan(80);
  };
  /** Whether the reader's click would meet the popover and not something over it. */
  const onTop = () =>
    tab.page.evaluate(() => {
      const frame = window.played.frames.at(-1)!;
      const { left, top } = frame.getBoundingClientRect();
      return (
        document.elementFromPoint(left + 30, top + 30) === (frame.getRootNode() as ShadowRoot).host
      );
    });
  const corner = (css: string) =>
    `<p id="corner" style="position:absolute;margin:0;${css}">Anna Berg</p>`;

  for (const [paper, scheme] of [
    ['#17181a;color:#eee', 'dark'],
    ['#fffdf5;color:#222', 'light'],
  ] as const) {
    it(`goes by a ${scheme} paper, whatever the system's scheme`, async () => {
      await playOn(tab, story({ head: `<style>body{background:${paper}}</style>` }));
      await show();
      await untilOpen(tab.page);
      const found = await tab.page.evaluate(
        () => getComputedStyle(window.played.frames.at(-1)!).colorScheme,
      );
      expect(found).toBe(scheme);
    });
  }

  // Firefox's driver has no way to say so.
  it.skipIf(tab.kind === 'firefox')('is not printed', async () => {
    await playOn(tab, story({}));
    await show();
    await untilOpen(tab.page);
    await tab.page.emulateMediaType('print');
    expect((await box()).right).toBe(0);
    await tab.page.emulateMediaType('screen');
    expect((await box()).right).toBeGreaterThan(0);
    await tab.page.emulateMediaType();
  });

  for (const [name, css] of [
    ['top left', 'left:2px;top:2px'],
    ['top right', 'right:2px;top:2px'],
    ['bottom left', 'left:2px;top:670px'],
    ['bottom right', 'right:2px;top:670px'],
    ['the middle', 'left:480px;top:340px'],
  ] as const) {
    it(`is on screen and beside its mark at ${name}`, async () => {
      await playOn(tab, story({ inside: corner(css) }));
      await show(-1);
      await expectOnScreen();
      const mark = await tab.page.$eval('#corner', (p) => p.getBoundingClientRect().toJSON());
      const { top, bottom } = await box();
      expect(Math.min(Math.abs(top - mark.bottom), Math.abs(bottom - mark.top))).toBeLessThan(16);
    });
  }

  for (const [name, html] of [
    ['right to left', '<html lang="ar" dir="rtl">'],
    ['top to bottom', '<html lang="en" style="writing-mode:vertical-rl">'],
  ] as const) {
    it.each([0, 1, 2])(`is on screen where the page runs ${name}, mark %i`, async (turn) => {
      await playOn(tab, story({}).replace('<html lang="en">', html));
      await show(turn);
      await untilOpen(tab.page);
      await expectOnScreen();
    });
  }

  it('fits a screen of 320 px and one of little height, and scrolls inside', async () => {
    for (const [width, height] of [
      [320, 640],
      [500, 350],
      [320, 256],
    ] as const) {
      await tab.page.setViewport({ width, height });
      const page = await playOn(tab, story());
      await show(2);
      await expectOnScreen();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
        true,
      );
    }
  });

  for (const css of ['html{zoom:2}', 'body{zoom:1.7}', 'html{zoom:.5}']) {
    it(`is on screen, in its own size and beside its mark under ${css}`, async () => {
      const zoom = Number(/[\d.]+/.exec(css)?.[0]);
      const at = `left:${30 / zoom}px;top:${380 / zoom}px;font-size:${18 / zoom}px`;
      await playOn(tab, story({ head: `<style>${css}</style>`, inside: corner(at) }));
      await show(-1);
      await untilOpen(tab.page);
      await expectOnScreen();
      const mark = await tab.page.$eval('#corner', (p) => p.getBoundingClientRect().toJSON());
      const { left, top, bottom } = await box();
      expect(Math.min(Math.abs(top - mark.bottom), Math.abs(bottom - mark.top))).toBeLessThan(16);
      expect(Math.abs(left - mark.left)).toBeLessThan(12);
      expect(await tab.page.evaluate(() => window.played.frames.at(-1)!.currentCSSZoom)).toBe(1);
    });
  }

  it('says when there is little room, which is more where it is narrow', async () => {
    const isLow = async (width: number, height: number, top: number) => {
      await tab.page.setViewport({ width, height });
      await playOn(tab, story({ inside: corner(`left:20px;top:${top}px`) }));
      await show(-1);
      await untilOpen(tab.page);
      return tab.page.evaluate(() => window.played.frames.at(-1)!.classList.contains('low'));
    };
    expect(await isLow(1000, 700, 20)).toBe(false);
    expect(await isLow(1000, 700, 320)).toBe(false);
    expect(await isLow(1000, 400, 180)).toBe(true);
    expect(await isLow(320, 640, 20)).toBe(false);
    expect(await isLow(320, 640, 300)).toBe(true);
  });

  it('keeps the focus that the reader gives it, on a page that holds the focus in a dialog of its own', async () => {
    const holding = (type: string, isCapturing: boolean) =>
      `document.addEventListener('${type}', (event) => {
        if (!document.querySelector('#held').contains(event.target)) document.querySelector('#held button').focus();
      }, ${isCapturing});`;
    const script = `<div id="held"><button>Theirs</button></div><script>
      ${holding('focusin', false)} ${holding('focusin', true)} ${holding('focus', true)}
      document.addEventListener('keydown', (event) => {
        if (event.key !== 'Tab') return;
        event.preventDefault();
        document.querySelector('#held button').focus();
      }, true);
    </script>`;
    const page = await playOn(tab, story({ inside: script }));
    await page.focus('#held button');
    await show(1);
    await untilOpen(page);
    await page.evaluate(() => window.played.frames.at(-1)!.focus());
    await page.keyboard.press('Tab');
    const where = () =>
      page.evaluate(() => {
        const frame = window.played.frames.at(-1)!;
        const { activeElement } = frame.getRootNode() as ShadowRoot;
        return activeElement !== null && activeElement !== frame && frame.contains(activeElement);
      });
    expect(await where()).toBe(true);
    await page.keyboard.press('Escape');
    await untilClosed(page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Theirs');
  });

  it('follows its mark while the page scrolls, and closes when it is out of sight', async () => {
    const page = await playOn(tab, story({ paragraphs: 30 }));
    const at = await middleOf(page, 'before the winter');
    await page.mouse.click(at.x, at.y);
    await untilOpen(page);
    const before = await box();
    await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
    await until(page, () => scrollY === 60);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect((await box()).top).toBeCloseTo(before.top - 60, 0);
    await page.evaluate(() => scrollBy({ top: 2000, behavior: 'instant' }));
    await untilClosed(page);
  });

  it('does not change sides when what is in it grows', async () => {
    const page = await playOn(tab, story({ inside: corner('left:40px;top:330px') }));
    await show(-1);
    const before = await box();
    await page.evaluate(() => {
      window.played.frames.at(-1)!.style.height = '2000px';
    });
    const after = await box();
    expect(after.top).toBe(before.top);
    expect(after.bottom).toBeGreaterThan(before.bottom);
    await expectOnScreen();
  });

  it('stands above the page’s own modal dialog, and works in it', async () => {
    const page = await playOn(
      tab,
      story({
        before: '<dialog id="modal" style="transform:scale(1);width:600px;height:500px">',
        after: '</dialog>',
        head: '<style>div{display:none!important;opacity:.1!important}</style>',
      }),
    );
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#modal')!.showModal());
    await page.evaluate(() => window.played.session.refresh());
    await until(page, () => window.played.session.marks().marks.length === 3);
    await show(-1);
    await untilOpen(page);
    await expectOnScreen();
    expect(await onTop()).toBe(true);
    const focused = await page.evaluate(
      () => (window.played.frames.at(-1)!.getRootNode() as ShadowRoot).activeElement !== null,
    );
    expect(focused).toBe(true);
    // One Escape for us, one for the dialog.
    await page.keyboard.press('Escape');
    await untilClosed(page);
    expect(await page.$eval('#modal', (modal) => (modal as HTMLDialogElement).open)).toBe(true);
  });

  it('is seen in fullscreen', async () => {
    const page = await playOn(tab, story());
    await page.evaluate(() => {
      document.querySelector('#first')!.addEventListener('click', () => {
        void document.querySelector('article')!.requestFullscreen();
      });
    });
    await page.click('#first', { offset: { x: 3, y: 5 } });
    await until(page, () => document.fullscreenElement !== null);
    await show(2);
    await untilOpen(page);
    // The event comes a frame after the change: it may find a popover opened in between.
    await page.evaluate(() => document.dispatchEvent(new Event('fullscreenchange')));
    expect(await isOpen(page)).toBe(true);
    expect(await onTop()).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
    await untilClosed(page);
  });

  it('leaves the page’s own popover open', async () => {
    const page = await playOn(
      tab,
      story({ before: '<div id="theirs" popover>A menu of the page</div>' }),
    );
    await page.evaluate(() => document.querySelector<HTMLElement>('#theirs')!.showPopover());
    await show(2);
    expect(await isOpen(page)).toBe(true);
    expect(await page.$eval('#theirs', (theirs) => theirs.matches(':popover-open'))).toBe(true);
  });

  it('moves nothing on the page', async () => {
    const page = await playOn(tab, story());
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('body *')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [x, y, width, height].join(' ');
        }),
      );
    const before = await places();
    await show(2);
    expect(await places()).toEqual(before);
  });
});
