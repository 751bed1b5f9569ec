import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { HEAD, recognise } from '../../../archive/formats/recognise';

const root = join(import.meta.dirname, '..', '..', '..');
const bytes = (text: string) => new TextEncoder().encode(text);
const formatOf = async (text: string, name = 'file') => (await recognise(bytes(text), name)).format;

const utf16 = (text: string, bom: boolean) =>
  new Uint8Array(Buffer.from((bom ? '\ufeff' : '') + text, 'utf16le'));

const PACK = '{"onRecord":1,"id":"a","title":"A","version":"1"}\n';

describe('recognise', { timeout: 60_000 }, () => {
  it('tells each format by its content', async () => {
    const quote = { quoteID: '1', quotation: 'a', speaker: 'B', qids: ['Q1'], probas: [] };
    const cases: [string, string][] = [
      [PACK, 'pack'],
      ['{"onRecordBackup":1}\n', 'backup'],
      ['{"onRecordBackup":1,"made":"2026', 'backup'],
      [`${JSON.stringify(quote)}\n${JSON.stringify(quote)}`, 'quotebank'],
      [
        '{"@context":"https://schema.org","@type":"ClaimReview","claimReviewed":"a"}',
        'claim-review',
      ],
      ['{\n "@type": "DataFeed",\n "dataFeedElement": [', 'claim-review'],
      ['<!doctype html><html><head><title>a</title>', 'claim-review'],
      ['{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation"}', 'web-annotation'],
      ['{"total":1,"rows":[{"id":"a","uri":"https://a.example","group":"x"', 'web-annotation'],
      ['{"speaker":"A","claim":"b"}\n{"speaker":"A","claim":"b"}', 'records'],
      ['[{"speaker":"A",', 'records'],
      ['speaker,text\nA,b\n', 'csv'],
    ];
    for (const [text, format] of cases) expect(await formatOf(text), text).toBe(format);
  });

  it('finds the delimiter outside of quotes, for rows over several lines too', async () => {
    const delimiter = async (text: string) => {
      const it = await recognise(bytes(text), 'a.csv');
      return it.format === 'csv' ? it.delimiter : it;
    };
    expect(await delimiter('a;b;c\n"x, y, z";2;3\n"1,\n2, 3";2;3')).toBe(';');
    expect(await delimiter('a\tb\n1, 2\t3\n')).toBe('\t');
    expect(await delimiter('text,speaker\n"one; two; three",A\n')).toBe(',');
    expect(await delimiter('one column\nonly')).toBe(',');
    expect((await recognise(bytes('one column\nonly'), 'a.txt')).format).toBe('unknown');
  });

  it('reads the encodings that spreadsheets write', async () => {
    const of = async (data: Uint8Array) => {
      const it = await recognise(data, 'a.csv');
      return it.format === 'csv' ? [it.encoding, it.encodingGuessed] : it;
    };
    expect(await of(bytes('kalbėtojas;žodžiai\n'))).toEqual(['utf-8', false]);
    expect(await of(utf16('kalbėtojas;žodžiai\n', true))).toEqual(['utf-16le', false]);
    expect(await of(utf16('kalbėtojas;žodžiai\n', false))).toEqual(['utf-16le', false]);
    const big = utf16('speaker;words\n', false).map((_, i, all) => all[i ^ 1] as number);
    expect(await of(big)).toEqual(['utf-16be', false]);
    const lithuanian = 'kalb\xebtojas;\xfeod\xfeiai\n\xd0imonyt\xeb;ne\xf0iokime\n';
    expect(await of(Buffer.from(lithuanian, 'latin1'))).toEqual(['windows-1257', true]);
    const french = 'orateur;propos\nH\xe9l\xe8ne;tr\xe8s \xe9t\xe9 \xe0 no\xebl\n';
    expect(await of(Buffer.from(french, 'latin1'))).toEqual(['windows-1252', true]);
    const russian = '\xea\xf2\xee;\xf1\xeb\xee\xe2\xe0\n\xcb\xe0\xe2\xf0\xee\xe2;\xed\xe5\xf2\n';
    expect(await of(Buffer.from(russian, 'latin1'))).toEqual(['windows-1251', true]);
  });

  it('looks into gzip, also when it is given the beginning alone', async () => {
    const words = Array.from({ length: 60_000 }, (_, i) => `${(i * 7919) % 104_729},word ${i}`);
    const packed = gzipSync(`speaker,text\n${words.join('\n')}`);
    expect(packed.length).toBeGreaterThan(HEAD);
    expect((await recognise(packed.subarray(0, HEAD), 'a.gz')).format).toBe('csv');
    expect((await recognise(gzipSync(PACK), 'a')).format).toBe('pack');
    expect((await recognise(gzipSync(Buffer.alloc(64 * 1024 * 1024, 'a,b\n')), 'a')).format).toBe(
      'csv',
    );
    const damaged = Uint8Array.of(0x1f, 0x8b, 1, 2, 3, 4);
    expect(await recognise(damaged, 'a')).toMatchObject({
      expected: expect.stringMatching(/^Its gzip is damaged\. Download it again/),
    });
  });

  it('offers no columns of prose, and tables however they are spaced', async () => {
    const PROSE = [
      'The ministers met in Tallinn, and left at noon.',
      'Talks, day two\n\nThe ministers met, as they had said, in a hall by the river.\nNobody, it seems, was late, and nobody spoke.\nIt rained.',
      'After the talks, which had lasted until the early morning, he left; nobody, he said, had won.\nOn Monday, after a night without sleep, she came back.',
    ];
    for (const text of PROSE) {
      expect(await recognise(bytes(text), 'notes.txt')).toMatchObject({
        expected: expect.stringMatching(/^It is a text without columns\./),
      });
      expect((await recognise(bytes(text), 'notes.csv')).format).toBe('csv');
    }
    const TABLES = [
      'speaker, date, text\nOna, 2024-01-02, No.\nJonas, 2024-01-03, Yes.\n',
      'speaker, text\nOna, "No, never, she said."\nJonas, "Yes, perhaps."\n',
      'speaker,text\nOna,No it is not.\nJonas,Well, it may be, or so.\n',
      'speaker\ttext\nOna\tNo, it is not, she said.\n',
    ];
    for (const text of TABLES) {
      expect((await recognise(bytes(text), 'notes.txt')).format).toBe('csv');
    }
  });

  it('says what to do with what it does not take', async () => {
    const says = async (data: Uint8Array) => {
      const it = await recognise(data, 'a.json.bz2');
      return it.format === 'unknown' ? it.expected : it.format;
    };
    expect(await says(bytes('BZh91AY&SY'))).toMatch(/Unpack it first/);
    expect(await says(bytes('PK\x03\x04…'))).toMatch(/Save the sheet as CSV/);
    expect(await says(bytes('%PDF-1.7'))).toMatch(/PDF/);
    expect(await says(bytes('  \n '))).toMatch(/^It is empty. Expected/);
    expect(await says(bytes('[1, 2, 3]'))).toMatch(/JSON of a kind/);
    const documented = readFileSync(join(root, 'docs/packs.md'), 'utf8');
    const [header, ...lines] =
      /```jsonl\n([\s\S]*?)```/.exec(documented)?.[1]?.trim().split('\n') ?? [];
    expect(lines).toHaveLength(5);
    for (const line of lines) {
      const headless = await says(bytes(`${line}\n`));
      expect(headless).toMatch(/pack without its first line/);
      // What it says to put there makes a pack of it.
      const proposed = headless.slice(headless.indexOf('{'));
      expect(await says(bytes(`${proposed}\n${line}\n`))).toBe('pack');
      expect(await says(bytes(`${header}\n${line}\n`))).toBe('pack');
    }
    // A table that happens to have such a column stays one.
    expect(await says(bytes('{"type":"statement","text":"No.","speaker":"Ann"}\n'))).toBe(
      'records',
    );
    expect(await says(bytes('<?xml version="1.0"?><rss></rss>'))).toMatch(/XML/);
    expect(await says(Uint8Array.of(7, 0, 1, 2, 3, 200, 0, 0, 7))).toMatch(/no text/);
  });
});
