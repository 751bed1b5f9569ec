import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { figuresOf } from '../../../cli/claims/figures';
import { readQueries, readTargets } from '../../../cli/claims/files';
import { telling } from '../../../cli/eval/progress';
import { evaluating } from './evaluating';

const folder = mkdtempSync(join(tmpdir(), 'claims-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const lines = (...all: object[]) => all.map((each) => JSON.stringify(each)).join('\n');

const FISH = {
  id: 't1',
  speaker: 'Ann Moreau',
  claim: 'Cod quotas will be halved.',
  date: '2020-01-01',
};
const FERRY = {
  id: 't2',
  speaker: 'Bo Ito',
  claim: 'The ferry sails every hour.',
  date: '2020-03-01',
};
const RAIL = {
  id: 't3',
  speaker: 'Bo Ito',
  claim: 'The railway is sold to nobody.',
  date: '2021-05-02',
};
const targets = write('targets.jsonl', lines(FISH, FERRY, RAIL));

const run = (...args: string[]) => evaluating('claims', ...args);

describe('files of claims', () => {
  it('may have blank lines, Windows line ends, a byte order mark, and fields of their own', () => {
    const file = write(
      'crlf.jsonl',
      `\ufeff${JSON.stringify({ ...FISH, colour: 'red' })}\r\n\r\n  \n${JSON.stringify(FERRY)}\r\n`,
    );
    expect(readTargets(file).map(({ id, text }) => [id, text])).toEqual([
      ['t1', FISH.claim],
      ['t2', FERRY.claim],
    ]);
  });

  it('may be in UTF-16, as spreadsheets write it', () => {
    const file = join(folder, 'wide.jsonl');
    writeFileSync(file, `\ufeff${JSON.stringify({ ...FISH, claim: 'Žuvų 🐟' })}\n`, 'utf16le');
    expect(readTargets(file)[0]?.text).toBe('Žuvų 🐟');
  });

  it('may be empty', () => {
    expect(readTargets(write('empty.jsonl', ''))).toEqual([]);
    expect(readQueries(write('blank.jsonl', '\n\n'))).toEqual([]);
  });

  it('need nothing of a query but its id and text', () => {
    const [query] = readQueries(write('bare.jsonl', lines({ id: 7, text: 'Cod.' })));
    expect(query).toMatchObject({ id: '7', speaker: null, day: null, before: [], relevant: [] });
  });

  it('may have null where something is not known', () => {
    const bare = {
      id: 'q',
      text: 'Cod.',
      speaker: null,
      date: null,
      context: null,
      relevant: null,
    };
    expect(readQueries(write('nulls.jsonl', lines(bare)))[0]).toMatchObject({ relevant: [] });
  });

  it.each([
    ['{"id": "q1", "text": "a"}\n\nnot json', 'line 3: this is no JSON'],
    [
      '{"id": "q1", "text": "a"}\n{"id": "q2"}',
      'line 2, field “text”: the field "text" is missing',
    ],
    ['{"id": "q1", "text": 5}', 'line 1, field “text”: a text is wanted here'],
    ['{"id": "q1", "text": "a", "relevant": "t1"}', 'field “relevant”: a list is wanted here'],
    ['[1]', 'line 1: this is a list. Each line must hold one JSON object.'],
    ['"text"', 'line 1: a JSON object is wanted here'],
  ])('are refused with the line that is wrong: %s', (text, message) => {
    expect(() => readQueries(write('bad.jsonl', text))).toThrow(message);
  });

  it('that are not there are told so', () => {
    expect(() => readTargets(join(folder, 'none.jsonl'))).toThrow('there is no such file');
  });
});

describe('the figures', () => {
  it('are those of the labs: precision at each hit of the first five, by all that is relevant', () => {
    const figures = figuresOf([
      { ranked: ['a', 'b', 'c', 'd', 'e', 'f'], relevant: ['a', 'c', 'f'] },
      { ranked: ['a', 'b', 'c', 'd', 'e', 'f'], relevant: ['f'] },
    ]);
    expect(figures).toEqual({
      queries: 2,
      'MAP@5': Math.round(((1 + 2 / 3) / 3 / 2) * 10_000) / 10_000,
      MRR: Math.round(((1 + 1 / 6) / 2) * 10_000) / 10_000,
      'Hit@1': 0.5,
      'Hit@5': 0.5,
    });
  });

  it('are not known of nothing', () => {
    expect(figuresOf([])['MAP@5']).toBeNull();
  });
});

describe('npm run eval -- claims', { timeout: 120_000 }, () => {
  const queries = write(
    'queries.jsonl',
    lines(
      { id: 'q1', text: 'We halve the cod quotas.', date: '2020-01-20', relevant: ['t1'] },
      { id: 'q2', text: 'Nobody is sold the railway.', date: '2021-05-03', relevant: ['t3'] },
      { id: 'q3', text: 'The ferry sails hourly.', relevant: ['t2'] },
      { id: 'q4', text: 'It is late.' },
    ),
  );

  it('prints only JSON with --json, and counts as strictly earlier what is surely so', async () => {
    const { code, out } = await run('--targets', targets, '--queries', queries, '--json');
    expect(code).toBe(0);
    const { all, earlier } = JSON.parse(out);
    expect(all).toEqual({ queries: 3, 'MAP@5': 1, MRR: 1, 'Hit@1': 1, 'Hit@5': 1 });
    expect(earlier.queries).toBe(1);
  });

  it('tells why nothing is scored, or nothing as strictly earlier', async () => {
    const open = write('open.jsonl', lines({ id: 'q', text: 'The ferry sails.' }));
    const none = await run('--targets', targets, '--queries', open, '--json');
    expect([none.code, none.err]).toEqual([0, expect.stringContaining('no line has relevant')]);
    const undated = write('undated.jsonl', lines({ id: 'q', text: 'It sails.', relevant: ['t2'] }));
    const { code, err } = await run('--targets', targets, '--queries', undated);
    expect([code, err]).toEqual([0, expect.stringContaining('surely earlier')]);
  });

  it('writes a ranking for each query; with --earlier without what is known to be later', async () => {
    const out = join(folder, 'out.jsonl');
    expect(
      (await run('--targets', targets, '--queries', queries, '--earlier', '--out', out)).code,
    ).toBe(0);
    const written = readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; ranked: string[] });
    expect(written.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3', 'q4']);
    expect(written[0]?.ranked).toEqual(['t1']);
    expect(written[1]?.ranked).not.toContain('t3');
    expect(written[2]?.ranked[0]).toBe('t2');
  });

  it('says what is wrong in a line, and ends with an error', async () => {
    const bad = write('bad-queries.jsonl', '{"id": "q1", "text": "a"}\n{oops');
    const { code, out, err } = await run('--targets', targets, '--queries', bad, '--json');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/bad-queries\.jsonl, line 2: this is no JSON/);
    expect(err).not.toMatch(/\n\s+at /);
    expect((await run('--tragets', targets)).err).toContain('Usage');
  });
});

describe('npm run eval -- claims-shown', () => {
  const line = (event: string, number: number, text: string, more = {}) => ({
    event,
    line: number,
    speaker: 'MOREAU',
    text,
    ...more,
  });
  const claim = 'Trawlermen of Reykjanes surrender haddock licences worth 40 million kroner.';
  const haddock = { id: 'h1', speaker: 'Ann Moreau', claim, title: claim, date: '2020-01-01' };
  const records = write('haddock.jsonl', lines(haddock, FISH, FERRY, RAIL));
  const transcripts = write(
    'transcripts.jsonl',
    lines(
      line('20200301_hall', 1, claim, { relevant: ['h1'] }),
      line('20200301_hall', 2, 'It is late.', { speaker: null }),
      line('20200102_hall', 1, claim),
    ),
  );
  const shown = (...args: string[]) =>
    evaluating('claims-shown', '--targets', records, '--transcripts', transcripts, ...args);

  it('counts and writes the links of the events that are asked for', async () => {
    const out = join(folder, 'shown.jsonl');
    const { code, out: said } = await shown('--events', '20200301_hall', '--out', out);
    expect(code).toBe(0);
    expect(said).toContain('2 lines');
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
      id: '20200301_hall_1',
      target: 'h1',
      isListed: true,
    });
  });

  it('shows nothing that is not surely earlier', async () => {
    const out = join(folder, 'later.jsonl');
    await shown('--events', '20200102_hall', '--out', out);
    expect(readFileSync(out, 'utf8')).toBe('');
  });

  it('says what is wrong before it reads for long', async () => {
    expect((await shown('--events', 'nowhere')).err).toContain('no line is of the event nowhere');
    expect((await shown('--out', transcripts)).err).toContain('would be lost');
    expect((await shown('--lines', 'few')).err).toContain('must be a number above 0');
  });
});

describe('progress', () => {
  it('is told on standard error of what takes long, and of nothing else', () => {
    vi.useFakeTimers();
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const items = Array.from({ length: 2000 }, (_, i) => i);
    const seen: number[] = [];
    for (const [at, item] of telling(items, 'lines')) {
      if (at === 1500) vi.advanceTimersByTime(15_000);
      seen.push(item);
    }
    const told = write.mock.calls.map(([text]) => text);
    write.mockRestore();
    vi.useRealTimers();
    expect(seen).toEqual(items);
    expect(told).toEqual(['1,501 of 2,000 lines, 5 s left\n']);
  });
});
