import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { evaluating as run } from './evaluating';

const folder = mkdtempSync(join(tmpdir(), 'who-says-'));
afterAll(() => rmSync(folder, { recursive: true }));

const out = join(folder, 'out.jsonl');
const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe('eval who-says', () => {
  const sentences = [
    '“The bridge is closed,” Sergey Lavrov said.',
    '“It is open,” a guard said.',
    'Emmanuel Macron crossed it.',
  ];
  const passage = (said: [number, string][]) =>
    JSON.stringify({
      id: 'w1',
      text: sentences.join(' '),
      said: said.map(([at, by]) => ({ sentence: sentences[at], by })),
    });

  it('tells what is given to whom, rightly and wrongly', async () => {
    const right = passage([
      [0, 'Sergey Lavrov'],
      [1, 'other'],
      [2, 'Emmanuel Macron'],
    ]);
    const { out: json } = await run('who-says', write('w.jsonl', right), '--json', '--out', out);
    expect(JSON.parse(json)).toEqual({
      passages: 1,
      sentences: 3,
      'by who is on record': 2,
      '… given to them': 0.5,
      '… right where given': 1,
      'by others, given to who is on record': '0 of 1',
      'where nobody speaks, given': 0,
      'all that is given, right': 1,
    });
    const { said } = JSON.parse(readFileSync(out, 'utf8'));
    const by = said.map((each: { by: string | null }) => each.by);
    expect(by).toEqual(['Sergey Lavrov', null, null]);
    const wrong = await run(
      'who-says',
      write('w.jsonl', `${right}\n${passage([[1, 'other']])}`),
      '--json',
    );
    expect(JSON.parse(wrong.out)).toMatchObject({
      'where nobody speaks, given': 1,
      'all that is given, right': 0.5,
    });
  });

  it('does not judge whom the file names nowhere', async () => {
    const { out: json } = await run(
      'who-says',
      write('w.jsonl', passage([[0, 'other']])),
      '--json',
    );
    expect(JSON.parse(json)['by others, given to who is on record']).toBe('0 of 1');
  });

  it('names a sentence that the text does not have', async () => {
    const lost = JSON.stringify({
      id: 'w2',
      text: 'It rained.',
      said: [{ sentence: 'Rain.', by: 'other' }],
    });
    expect(await run('who-says', write('lost.jsonl', lost))).toMatchObject({
      code: 1,
      err: expect.stringContaining('w2: “Rain.” is not in the text'),
    });
  });

  // The floors lie a sentence or two below what is reached; what is given wrongly counts more than what is not given.
  it.each([
    ['open', 230, 0.97, 10],
    ['held-out', 212, 0.97, 10],
  ])(
    'gives as many sentences to whom they are by as measured: %s',
    async (half, least, right, most) => {
      const { out: json } = await run(
        'who-says',
        `tests/fixtures/who-says/${half}.jsonl`,
        '--json',
      );
      const figures = JSON.parse(json);
      expect(figures['by who is on record'] * figures['… given to them']).toBeGreaterThanOrEqual(
        least,
      );
      expect(figures['… right where given']).toBeGreaterThanOrEqual(right);
      const others = Number.parseInt(figures['by others, given to who is on record'], 10);
      expect(others + figures['where nobody speaks, given']).toBeLessThanOrEqual(most + 2);
    },
  );
});
