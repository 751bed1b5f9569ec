import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { convert } from '../../../archive/formats/convert';
import { decoded } from '../../../archive/formats/decoded';
import { asMarkdown } from '../../../archive/formats/out/markdown';
import { preview } from '../../../archive/formats/preview';
import type { Readable } from '../../../archive/formats/types';
import { MAX_LINE } from '../../../archive/limits';
import { front } from '../../../components/fixtures';
import { statementAs } from '../../../text/single';
import { each, header, takeIn, textFrom } from './arbitrary';

const MEGABYTE = 1024 * 1024;
const CSV: Readable = { format: 'csv', encoding: 'utf-8', encodingGuessed: false, delimiter: ',' };
const REVIEWS: Readable = { format: 'claim-review', encoding: 'utf-8', encodingGuessed: false };
const PACK = { id: 'test', title: 'Test' };
const bytes = (text: string) => new TextEncoder().encode(text);

const SAID = [1, 2, 3, 4, 5].map((n) => `Ona,Statement ${n}.\n`).join('');

/** The same bytes over and over, made as they are read. */
async function* endless(first: string, again: string, times: number, last = '') {
  yield bytes(first);
  const chunk = bytes(again);
  for (let i = 0; i < times; i++) yield chunk;
  yield bytes(last);
}

describe('hostile files', { timeout: 60_000 }, () => {
  it('have their markup, script addresses and control characters taken as text, or taken out', async () => {
    const file = [
      'speaker,text,url,title',
      '"<img src=x onerror=alert(1)>","</p><script>alert(1)</script>\u0007\u202eevil",javascript:alert(1),"a\u0000b"',
      'Ona,Fine.,data:text/html;base64,PHNjcmlwdD4=,"T"',
    ].join('\n');
    const { records, report } = await takeIn(bytes(file.replace('\u0000', '\u0001')));
    const json = JSON.stringify(records);
    for (const code of ['0007', '202e', '0001']) {
      expect(json).not.toContain(JSON.parse(`"\\u${code}"`));
      expect(json).not.toContain(`\\u${code}`);
    }
    expect(records.filter((it) => it.type === 'source').every((it) => it.url === undefined)).toBe(
      true,
    );
    expect(records.find((it) => it.type === 'statement')).toMatchObject({
      text: '</p><script>alert(1)</script>  evil',
      note: 'Address in the file: javascript:alert(1)',
    });
    expect(report.notedBy[0]?.why).toContain('http or https');
  });

  it('with more columns than anybody can map are refused, and say what to do', async () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => `column ${i}x`).join();
    const table = (count: number) => bytes(`speaker,text,${names(count)}\n${SAID}`);
    const wide = preview(CSV, each([table(100_000)]), {});
    await expect(wide).rejects.toThrow(/100002 columns, and no more than 500/);
    const shown = await preview(CSV, each([table(498)]), {});
    expect(shown.table?.columns).toHaveLength(500);
  });

  it('cannot reach a prototype through their keys', async () => {
    const review = `{"@type":"ClaimReview","claimReviewed":"A.","__proto__":{"polluted":1},"itemReviewed":{"author":{"name":"Ona","__proto__":{"wikidata":"Q1"},"constructor":{"prototype":{"polluted":1}}}}}`;
    const { records, report } = await takeIn(`[${review}]`);
    expect(report.statements).toBe(1);
    expect(records.find((it) => it.type === 'speaker')).not.toHaveProperty('wikidata');
    const rows = await takeIn(
      '{"speaker":"Ona","text":"A.","__proto__":"x"}\n{"speaker":"Ona","text":"B."}',
    );
    expect(rows.report.statements).toBe(2);
    const own = `{"@context":"http://www.w3.org/ns/anno.jsonld","items":[{"target":{"selector":{"type":"TextQuoteSelector","exact":"A."}},"onRecord:statement":{"__proto__":{"polluted":1},"text":"A."}}]}`;
    const annotations = await takeIn(own, { fixed: { speaker: 'Ona' } });
    expect(annotations.report.statements).toBe(1);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('have fields of megabytes left out, with their line, and what is around them taken', async () => {
    const long = 'x'.repeat(3 * MEGABYTE);
    const csv = await takeIn(`speaker,text\nOna,One.\nOna,"${long}"\nOna,${long}\nOna,Two.\n`);
    expect(csv.report).toMatchObject({ statements: 2, skipped: 2 });
    const bad = csv.report.skippedBy.flatMap(({ lines }) => lines.map(({ line }) => line));
    expect(bad).toEqual([3, 4]);
    expect(csv.report.skippedBy[0]?.lines[0]?.excerpt.length).toBeLessThan(200);
    const huge = 'y'.repeat(MAX_LINE);
    const row = (text: string) =>
      JSON.stringify({ speaker: 'Ona', quotation: text, qids: [], probas: [] });
    const lines = await takeIn([row('One.'), row(huge), row('Two.')].join('\n'));
    expect(lines.report).toMatchObject({ statements: 2, skipped: 1 });
    const words = await takeIn(`speaker,text\nOna,${'w '.repeat(20_000)}\nOna,Two.\n`);
    expect(words.report.skippedBy[0]?.why).toContain('must not be longer than 20000 characters');
  });

  it('are refused when their gzip unpacks without end, or is damaged', async () => {
    // A gzip file may be several, one behind the other: one megabyte is packed, and not a hundred.
    const megabyte = gzipSync(Buffer.alloc(MEGABYTE, 'x'));
    const bomb = Buffer.concat([gzipSync(SAID), ...Array<Buffer>(100).fill(megabyte)]);
    expect(bomb.length).toBeLessThan(MEGABYTE);
    const table = { header: false, columns: ['speaker', 'text'] as const };
    // The limit of a gigabyte takes twenty seconds to reach; a hundredth of it is as good a proof.
    let read = 0;
    const unpack = async () => {
      for await (const text of decoded(each([bomb]), 'utf-8', undefined, 10 * MEGABYTE)) {
        read += text.length;
      }
    };
    await expect(unpack()).rejects.toThrow(/more than 10485760 bytes unpacked/);
    expect(read).toBeLessThanOrEqual(10 * MEGABYTE);
    const cut = gzipSync('speaker,text\nOna,No.\n'.repeat(10_000)).subarray(0, 60);
    const convertAll = async () => {
      for await (const _ of convert(CSV, each([cut]), { pack: PACK, table }));
    };
    await expect(convertAll()).rejects.toThrow(
      /^The file cannot be unpacked: its gzip is damaged or was cut short\. Download it again/,
    );
    const shown = await preview(CSV, each([bomb]), { table });
    expect(shown.statements).toHaveLength(5);
  });

  it('may be one line of any length: a feed is read element by element', async () => {
    const review = JSON.stringify({
      '@type': 'ClaimReview',
      claimReviewed: 'The same.',
      itemReviewed: { author: { name: 'Ona' } },
      image: 'z'.repeat(100_000),
    });
    const feed = endless(
      '{"@type":"DataFeed","dataFeedElement":[',
      `${review},`,
      600,
      `${review}]}`,
    );
    let joined = 0;
    let most = 0;
    const before = process.memoryUsage().heapUsed;
    for await (const item of convert(REVIEWS, feed, { pack: PACK })) {
      if ('joined' in item && ++joined % 100 === 0) {
        most = Math.max(most, process.memoryUsage().heapUsed - before);
      }
    }
    expect(joined).toBe(600);
    expect(most).toBeLessThan(200 * MEGABYTE);
    const member = endless(
      '{"@type":"DataFeed","name":"',
      'n'.repeat(MEGABYTE),
      40,
      '","dataFeedElement":[]}',
    );
    const items = [];
    for await (const item of convert(REVIEWS, member, { pack: PACK })) items.push(item);
    expect(items).toHaveLength(1);
  }, 60_000);

  it('say where they are no JSON, and end in the middle', async () => {
    await expect(takeIn('{"@type":"ClaimReview",\n"claimReviewed":"A."')).rejects.toThrow(
      /not whole/,
    );
    await expect(takeIn('{"@type":"ClaimReview",\n}]')).rejects.toThrow(/Line 2: is not JSON/);
    const deep = `{"@type":"ClaimReview","x":${'['.repeat(60_000)}${']'.repeat(60_000)}}`;
    expect((await takeIn(deep)).report.statements).toBe(0);
  });

  it('cannot keep a page busy with what never closes', async () => {
    const page = `<!doctype html><html>${'<script '.repeat(300_000)}${'<!--'.repeat(100_000)}`;
    const { report } = await takeIn(page);
    expect(report.statements).toBe(0);
  });
});

describe('what goes out', () => {
  it('is no markup in Markdown, and no address that cannot be followed is a link', async () => {
    const view = {
      ...front,
      text: '*bold* <img src=x onerror=alert(1)> [a](javascript:alert(1))\n\n# heading',
      source: { ...front.source, title: '](javascript:alert(1))', url: 'javascript:alert(1)' },
    };
    const text = statementAs('markdown', view) ?? '';
    expect(text).not.toMatch(/(?<!\\)[<>[\]*](?!\*)(?=img|bold|a\\)/);
    expect(text).not.toContain('](<');
    expect(text).toContain('\\<img');
    expect(statementAs('link', view)).toBeNull();
    expect(statementAs('bibtex', view)).not.toContain('url =');
    const page = await textFrom(asMarkdown({ ...header, title: '# <b>' }, each([])));
    expect(page).toBe('# \\# \\<b\\>\n');
  });

  it('is a whole entry in BibTeX and an item of CSL-JSON', () => {
    const view = {
      ...front,
      source: {
        ...front.source,
        title: 'Profit & loss: 50% {of_all} $',
        url: 'https://a.example/b?c=1&d=%20',
        published: '2021-12',
      },
    };
    expect(statementAs('bibtex', view)).toContain(
      '  title = {{Profit \\& loss: 50\\% \\{of\\_all\\} \\$}},',
    );
    expect(statementAs('bibtex', view)).toContain('  date = {2021-12},\n  year = {2021},');
    expect(statementAs('bibtex', view)).toContain('  url = {https://a.example/b?c=1&d=\\%20},');
    const [item] = JSON.parse(statementAs('csl-json', view) ?? '');
    expect(item).toMatchObject({
      type: 'webpage',
      URL: 'https://a.example/b?c=1&d=%20',
      issued: { 'date-parts': [[2021, 12]] },
    });
    expect(item.note).toContain(view.text);
    expect(statementAs('text', view)).toContain(view.speaker.name);
    expect(statementAs('link', view)).toContain('#:~:text=');
  });
});
