import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { scorePage } from '../../../cli/eval/pages';
import { evaluating as run } from './evaluating';

const folder = mkdtempSync(join(tmpdir(), 'eval-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const out = join(folder, 'out.jsonl');
const predictions = () =>
  readFileSync(out, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const TEXT = 'Of bridges 🌉\n\n“The bridge is closed,” Ona Petraitė said.';
/** Offsets in code points, as such files count them: the picture is one. */
const at = (words: string) => {
  const start = [...TEXT.slice(0, TEXT.indexOf(words))].length;
  return [{ start, end: start + [...words].length }];
};
const spans = {
  source: at('Ona Petraitė'),
  cue: at('said'),
  content: at('“The bridge is closed,”'),
};
const DOCUMENT = { id: 'd1', text: TEXT, attributions: [{ ...spans, type: 'direct' }] };
const TOKENS = ['Ona', 'said', 'the', 'bridge', 'was', 'closed', '.'];
const LABELS = ['B-source', 'B-cue', 'B-content', 'I-content', 'I-content', 'I-content', 'O'];
const SNIPPET = {
  id: 'p1',
  text: 'Ona Petraitė wrote to Jonas Kalnis. Then she closed the bridge.',
  pronoun: 'she',
  pronounOffset: 41,
  A: 'Ona Petraitė',
  AOffset: 0,
  ACoref: true,
  B: 'Jonas Kalnis',
  BOffset: 22,
  BCoref: false,
};

describe('eval quotations', () => {
  it('reads Windows lines, blank ones, fields that it does not know, and documents without most of them', async () => {
    const known = JSON.stringify({ ...DOCUMENT, publisher: 'The Bridge', nAnnotators: 6 });
    const bare = JSON.stringify({ text: 'It rained.' });
    const untyped = JSON.stringify({
      id: 7,
      text: TEXT,
      attributions: [{ content: spans.content, source: spans.source, cue: null }],
    });
    const file = write('q.jsonl', `${known}\r\n\r\n${bare}\r\n${untyped}\r\n`);
    const { code, out: json, err } = await run('quotations', file, '--json', '--out', out);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(json)).toMatchObject({
      direct: { gold: 2, 'content .8': 1, 'content and source .5': 1 },
      indirect: { gold: 0, 'content and source .5': 0 },
      found: { count: 2, kinds: { statement: 2 } },
    });
    const [first, second, third] = predictions();
    expect(first).toMatchObject({ id: 'd1', attributions: [{ ...spans, speaker: null }] });
    expect([second, third.id]).toEqual([{ id: 2, attributions: [] }, 7]);
  });

  it('takes an empty file for one without attributions', async () => {
    const { code, out: json } = await run('quotations', write('none.jsonl', ''), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(json)).toMatchObject({ all: { gold: 0 }, found: { count: 0, right: 0 } });
  });

  it.each([
    ['{"id": "x"', 'line 2: this is no JSON'],
    ['{"id": "x"}', 'line 2, field “text”'],
    [
      '{"text": "x", "attributions": [{"source": [{"start": "0"}]}]}',
      'line 2, field “attributions.0.source',
    ],
    ['[1]', 'line 2'],
  ])('names the line of %s', async (line, wanted) => {
    const file = write('bad.jsonl', `${JSON.stringify(DOCUMENT)}\n${line}\n`);
    const { code, out: said, err } = await run('quotations', file);
    expect([code, said]).toEqual([1, '']);
    expect(err).toContain(wanted);
    expect(err).not.toContain('    at ');
  });
});

describe('eval quotations-tokens', () => {
  it('prints figures as they are published, and gives labels, of sequences without any too', async () => {
    const file = write(
      't.jsonl',
      `${JSON.stringify({ id: 1, tokens: TOKENS, labels: LABELS, pos: [] })}\r\n\n${JSON.stringify({ tokens: TOKENS })}\n${JSON.stringify({ id: 3, tokens: [], labels: [] })}`,
    );
    const { code, out: json } = await run('quotations-tokens', file, '--json', '--out', out);
    expect(code).toBe(0);
    const perfect = { exact: 1, begin: 1, jaccard: 1 };
    expect(JSON.parse(json)).toEqual({ source: perfect, cue: perfect, content: perfect });
    expect(predictions()).toEqual([
      { id: 1, labels: LABELS },
      { id: 2, labels: LABELS },
      { id: 3, labels: [] },
    ]);
  });

  it('names a label that it does not know, and weights that are none', async () => {
    const strange = write(
      'label.jsonl',
      JSON.stringify({ tokens: ['Ona', 'said'], labels: ['B-who', 'O'] }),
    );
    expect((await run('quotations-tokens', strange)).err).toMatch(
      /line 1, field “labels\.0”: must be O, or B- or I- with source, cue, content/,
    );
    const { code, err } = await run('quotations-tokens', strange, '--weights', strange);
    expect([code, err]).toEqual([1, expect.stringContaining('line 1')]);
    const right = write('right.jsonl', JSON.stringify({ tokens: ['Ona'], labels: ['O'] }));
    const weights = await run('quotations-tokens', right, '--weights', strange);
    expect([weights.code, weights.err]).toEqual([
      1,
      expect.stringContaining('cannot be read as weights'),
    ]);
  });

  it('names a line whose labels are too few, and takes an empty file', async () => {
    const bad = write('few.jsonl', JSON.stringify({ id: 1, tokens: TOKENS, labels: ['O'] }));
    expect(await run('quotations-tokens', bad)).toMatchObject({
      code: 1,
      err: expect.stringContaining('line 1: there must be as many labels as tokens'),
    });
    const { code, out: json } = await run('quotations-tokens', write('none.jsonl', '\n'), '--json');
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(json))).toEqual(['source', 'cue', 'content']);
  });
});

describe('eval pronouns', () => {
  it('scores as GAP does, and answers snippets of which nobody has told', async () => {
    const open = { ...SNIPPET, id: undefined, ACoref: undefined, BCoref: undefined, url: 'x' };
    const file = write('p.jsonl', `${JSON.stringify(SNIPPET)}\r\n\n${JSON.stringify(open)}\n`);
    const { code, out: json } = await run('pronouns', file, '--json', '--out', out);
    expect(code).toBe(0);
    const all = { snippets: 1, precision: 1, recall: 1, f1: 1, coverage: 1 };
    const { overall, feminine, masculine, bias } = JSON.parse(json);
    expect([overall, feminine, masculine.snippets, bias]).toEqual([all, all, 0, null]);
    expect(predictions()).toEqual([
      { id: 'p1', ACoref: true, BCoref: false },
      { id: 2, ACoref: true, BCoref: false },
    ]);
  });

  it('takes an empty file, and names a line without a pronoun', async () => {
    const empty = await run('pronouns', write('none.jsonl', ''), '--json');
    expect(JSON.parse(empty.out).overall.snippets).toBe(0);
    const { pronoun: _, ...rest } = SNIPPET;
    expect(await run('pronouns', write('bad.jsonl', JSON.stringify(rest)))).toMatchObject({
      code: 1,
      err: expect.stringContaining('line 1, field “pronoun”'),
    });
  });
});

describe('eval pages', () => {
  const pages = (name: string, lines: string, seeds: string) => {
    const at = join(folder, name);
    mkdirSync(join(at, 'pages'), { recursive: true });
    writeFileSync(join(at, 'pages.jsonl'), lines);
    writeFileSync(join(at, 'seeds.jsonl'), seeds);
    writeFileSync(join(at, 'pages', 'p1.txt'), '“We will see,” Sergey Lavrov said in Minsk.');
    return at;
  };
  const mention = { text: 'Sergey Lavrov', start: 15, speaker: 'Sergey Lavrov', note: 'new' };

  it('scores pages of which little is told, and says which text is not there', async () => {
    const lines = `${JSON.stringify({ page: 'p1', set: 'positive', mentions: [mention] })}\r\n\r\n${JSON.stringify({ page: 'lost' })}\n`;
    const {
      code,
      err,
      out: json,
    } = await run('pages', pages('little', lines, ''), '--json', '--out', out);
    expect([code, err]).toEqual([0, expect.stringContaining('lost.txt: there is no such text')]);
    expect(JSON.parse(json).all).toMatchObject({ words: 8, 'names: F1': 1 });
    expect(predictions()).toMatchObject([
      { file: 'p1.txt', quotations: [{ form: 'direct', speaker: { name: 'Sergey Lavrov' } }] },
    ]);
  });

  it('counts how long sentences are in code points, as their places', () => {
    const text = '🌉🌉🌉🌉 x We will see.';
    const start = text.indexOf('We');
    const link = {
      start,
      end: text.length,
      exact: 'We will see.',
      speaker: null,
      claim: null,
      related: [],
    };
    const gold = { page: 'p', set: '', mentions: [], links: [], no_link: [] };
    const doubtful = [{ sentence: '🌉🌉🌉🌉 x', start: 0 }];
    const annotation = { mentions: [], quotations: [], links: [link] };
    expect(scorePage({ ...gold, doubtful }, text, annotation, [], []).links.unlisted).toBe(1);
  });

  it('counts who says a sentence only of those on record', () => {
    const text = 'We will see.';
    const speaker = { id: 'lavrov', name: 'Sergey Lavrov' };
    const related = { start: 0, end: text.length, exact: text, speaker, claim: null, related: [] };
    const link = { sentence: text, start: 0, expects: [], relation_by_id: {}, strength: 2 };
    const said = (speaker_on_page: string) =>
      scorePage(
        {
          page: 'p',
          set: '',
          mentions: [],
          links: [{ ...link, speaker_on_page }],
          no_link: [],
          doubtful: [],
        },
        text,
        { mentions: [], quotations: [], links: [related] },
        [],
        ['Sergey Lavrov'],
      ).said;
    expect(said('Sergey Lavrov')).toMatchObject({ gold: 1, right: 1, nobodys: 0 });
    expect(said('Dmitry Peskov')).toMatchObject({ gold: 0, nobodys: 1, given: 1 });
  });

  it('takes empty files, and names the line or folder that is wrong', async () => {
    expect(JSON.parse((await run('pages', pages('none', '', ''), '--json')).out).all.words).toBe(0);
    expect((await run('pages', pages('bad', '{"set": 1}', ''))).err).toContain(
      'line 1, field “page”',
    );
    expect((await run('pages', join(folder, 'nowhere'))).err).toContain('there is no such file');
  });
});

describe('eval', () => {
  it('tells its commands, and what an option lacks', async () => {
    expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('pronouns FILE') });
    const help = await run('pages', '--help');
    expect(help).toMatchObject({ code: 0, err: '', out: expect.stringContaining('pages DIR') });
    expect(help.out).not.toContain('pronouns');
    expect(await run('quotations')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Usage'),
    });
    expect((await run('pronouns', 'a', '--outt', 'b')).err).toContain('--outt');
    const same = write('same.jsonl', '');
    expect((await run('pronouns', same, '--out', same)).err).toContain('would be lost');
    const lost = await run(
      'pronouns',
      write('none.jsonl', ''),
      '--out',
      join(folder, 'no', 'out.jsonl'),
    );
    expect(lost).toMatchObject({ code: 1, err: expect.stringContaining('cannot be written') });
  });

  it('is a command, which ends with its code', async () => {
    const command = ['--import', 'tsx', 'cli/eval.ts', 'nothing'];
    await expect(promisify(execFile)(process.execPath, command)).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('Usage'),
    });
  });
});
