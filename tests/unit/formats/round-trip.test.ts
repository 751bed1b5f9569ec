import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExportFormat, exportAs } from '../../../archive/formats/out/export-as';
import type { PackRecord } from '../../../archive/pack-schema';
import { anyRecords, each, header, takeIn, textFrom } from './arbitrary';

const RUNS = { numRuns: 150 };

const there = (format: ExportFormat, records: PackRecord[]) =>
  textFrom(exportAs(format, header, each(records)));

const sorted = (records: PackRecord[]) =>
  [...records].sort((a, b) => (`${a.type} ${a.id}` < `${b.type} ${b.id}` ? -1 : 1));

describe('what leaves and comes in again', { timeout: 60_000 }, () => {
  const whole: ExportFormat[] = ['pack', 'web-annotation', 'schema-org'];
  for (const format of whole) {
    it(`is the same as ${format}, whatever stands in it`, async () => {
      await fc.assert(
        fc.asyncProperty(anyRecords, fc.integer({ min: 7, max: 4_000 }), async (records, chunk) => {
          const text = await there(format, records);
          const back = await takeIn(text, { onBad: 'refuse' }, { chunk });
          expect(sorted(back.records)).toEqual(sorted(records));
          expect(back.header.version).toBe(header.version);
        }),
        RUNS,
      );
    });
  }

  it('is the same as CSV, as far as a table carries it', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, fc.integer({ min: 7, max: 4_000 }), async (records, chunk) => {
        const text = await there('csv', records);
        const back = await takeIn(text, { onBad: 'refuse' }, { chunk });
        expect(sorted(back.records)).toEqual(sorted(records.flatMap(carriedByCsv(records))));
      }),
      RUNS,
    );
  });

  it('is the same the second time, and all but the first of twice the same is joined', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const csv = await there('csv', records);
        const once = await takeIn(csv);
        const [head, ...rows] = csv.split(/(?<=\r\n)/);
        if (rows.join('').split('"').length > 1) return;
        const twice = await takeIn([head, ...rows, ...rows].join(''));
        expect(twice.records).toEqual(once.records);
        expect(twice.report.joined).toBe(once.report.statements);
      }),
      { numRuns: 40 },
    );
  });

  it('has the last word with the tool that changed the words of an annotation', async () => {
    const text = await there('web-annotation', SMALL);
    const changed = text.replaceAll('"exact":"Never."', '"exact":"Ever."');
    expect(changed.match(/Ever/g)?.length).toBeGreaterThan(1);
    const edited = text.replace(/("TextQuoteSelector","exact":)"Never\."/, '$1"Ever."');
    const back = await takeIn(edited, { fixed: { speaker: 'Ona' } });
    expect(back.records.find((it) => it.type === 'statement')).toMatchObject({ text: 'Ever.' });
  });
});

const SMALL: PackRecord[] = [
  {
    type: 'publisher',
    id: 'p',
    name: 'The Post',
    control: 'unknown',
    controlLabel: 'Not known',
    controlReason: 'Nobody looked.',
  },
  { type: 'speaker', id: 's', name: 'Ona', kind: 'person', aliases: [], roles: [] },
  {
    type: 'source',
    id: 'o',
    publisher: 'p',
    title: 'Talks',
    publishedBasis: 'unknown',
    language: 'en',
  },
  {
    type: 'statement',
    id: 'a',
    speaker: 's',
    said: null,
    saidBasis: 'unknown',
    form: 'direct',
    text: 'Never.',
    source: 'o',
    selector: { start: 0, end: 6, exact: 'Never.', prefix: '', suffix: '' },
    positions: [],
  },
];

/** What stands in `docs/packs.md` of CSV: statements whole, of the rest what a row has. */
function carriedByCsv(all: PackRecord[]) {
  const statements = all.filter((it) => it.type === 'statement');
  const said = new Set(statements.flatMap((it) => [it.speaker, it.reportedBy]));
  const first = new Map<string, string>();
  for (const it of statements) {
    for (const [id, role] of [
      [it.speaker, 'speaker'],
      [it.reportedBy, 'reporter'],
    ] as const) {
      if (id && !first.has(id)) first.set(id, role);
    }
  }
  const sources = new Set(statements.map(({ source }) => source));
  const publishers = new Set(
    all.flatMap((it) => (it.type === 'source' && sources.has(it.id) ? [it.publisher] : [])),
  );
  const claims = new Set(statements.flatMap((it) => it.positions.map(({ claim }) => claim)));
  return (record: PackRecord): PackRecord[] => {
    switch (record.type) {
      case 'statement':
        return [record];
      case 'speaker': {
        if (!said.has(record.id)) return [];
        const { wikidata, ...rest } = record;
        const bare = { ...rest, aliases: [], roles: [] };
        return [wikidata && first.get(record.id) === 'speaker' ? { ...bare, wikidata } : bare];
      }
      case 'source': {
        const { text: _, ...rest } = record;
        return sources.has(record.id) ? [rest] : [];
      }
      case 'publisher':
        return publishers.has(record.id) ? [record] : [];
      case 'claim': {
        const bare = { ...record, wordings: { for: [], against: [] } };
        return claims.has(record.id) ? [bare] : [];
      }
    }
  };
}
