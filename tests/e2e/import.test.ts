import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { search, shows } from './harness/own-page';
import { chooseFiles, press } from './harness/press';
import { kinds, openSession, type Session } from './harness/session';
import { eventually } from './harness/wait';

const folder = mkdtempSync(join(tmpdir(), 'imports-'));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Research corpora that stand beside the project on some machines. */
const beside = join(import.meta.dirname, '../../../shared/data');

/** Of nineteen thousand, all of which `tests/unit/formats/real-files.test.ts` takes: each costs a browser a millisecond. */
const CLAIMS = 4_000;

/** In ms: at a load of 27 eighty seconds were not enough for them. */
const LONGEST = 200_000;

describe.each(kinds)('files that come in, in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session?.close());

  const open = async () => {
    const page = await session.openOwn('library.html#/packs');
    await shows(page, /Comes with On Record/);
    return page;
  };
  const found = async (query: string, count: number) => {
    const popup = await session.openOwn('popup.html');
    await search(popup, query, (its) => its.length === count);
    await popup.close();
  };
  /** What the page says when all is taken in; as long as names are asked about, whoever bears them is new. */
  const takenIn = (page: Page, end: RegExp) =>
    eventually(async () => {
      if (await page.evaluate("document.querySelector('.people') !== null"))
        await press(page, /^Import$/);
      return shows(page, end, 2_000);
    }, LONGEST);
  const columns = (page: Page) =>
    page.evaluate("[...document.querySelectorAll('.mapping select')].map((one) => one.value)");

  it('a spreadsheet’s table is mapped, asked about, taken in, and told of line by line', async () => {
    const page = await open();
    const table = [
      'Quote;Name;Date;Link',
      'The quay of Sundby will be rebuilt in stone;Mara Quayside;03/04/2021;https://daily.example/quay',
      ';Mara Quayside;05/04/2021;',
      'No toll shall be paid at the quay;Mara Quayside;07/04/2021;',
      'No toll shall be paid at the quay;Mara Quayside;07/04/2021;',
    ].join('\r\n');
    const path = file('quay statements.csv', table);
    await chooseFiles(page, path);
    await shows(page, /How are dates such as 03\/04\/2021/);
    expect(await columns(page)).toEqual(['text', 'speaker', 'said', 'sourceUrl']);
    await page.click('input[name=dates]');
    await shows(page, /3 April 2021/);
    await press(page, /^Import$/);
    const report = await shows(page, /quay statements is on record/);
    expect(report).toMatch(/2 statements · 1 speaker/);
    expect(report).toMatch(/1 line left out[\s\S]*line 3/);
    expect(report).toMatch(/1 statement stood in it twice/);
    await found('"rebuilt in stone" after:2021-04', 1);
    // The same file again changes nothing, and says so.
    await press(page, /^Close$/);
    await chooseFiles(page, path);
    await shows(page, /quay statements is on record already\s+All 2 statements are as they were/);
    // A newer edition of it: what changes is told before it does.
    await press(page, /^Close$/);
    file('quay statements.csv', `${table}\r\nThe lamps of the quay stay;Mara Quayside;08/04/2021;`);
    await chooseFiles(page, path);
    await shows(page, /1 statement more[\s\S]*0 statements gone[\s\S]*2 statements as before/);
    await press(page, /^Leave it$/);
    await page.close();
  });

  it('a name that may be somebody on record is asked about, and nobody is guessed', async () => {
    const page = await open();
    const path = file(
      'surnames.csv',
      'quote,speaker\nThe sea route must stay open to all ships,Lavrov\n',
    );
    await chooseFiles(page, path);
    await press(page, /^Import$/);
    await shows(page, /Who is meant\?[\s\S]*Lavrov[\s\S]*Sergey Lavrov[\s\S]*Someone new/);
    await page.click('.people input');
    await press(page, /^Import$/);
    await shows(page, /surnames is on record/);
    await found('speaker:"Sergey Lavrov" "sea route must stay"', 1);
    await page.close();
  });

  it('a file can be refused whole for a bad line, and leaves nothing', async () => {
    const page = await open();
    await chooseFiles(
      page,
      file('half bad.csv', 'quote,speaker\nA good line of words,Ann Good\n,Nobody\n'),
    );
    await shows(page, /A line that cannot be read/);
    await page.click('.bad-lines label:nth-of-type(2) input');
    await press(page, /^Import$/);
    expect(await shows(page, /half bad (?:was not|is on)/)).toMatch(/was not imported\s+Line 3/);
    expect(await page.evaluate("document.querySelectorAll('.list > li').length")).toBe(3);
    await page.close();
  });

  it('several files come one after the other; what is no table is named for what it is', async () => {
    const page = await open();
    const quotes = {
      quotation: 'Every lighthouse needs a keeper',
      quoteID: '2019-01-02-000001',
      speaker: 'Ida Keeper',
      qids: ['Q900001'],
      date: '2019-01-02 00:00:00',
      numOccurrences: 1,
      probas: [
        ['Ida Keeper', '0.9'],
        ['None', '0.1'],
      ],
      urls: ['https://daily.example/light'],
      phase: 'E',
    };
    const review = {
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      datePublished: '2020-05-06',
      url: 'https://checks.example/1',
      claimReviewed: 'The lighthouse was never lit',
      author: { '@type': 'Organization', name: 'Checks' },
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Person', name: 'Otto Dark' },
        datePublished: '2020-05-01',
      },
      reviewRating: { '@type': 'Rating', alternateName: 'Not so' },
    };
    await chooseFiles(
      page,
      file('quotes.jsonl', `${JSON.stringify(quotes)}\n`),
      file('review.json', JSON.stringify(review)),
      file('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])),
    );
    await shows(page, /Quotations \(Quotebank\)[\s\S]*2 more files after it/);
    await press(page, /^Import$/);
    await press(page, /^Next file \(2 more\)$/);
    await shows(page, /Fact checks/);
    await press(page, /^Import$/);
    await press(page, /^Next file \(1 more\)$/);
    await shows(page, /picture\.png was not imported/);
    await found('"every lighthouse needs a keeper"', 1);
    await page.close();
    expect(session.complaints).toEqual([]);
  });

  const liar = join(beside, 'liar/valid.jsonl');
  it.skipIf(!existsSync(liar))('LIAR comes in as it is', async () => {
    const page = await open();
    const lines = readFileSync(liar, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const cell = (text: unknown) => `"${String(text ?? '').replaceAll('"', '""')}"`;
    const rows = lines.map((it) => [it.statement, it.speaker, it.context].map(cell).join('\t'));
    await chooseFiles(page, file('liar.tsv', `statement\tspeaker\tcontext\n${rows.join('\n')}\n`));
    await shows(page, /liar\.tsv/);
    await press(page, /^Import$/);
    const text = await takenIn(page, /liar is on record/);
    const count = Number(
      /([\d,]+) statements ·/
        .exec(text.slice(text.indexOf('liar is on record')))?.[1]
        ?.replace(',', ''),
    );
    expect(count).toBeGreaterThan(lines.length * 0.98);
    await page.close();
  });

  const targets = join(beside, 'checkthat2b/targets.jsonl');
  it.skipIf(!existsSync(targets))(
    'claims of CheckThat come in as they are',
    async () => {
      const page = await open();
      const lines = readFileSync(targets, 'utf8')
        .trim()
        .split('\n')
        .slice(0, CLAIMS)
        .map((line) => JSON.parse(line));
      const flat = lines.map(({ claim, speaker, date, venue, title, url }) =>
        JSON.stringify({ quote: claim, speaker, date, venue, title, url }),
      );
      await chooseFiles(page, file('checkthat.jsonl', `${flat.join('\n')}\n`));
      await shows(page, /checkthat\.jsonl[\s\S]*A table, as JSON/);
      await press(page, /^Import$/);
      const text = await takenIn(page, /checkthat is on record/);
      const count = Number(
        /([\d,]+) statements ·/
          .exec(text.slice(text.indexOf('checkthat is on record')))?.[1]
          ?.replace(',', ''),
      );
      expect(count).toBeGreaterThan(CLAIMS * 0.95);
      await page.close();
    },
    LONGEST + 60_000,
  );
});
