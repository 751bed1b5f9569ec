import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert } from '../../../archive/formats/convert';
import { preview } from '../../../archive/formats/preview';
import { recognise } from '../../../archive/formats/recognise';
import { guarded, unguarded } from '../../../archive/formats/table';
import type { ConvertOptions, Preview, Readable } from '../../../archive/formats/types';
import type { PackRecord } from '../../../archive/pack-schema';
import { each, takeIn } from './arbitrary';

const statements = (records: PackRecord[]) => records.filter((it) => it.type === 'statement');
const names = (records: PackRecord[]) =>
  records.flatMap((it) => (it.type === 'speaker' ? [it.name] : []));

async function look(
  file: string | Uint8Array,
  options: Partial<ConvertOptions> = {},
): Promise<Preview> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const how = (await recognise(bytes, 'a.csv')) as Readable;
  return preview(how, each([bytes]), options);
}

describe('a table', { timeout: 60_000 }, () => {
  it('is mapped by the names of its columns, in any order and language', async () => {
    const file = `Data;Kalbėtojas;Žodžiai;Nuoroda;Skiltis
2021-12-08;Gitanas Šimonis;"Sakiau: „ne“; ir sakysiu.
Dar kartą.";https://laikrastis.example/a;7
`;
    const { table, statements: shown, questions } = await look(file);
    expect(table?.columns.map(({ field }) => field)).toEqual([
      'said',
      'speaker',
      'text',
      'sourceUrl',
      null,
    ]);
    expect(shown).toMatchObject([
      {
        text: 'Sakiau: „ne“; ir sakysiu.\nDar kartą.',
        speaker: 'Gitanas Šimonis',
        said: '2021-12-08',
      },
    ]);
    expect(questions).toEqual([]);
  });

  it('takes a column that is called the source for a paper, an article or an address, by what stands in it', async () => {
    const field = async (name: string, value: string) =>
      (
        await look(`speaker,text,${name}\nOna,No.,${value}\nJonas,Yes.,${value}\n`)
      ).table?.columns.at(-1)?.field;
    expect(await field('Source', 'The Harbour Times')).toBe('publisher');
    expect(await field('šaltinis', 'Captains and ministers disagree about the harbour')).toBe(
      'sourceTitle',
    );
    expect(await field('source', 'https://a.example/1')).toBe('sourceUrl');
    expect(await field('section', 'The Harbour Times')).toBe(null);
  });

  it('may have rows that were left empty, also as spreadsheets save them', async () => {
    const file = 'speaker;text;date\n;;\nOna;No.;2021\n ;  ;\t\n\n;;\nJonas;Yes.;2022\n;;2023\n';
    const { records, report } = await takeIn(file);
    expect(statements(records)).toHaveLength(2);
    expect(report.skippedBy).toMatchObject([{ lines: [{ line: 8 }] }]);
  });

  it('is mapped by what stands in it where no names do', async () => {
    const file =
      'Ona Petraitytė,We will not close the harbour again this winter.,8 December 2021,https://a.example/1\n' +
      'Jonas Rimkus,Nobody asked the captains what they thought of it.,9 December 2021,https://a.example/2\n';
    const { table, questions } = await look(file);
    expect(table?.options.header).toBe(false);
    expect(table?.columns.map(({ field }) => field)).toEqual([null, 'text', 'said', 'sourceUrl']);
    expect(questions).toEqual([{ about: 'column', field: 'speaker' }]);
  });

  it('asks about dates that can be read both ways, and keeps them to the year until it is told', async () => {
    const file = 'speaker,text,date\nOna,One thing.,03/04/2021\nOna,Another thing.,05/06/2021\n';
    expect((await look(file)).questions).toEqual([
      { about: 'dates', columns: [2], examples: ['03/04/2021', '05/06/2021'] },
    ]);
    const untold = await takeIn(file);
    expect(statements(untold.records)[0]).toMatchObject({
      said: '2021',
      saidNote: 'The file says “03/04/2021”.',
    });
    expect(untold.report.notedBy).toMatchObject([{ count: 2, lines: [{ line: 2 }, { line: 3 }] }]);
    const options = (await look(file)).table?.options;
    if (!options) throw new Error('no table');
    const told = await takeIn(file, { table: { ...options, dates: 'day-first' } });
    expect(statements(told.records).map(({ said }) => said)).toEqual(['2021-04-03', '2021-06-05']);
    const decided = await takeIn(`${file}Ona,A third thing.,12/25/2021\n`);
    expect(statements(decided.records)[0]?.said).toBe('2021-03-04');
  });

  it('is read in the encodings of spreadsheets, and asks where it had to guess', async () => {
    const text = 'kalbėtojas;citata\nŽ. Šukys;Ne, taip nebuvo, ir jūs tai žinote.\n';
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const bytes = new Uint8Array(Buffer.from(`\ufeff${text}`, encoding));
      expect(names((await takeIn(bytes)).records)).toEqual(['Ž. Šukys']);
    }
    const baltic: Record<string, number> = { ė: 0xeb, Ž: 0xde, Š: 0xd0, ū: 0xfb, ž: 0xfe };
    const bytes = Uint8Array.from([...text], (it) => baltic[it] ?? it.charCodeAt(0));
    const { questions, table } = await look(bytes);
    expect(table?.encoding).toBe('windows-1257');
    expect(questions).toMatchObject([{ about: 'encoding', guess: 'windows-1257' }]);
    expect(questions[0]).toMatchObject({
      samples: [
        { encoding: 'windows-1257', text: 'Ž. Šukys' },
        { encoding: 'windows-1252', text: 'Þ. Ðukys' },
        { encoding: 'windows-1251' },
      ],
    });
    expect(names((await takeIn(bytes)).records)).toEqual(['Ž. Šukys']);
    const other = await takeIn(bytes, { encoding: 'windows-1252' });
    expect(names(other.records)).toEqual(['Þ. Ðukys']);
  });

  it('names bad lines, and goes on or refuses as the reader chooses', async () => {
    const file =
      'speaker,text\nOna,Good.\n,Nobody said this.\nJonas,\nOna,"Two\nlines."\nOna,one,two,three\nOna,Last.\n';
    const { report } = await takeIn(file);
    expect(report.statements).toBe(3);
    expect(report.skippedBy.map(({ why, lines }) => [why, lines[0]?.line])).toEqual([
      ['does not say who said it', 3],
      ['has no words that somebody said', 4],
      [expect.stringContaining('more cells'), 7],
    ]);
    expect(report.skippedBy[0]?.lines[0]?.excerpt).toBe('Nobody said this.');
    await expect(takeIn(file, { onBad: 'refuse' })).rejects.toThrow(
      'Line 3: does not say who said it',
    );
  });

  it('loses one line to a quotation mark that is never closed', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `Ona,Statement number ${i}.`);
    rows.splice(10, 0, 'Jonas,"He began, and never ended.');
    const { report } = await takeIn(`speaker,text\n${rows.join('\n')}\n`, {}, { chunk: 70 });
    expect(report.statements).toBe(40);
    expect(report.skippedBy).toMatchObject([{ lines: [{ line: 12 }] }]);
  });

  it('takes quotation marks in a table by tabs for letters when they do not close', async () => {
    const file = 'speaker\ttext\nOna\t"No" is what I said.\nJonas\t"Never\nOna\tFine.\n';
    const { records } = await takeIn(file);
    expect(statements(records).map(({ text }) => text)).toEqual([
      '"No" is what I said.',
      '"Never',
      'Fine.',
    ]);
  });

  it('takes a side only where one is given', async () => {
    const file =
      'speaker,text,proposition,stance\nOna,Yes it is.,The tunnel is safe,for\nJonas,Well.,The tunnel is safe,\n';
    const { records, report } = await takeIn(file);
    const [claim] = records.filter((it) => it.type === 'claim');
    expect(statements(records).map(({ positions }) => positions)).toEqual([
      [{ claim: claim?.id, stance: 'asserts' }],
      [],
    ]);
    expect(statements(records)[1]?.note).toBe('Claim in the file: The tunnel is safe');
    expect(report.notedBy).toHaveLength(1);
  });

  it('is a list of objects too', async () => {
    const rows = [
      {
        id: 7,
        speaker: 'jonas-rimkus',
        statement: 'It rained.',
        subjects: ['rain', 'roofs'],
        date: null,
      },
      { id: 8, speaker: 'Ona Petraitytė', statement: 'It did not.', subjects: [], date: '2021' },
    ];
    for (const text of [
      JSON.stringify(rows, null, 1),
      rows.map((it) => JSON.stringify(it)).join('\n'),
    ]) {
      const { how, records } = await takeIn(text);
      expect(how.format).toBe('records');
      expect(names(records)).toEqual(['Jonas Rimkus', 'Ona Petraitytė']);
      expect(statements(records)).toMatchObject([
        { id: 'test:7', tags: ['rain', 'roofs'], said: null },
        { id: 'test:8', said: '2021' },
      ]);
    }
  });

  it('joins the same, and refuses other words under the same id', async () => {
    const file = 'id,speaker,text\n1,Ona,A thing.\n1,Ona,A thing.\n1,Ona,Another thing.\n';
    const { report } = await takeIn(file);
    expect(report).toMatchObject({ statements: 1, joined: 1, skipped: 1 });
    expect(report.skippedBy[0]?.why).toContain('its id stands twice');
  });

  it('gives the same records for the same file, however it comes in pieces', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', 'ė', ' ', "'", '='),
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        async (rows, chunk) => {
          const quoted = (it: string) => `"${it.replaceAll('"', '""')}"`;
          const body = rows.map((row) => row.map(quoted).join(',')).join('\r\n');
          const file = `speaker,text\r\n${body}`;
          const whole = await takeIn(file);
          expect(await takeIn(file, {}, { chunk })).toEqual(whole);
          const usable = rows.filter(
            ([speaker, text]) => unguarded(speaker).trim() && unguarded(text).trim(),
          );
          expect(whole.report.statements + whole.report.joined).toBe(usable.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('runs nothing in a spreadsheet, and comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a', '1') }),
        (cell) => {
          expect(guarded(cell)).not.toMatch(/^[=+\-@\t\r]/);
          expect(unguarded(guarded(cell))).toBe(cell);
        },
      ),
    );
  });

  it('means by a name whom the reader says it means', async () => {
    const ona = {
      id: 'seeds:ona',
      name: 'Ona Petraitytė',
      kind: 'person',
      aliases: ['O. P.'],
      roles: [],
    } as const;
    const speakers = new Map([['Petraitytė', { ...ona, aliases: [], roles: [] }]]);
    const { records } = await takeIn('speaker,text\nPetraitytė,No.\nJonas,Yes.\n', { speakers });
    expect(statements(records).map(({ speaker }) => speaker)).toEqual(['seeds:ona', 'test:jonas']);
    expect(records.find((it) => it.type === 'speaker')).toMatchObject({
      name: 'Ona Petraitytė',
      aliases: [],
    });
  });

  it('stops when it is called off', async () => {
    const control = new AbortController();
    const how: Readable = {
      format: 'csv',
      encoding: 'utf-8',
      encodingGuessed: false,
      delimiter: ',',
    };
    const rows = new TextEncoder().encode(`speaker,text\n${'Ona,No.\n'.repeat(10_000)}`);
    const items = convert(how, each([rows, rows]), {
      pack: { id: 'a', title: 'A' },
      signal: control.signal,
    });
    await items.next();
    control.abort();
    await expect(drained(items)).rejects.toThrow(/abort/i);
  });
});

async function drained(items: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of items);
}
