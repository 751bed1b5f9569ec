import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madePack } from './harness/made-packs';
import { results, search, shows } from './harness/own-page';
import { chooseFiles, keepSaved, press } from './harness/press';
import { kinds, openSession, type Session } from './harness/session';
import { eventually } from './harness/wait';

describe.each(kinds)('what leaves, in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session?.close());

  const open = async () => {
    const page = await session.openOwn('library.html#/packs');
    await shows(page, /Comes with On Record/);
    return { page, saved: await keepSaved(page) };
  };
  const found = async (query: string, count: number) => {
    const popup = await session.openOwn('popup.html');
    await search(popup, query, (its) => its.length === count);
    await popup.close();
  };

  it('a pack leaves as it came, and in every other format', async () => {
    const { page, saved } = await open();
    await chooseFiles(page, madePack({ id: 'outward', statements: 300 }));
    await press(page, /^Import$/);
    await shows(page, /Made pack outward is on record/);
    for (const [format, sign] of [
      ['pack', /"type":"statement","id":"outward:299"/],
      ['csv', /Harbour 299 of outward/],
      ['markdown', /Harbour 299 of outward/],
      ['web-annotation', /Harbour 299 of outward/],
      ['schema-org', /Harbour 299 of outward/],
    ] as const) {
      await press(page, /^Export…\s*Made pack outward$/);
      await page.click(`dialog[open] input[value=${format}]`);
      await press(page, /^Export$/);
      await shows(page, /Made pack outward was exported\s+300 statements/);
      expect((await saved()).toString('utf8'), format).toMatch(sign);
      if (format === 'pack') {
        const lines = (await saved()).toString('utf8').trim().split('\n');
        expect(JSON.parse(lines[0] ?? '')).toMatchObject({ id: 'outward', licence: 'CC0 1.0' });
        expect(lines).toHaveLength(323);
      }
      await press(page, /^Close$/);
    }
    await page.close();
  });

  it('what is listed leaves from the table: all of it, the chosen, all but some', async () => {
    const page = await session.openOwn('library.html#/statements?q=lavrov');
    const saved = await keepSaved(page);
    const total = async () => {
      const text = await page.evaluate("document.querySelector('.table-page .top').innerText");
      return Number(/(\d+) statement/.exec(String(text))?.[1]);
    };
    await shows(page, /Nothing chosen/);
    await eventually(async () => expect(await total()).toBeGreaterThan(2));
    const all = await total();
    /** Ids of the statements of a pack that the table gave, of which there are so many. */
    const left = async (what: string, count: number) => {
      await press(page, new RegExp(`^Export…\\s*${what}$`));
      await press(page, /^Export$/);
      await shows(page, new RegExp(`\\b${count} statements? exported to `));
      const text = (await saved()).toString('utf8');
      await press(page, /^Close$/);
      return [...text.matchAll(/"type":"statement","id":"([^"]+)"/g)].map(([, id]) => id);
    };
    const toGrid = () => page.evaluate("document.querySelector('[role=grid]').focus()");
    const listed = await left('all that is listed', all);
    expect(listed).toHaveLength(all);
    await toGrid();
    await page.keyboard.press(' ');
    const [chosen] = await left('the chosen statements', 1);
    expect(listed).toContain(chosen);
    await press(page, /^Choose all/);
    await toGrid();
    await page.keyboard.press(' ');
    expect((await left('the chosen statements', all - 1)).sort()).toEqual(
      listed.filter((id) => id !== chosen).sort(),
    );
    await page.close();
  });

  it('everything is backed up in one file, and comes back onto an emptied archive', async () => {
    const { page, saved } = await open();
    await press(page, /^Back up…$/);
    await shows(page, /Everything is backed up/);
    const backup = await saved();
    expect(gunzipSync(backup).toString('utf8')).toMatch(/^\{"onRecordBackup":1/);
    const path = join(mkdtempSync(join(tmpdir(), 'backup-')), 'all.backup.jsonl.gz');
    writeFileSync(path, backup);
    await press(page, /^Remove…\s*Made pack outward$/);
    await press(page, /^Remove$/);
    await shows(page, /Made pack outward was removed/);
    await found('"harbour 299 of outward"', 0);
    await chooseFiles(page, path);
    await shows(page, /A backup of [\s\S]*Made pack outward\s+300 statements/);
    await press(page, /^Restore$/);
    await shows(page, /The backup was restored\s+Brought back: Made pack outward/);
    await found('"harbour 299 of outward"', 1);
    // Onto one that has it all, nothing comes twice.
    await chooseFiles(page, path);
    await press(page, /^Add what is missing$/);
    await shows(page, /left as it is: Made pack outward/);
    expect(await page.evaluate("document.querySelectorAll('.list > li').length")).toBe(2);
    // One that was cut off is refused, and all is as it was.
    writeFileSync(path, backup.subarray(0, backup.length - 400));
    await chooseFiles(page, path);
    await press(page, /^Replace everything$/);
    await press(page, /^Replace$/);
    await shows(
      page,
      /The backup was not restored\s+The backup cannot be unpacked to its end: [^.]*\. Copy/,
    );
    await found('"harbour 299 of outward"', 1);
    await page.close();
  });

  it('a pack that is switched off is not found, until it is switched on again', async () => {
    const { page } = await open();
    // One that stays open shows each change without being asked again.
    const kept = await session.openOwn('popup.html');
    await search(kept, '"harbour 299 of outward"', (its) => its.length === 1);
    const shown = (count: number) =>
      eventually(async () => expect(await results(kept)).toHaveLength(count));
    await page.bringToFront();
    await page.click('.list li:nth-child(2) .switch input');
    await shows(page, /Switched off: it is not searched/);
    await eventually(() => found('"harbour 299 of outward"', 0));
    await shown(0);
    await page.bringToFront();
    await page.click('.list li:nth-child(2) .switch input');
    await found('"harbour 299 of outward"', 1);
    await shown(1);
    await kept.close();
    await page.close();
    expect(session.complaints).toEqual([]);
  });
});
