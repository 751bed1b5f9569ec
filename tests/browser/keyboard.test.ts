import { expect, it } from 'vitest';
import { inBothBrowsers, until } from './harness';
import { isOpen, playOn, said, untilClosed, untilOpen } from './playing';
import { claim, story } from './story';

inBothBrowsers('the keyboard', (tab) => {
  const current = () =>
    tab.page.evaluate(() =>
      [...(CSS.highlights.get('on-record-current') ?? [])]
        .map((range) =>
          (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
        )
        .join('')
        .replace(/\s+/g, ' '),
    );
  const step = (by: 1 | -1) => tab.page.evaluate((way) => window.played.session.step(way), by);

  it('steps through the marks in reading order and round', async () => {
    await playOn(tab, story());
    const seen = [];
    for (let n = 0; n < 4; n++) {
      expect(await step(1)).toBe(true);
      seen.push(await current());
    }
    expect(seen).toEqual(['Anna Berg', 'Anna Berg', claim, 'Anna Berg']);
    await step(-1);
    expect(await current()).toBe(claim);
  });

  it('opens with Enter while the page still glides to the mark', async () => {
    const far = '<div style="height:9000px"></div><p id="far">Berg and Anna Berg again.</p>';
    const page = await playOn(tab, story({ inside: far }));
    for (let n = 0; n < 4; n++) await step(1);
    await page.keyboard.press('Enter');
    await untilOpen(page);
    await page.evaluate(() => new Promise((glided) => setTimeout(glided, 400)));
    expect(await isOpen(page)).toBe(true);
    expect(await page.$eval('#far', (p) => p.getBoundingClientRect().top < innerHeight)).toBe(true);
    await page.keyboard.press('Escape');
    await untilClosed(page);
  });

  it('opens with Enter, moves inside with Tab, closes with Escape, and is back', async () => {
    const page = await playOn(
      tab,
      story({
        before: `<button id="own">Menu</button>`,
        head: '<style>body{padding-bottom:3000px}</style>',
      }),
    );
    await page.evaluate(() => {
      const keys: string[] = [];
      document.addEventListener('keydown', ({ key }) => keys.push(key));
      Object.assign(window, { keys });
      scrollTo(0, 40);
      // Something before the marks that has the focus, and no use for Enter.
      const main = document.querySelector('main')!;
      main.tabIndex = -1;
      main.focus({ preventScroll: true });
    });
    await step(1);
    await step(1);
    await step(1);
    const place = await page.evaluate(() => scrollY);
    await page.keyboard.press('Enter');
    await untilOpen(page);
    expect(await said(page)).toBe(`claim: ${claim}`);
    const focused = () =>
      page.evaluate(() => {
        const root = window.played.frames.at(-1)!.getRootNode() as ShadowRoot;
        return root.activeElement?.textContent ?? null;
      });
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Other');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Close');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Other');
    await page.keyboard.press('Escape');
    await untilClosed(page);
    expect(
      await page.evaluate(() => [
        document.activeElement?.localName,
        scrollY,
        (window as unknown as { keys: string[] }).keys,
      ]),
    ).toEqual(['main', place, []]);
    expect(await current()).toBe(claim);
    await page.keyboard.press('Escape');
    expect(await current()).toBe('');
    // Nothing of ours is left that Enter or Escape could mean.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([
      'Escape',
      'Enter',
    ]);
  });

  it('goes on by Tab from the mark, once, and back with Shift', async () => {
    const page = await playOn(
      tab,
      story({
        before: '<button id="own">Menu</button>',
        inside: '<p><a id="next" href="#n">Next</a> and <a id="then" href="#t">then</a></p>',
      }),
    );
    const active = () => page.evaluate(() => document.activeElement?.id);
    const toClaim = async () => {
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      for (let n = 0; n < 3; n++) await step(1);
    };
    await toClaim();
    await page.keyboard.press('Enter');
    await untilOpen(page);
    await page.keyboard.press('Escape');
    await untilClosed(page);
    await page.keyboard.press('Tab');
    expect(await active()).toBe('next');
    await page.keyboard.press('Tab');
    expect(await active()).toBe('then');
    expect(await page.evaluate(() => getSelection()!.rangeCount)).toBe(0);
    // The same mark again, by a way round.
    await toClaim();
    await page.keyboard.press('Escape');
    await toClaim();
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await active()).toBe('link');
  });

  it('leaves Tab to a text box, and to a reader who has clicked since', async () => {
    const page = await playOn(tab, story({ before: '<input id="own"><input id="other">' }));
    const active = () => page.evaluate(() => document.activeElement?.id);
    await page.focus('#own');
    await step(1);
    await page.keyboard.press('Tab');
    expect(await active()).toBe('other');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await step(1);
    await page.mouse.click(5, 400);
    await page.keyboard.press('Tab');
    expect(await active()).not.toBe('link');
  });

  it('leaves Enter to a button, a link and a text box', async () => {
    const page = await playOn(
      tab,
      story({ before: '<button id="own" onclick="this.textContent=\'pressed\'">Menu</button>' }),
    );
    await step(1);
    await page.focus('#own');
    await page.keyboard.press('Enter');
    expect(await isOpen(page)).toBe(false);
    expect(await page.$eval('#own', (own) => own.textContent)).toBe('pressed');
  });

  it('brings a far mark into view, starts from where the reader is, and shows it on request', async () => {
    const far = '<p id="far" style="margin-top:2400px">Far below, Anna Berg was seen again.</p>';
    const page = await playOn(tab, story({ inside: far, paragraphs: 8 }));
    await page.evaluate(() => scrollTo({ top: 1200, behavior: 'instant' }));
    await step(1);
    await until(page, () => {
      const { top, bottom } = document.querySelector('#far')!.getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    });
    const shown = await page.evaluate(() => {
      const { session } = window.played;
      scrollTo({ top: 0, behavior: 'instant' });
      return [session.show(session.marks().marks.at(-1)!.id), session.show('nothing')];
    });
    expect(shown).toEqual([true, false]);
    await untilOpen(page);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1500);
  });
});
