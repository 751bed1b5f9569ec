/** The table on paper. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shows } from './harness/own-page';
import { kinds, openSession, type Session } from './harness/session';
import { eventually } from './harness/wait';

describe.each(kinds)('the table of statements, printed, in %s', (kind) => {
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

  // Firefox's driver has no way to say so.
  it.skipIf(kind === 'firefox')(
    'is without what can be pressed, each row as high as its words, and says which rows',
    async () => {
      const page = await table();
      // On the screen rows are as high as for a wide window.
      await page.setViewport({ width: 1100, height: 700 });
      await page.emulateMediaType('print');
      await page.setViewport({ width: 700, height: 700 });
      await eventually(async () => {
        const { rows, over, pressed, said } = (await page.evaluate(`(() => {
          const rows = [...document.querySelectorAll('.strip .row')].filter((one) => one.checkVisibility());
          const boxes = rows.map((one) => one.getBoundingClientRect());
          const words = rows.map((one) => one.querySelector('.said-words'));
          return {
            rows: rows.length,
            over: boxes.filter(({ top }, i) => i > 0 && top < boxes[i - 1].bottom - 1).length
              + words.filter((one) => one.scrollHeight > one.clientHeight + 1).length,
            pressed: [...document.querySelectorAll('.act, .button, .chips')].filter((one) => one.checkVisibility()).length,
            said: document.querySelector('.on-paper')?.innerText,
          };
        })()`)) as { rows: number; over: number; pressed: number; said: string };
        expect(rows).toBeGreaterThan(4);
        expect({ over, pressed }).toEqual({ over: 0, pressed: 0 });
        expect(said).toMatch(/^These are rows 1 to \d+ of 125\. .*“Export…” writes all/);
      });
      await page.close();
    },
  );

  it('is whole by the key for it, and is as it was afterwards', async () => {
    const page = await table();
    await page.evaluate("document.querySelector('[role=grid]').focus()");
    await page.evaluate(`(() => {
      globalThis.print = () => {
        globalThis.printed = {
          rows: document.querySelectorAll('.strip .said-words').length,
          note: document.querySelector('.on-paper') !== null,
        };
      };
    })()`);
    await page.keyboard.down('Control');
    await page.keyboard.press('p');
    await page.keyboard.up('Control');
    await eventually(async () =>
      expect(await page.evaluate('globalThis.printed')).toEqual({ rows: 125, note: false }),
    );
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    await eventually(async () =>
      expect(
        await page.evaluate("document.querySelectorAll('.strip .said-words').length"),
      ).toBeLessThan(60),
    );
    await page.close();
  });

  it('leaves no complaint in any console', () => {
    expect(session.complaints).toEqual([]);
  });
});
